"""Profiles from the disk: a shipped one by name or a file of the repository, each over its base."""

from dataclasses import dataclass
from pathlib import Path

from soptool.assets import list_assets, read_asset
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.loading import load_profile, read_document
from soptool.model.build_settings import base_of
from soptool.model.findings import ModelRule
from soptool.model.profile import Profile
from soptool.model.tree_reader import one_line
from soptool.storage.configuration import read_text, refuse
from soptool.storage.files import inside, shown
from soptool.syntax.likeness import look_alikes
from soptool.syntax.nodes import Scalar
from soptool.syntax.yaml_document import YamlDocument

DEFAULT_PROFILE = "permenpan-35-2012"
_MOST_BASES = 10  # a ministry, a province, a city, an office: nobody needs more


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """The text of one profile; `folder` is where paths in it begin."""

    file: str
    text: str
    folder: Path


def shipped_profiles() -> tuple[str, ...]:
    """The names of all profiles that come with the tool."""
    files = list_assets("templates/profiles", "/profile.yaml")
    return tuple(sorted(file.split("/")[-2] for file in files))


def read_profile(source: ProfileSource, root: Path) -> Profile:
    """The profile over all those that it is based on."""
    return _read(source, root, ())


def find_profile(name: str, root: Path, folder: Path) -> ProfileSource:
    """The profile of that name, or in that file of the repository `root`, seen from `folder`."""
    if name.startswith(".") or name.endswith((".yaml", ".yml")):
        path = inside(root, folder, name)
        return ProfileSource(shown(path), read_text(path), path.parent)
    known = shipped_profiles()
    if name not in known:
        near = "".join(f"Maksud Anda {word}? " for word in look_alikes(name, known))
        raise SoptoolError(
            f"Profil `{name}` tidak dikenal.", f"{near}Profil bawaan: {', '.join(known)}."
        )
    text = read_asset("templates", "profiles", name, "profile.yaml")
    return ProfileSource(f"profil {name}", text, folder)


def _read(source: ProfileSource, root: Path, above: tuple[str, ...]) -> Profile:
    document, found = read_document(source.text, source.file, "profile")
    refuse(found, source.text)
    assert document is not None
    written = base_of(document)
    above = (*above, source.file)
    base = _read(_base(document, written, source, root, above), root, above) if written else None
    profile, found = load_profile(source.text, source.file, base)
    refuse(found, source.text)
    assert profile is not None
    return profile


def _base(
    document: YamlDocument,
    written: Scalar,
    source: ProfileSource,
    root: Path,
    above: tuple[str, ...],
) -> ProfileSource:
    """What `dasar` names; what is wrong with it is said where it stands."""
    try:
        base = find_profile(one_line(written), root, source.folder)
        if base.file in above:
            ring = " -> ".join((*above[above.index(base.file) :], base.file))
            raise SoptoolError(
                f"Profil ini menjadi dasar bagi dirinya sendiri: {ring}.",
                "Ganti atau hapus salah satu `dasar` itu.",
            )
        if len(above) > _MOST_BASES:
            raise SoptoolError(
                f"Profil bertumpuk lebih dari {_MOST_BASES} tingkat.",
                "Satukan beberapa di antaranya.",
            )
    except SoptoolError as error:
        rule = ModelRule.UNUSABLE_BASE
        place = document.place(written.span)
        found = Diagnostic(rule.rule, rule.severity, error.message, place, error.hint)
        refuse([found], source.text)
        raise AssertionError from error
    return base
