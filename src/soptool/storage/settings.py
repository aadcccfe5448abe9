"""From the disk to a Context: the nearest `soptool.yaml`, its profile and its tables."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from soptool.assets import list_assets, read_asset
from soptool.diagnostics import Diagnostic, Severity
from soptool.errors import SoptoolError
from soptool.loading import load_profile, load_settings, read_document
from soptool.model.build_settings import base_of
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.settings import Settings
from soptool.model.sop import Sop
from soptool.model.tables import Laws, Table, Words
from soptool.storage.files import SETTINGS_NAME, inside, read_bytes, repository_of, shown
from soptool.syntax.decoding import decode
from soptool.syntax.yaml_document import parse_yaml

DEFAULT_PROFILE = "permenpan-35-2012"

T = TypeVar("T", Laws, Words)


@dataclass
class Contexts:
    """The context of every file of one run; each `soptool.yaml` is read once.

    `profile` is the `--profile` option, which goes before what a `soptool.yaml` says.
    """

    today: date
    profile: str = ""
    _made: dict[Path | None, Context] = field(default_factory=dict)
    _sources: dict[Path, Path | None] = field(default_factory=dict)

    def of(self, file: Path) -> Context:
        """What judges that file, whose own paths are not yet known to exist."""
        source = self._source(file.parent)
        if source not in self._made:
            self._made[source] = self._make(source, file)
        return self._made[source]

    def include(self, folder: Path) -> tuple[str, ...]:
        """The patterns of SOP names there, as absolute paths."""
        source = self._source(folder)
        if source is None:
            return ()
        top = source.parent.as_posix()
        return tuple(f"{top}/{pattern}" for pattern in self.of(folder / "_").settings.include)

    def _source(self, folder: Path) -> Path | None:
        if folder not in self._sources:
            self._sources[folder] = nearest_settings(folder)
        return self._sources[folder]

    def _make(self, source: Path | None, file: Path) -> Context:
        root = repository_of(file)
        settings = _read_settings(source) if source else Settings()
        folder = source.parent if source else file.parent
        name = self.profile or settings.profile or DEFAULT_PROFILE
        profile = read_profile(name, root, folder if not self.profile else Path.cwd())
        return Context(
            today=self.today,
            profile=settings.adjust(profile),
            settings=settings,
            laws=_merged(Laws.of, "laws.yaml", settings.regulations, root, folder),
            words=_merged(Words.of, "words.yaml", settings.words, root, folder),
        )


def nearest_settings(folder: Path) -> Path | None:
    """The `soptool.yaml` that rules a folder: the nearest one in or above it in its repository."""
    here = folder.resolve()
    root = repository_of(here / SETTINGS_NAME)
    for candidate in (here, *here.parents):
        if (candidate / SETTINGS_NAME).is_file():
            return candidate / SETTINGS_NAME
        if candidate == root:
            break
    return None


def with_files(context: Context, sop: Sop, file: Path) -> Context:
    """The context that also knows which of the files a SOP mentions exist in its repository."""
    root, folder = repository_of(file), file.resolve().parent
    named = [sop.institution.logo, *(related.file for related in sop.related_sops)]
    known = (name for name in named if name and _lies(name, root, folder))
    return replace(context, files=frozenset(known))


def read_profile(name: str, root: Path, folder: Path) -> Profile:
    """A shipped profile by name, or a file of the repository where the name is a path."""
    if name.startswith(".") or name.endswith((".yaml", ".yml")):
        path = inside(root, folder, name)
        text, file = _text_of(path), shown(path)
    else:
        text, file = _shipped_profile(name), f"profil {name}"
    document, found = read_document(text, file, "profile")  # also: `dasar` names a shipped one
    _refuse(found)
    base = base_of(document) if document else ""
    profile, found = load_profile(text, file, read_profile(base, root, folder) if base else None)
    _refuse(found)
    assert profile is not None
    return profile


def _shipped_profile(name: str) -> str:
    known = sorted(
        file.split("/")[-2] for file in list_assets("templates/profiles", "/profile.yaml")
    )
    if name not in known:
        raise SoptoolError(f"Profil `{name}` tidak dikenal.", f"Yang ada: {', '.join(known)}.")
    return read_asset("templates", "profiles", name, "profile.yaml")


def _read_settings(source: Path) -> Settings:
    folder = shown(source.parent)
    settings, found = load_settings(
        _text_of(source), shown(source), "" if folder == "." else folder
    )
    _refuse(found)
    assert settings is not None
    return settings


def _text_of(path: Path) -> str:
    text, found = decode(read_bytes(path), shown(path))
    _refuse(found)
    assert text is not None
    return text


def _merged(build: Callable[..., T], shipped: str, own: str, root: Path, folder: Path) -> T:
    """The shipped table, and the office's own over it."""
    if not own:
        return build(_shipped_table(shipped))
    path = inside(root, folder, own)
    try:
        return build(_shipped_table(shipped), _parsed(_text_of(path), shown(path)))
    except ValueError as error:
        raise SoptoolError(
            f"Daftar di {shown(path)} tidak dapat dipakai: {error}.",
            f"Bentuknya sama dengan daftar bawaan templates/tables/{shipped}.",
        ) from error


@cache
def _shipped_table(name: str) -> Table:
    return _parsed(read_asset("templates", "tables", name), name)


def _parsed(text: str, file: str) -> Table:
    document, found = parse_yaml(text, file)
    _refuse(found)
    if document is None or not isinstance(document.data, dict):
        raise SoptoolError(f"Berkas {file} bukan daftar peraturan atau kata.")
    return document.data


def _lies(name: str, root: Path, folder: Path) -> bool:
    """Whether what a document in `folder` calls so is a file of its repository."""
    try:
        return inside(root, folder, name).is_file()
    except (SoptoolError, OSError):  # outside, or a name no disk can have
        return False


def _refuse(found: tuple[Diagnostic, ...]) -> None:
    """Trouble in a setting stops the run: every judgement would rest on it."""
    for one in found:
        if one.severity is Severity.ERROR:
            place = one.place
            raise SoptoolError(f"{place.file}:{place.line}:{place.column}: {one.message}", one.hint)
