"""From the disk to a Context: the nearest `soptool.yaml`, its profile and its tables."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from soptool.assets import read_asset
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.loading import load_settings
from soptool.model.context import Context
from soptool.model.file_patterns import fits
from soptool.model.profile import Profile
from soptool.model.settings import Settings
from soptool.model.sop import Sop
from soptool.model.tables import Laws, Table, Words
from soptool.storage.configuration import read_text, refuse
from soptool.storage.files import SETTINGS_NAME, inside, repository_of, shown
from soptool.storage.profiles import DEFAULT_PROFILE, ProfileSource, find_profile, read_profile
from soptool.syntax.names import SyntaxRule
from soptool.syntax.yaml_document import YamlDocument, parse_yaml

T = TypeVar("T", Laws, Words)


@dataclass
class Contexts:
    """The context of every file of one run; each `soptool.yaml` is read once.

    `profile` is the `--profile` option, which goes before what a `soptool.yaml` says.
    """

    today: date
    profile: str = ""
    _made: dict[Path | None, Context | SoptoolError] = field(default_factory=dict)
    _sources: dict[Path, Path | None] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type["Contexts"], tuple[date, str]]:
        """Another process reads the settings anew: its copy could not take all of them along."""
        return Contexts, (self.today, self.profile)

    def of(self, file: Path) -> Context:
        """What judges that file, whose own paths are not yet known to exist."""
        source = self._source(file.parent)
        if source not in self._made:
            self._made[source] = self._attempt(source, file)
        made = self._made[source]
        if isinstance(made, SoptoolError):
            raise made.with_traceback(None)
        return made

    def usable(self, files: Iterable[Path]) -> Iterator[tuple[Path, Settings]]:
        """The settings of each file; files whose settings are wrong are left out."""
        for file in files:
            with suppress(SoptoolError):
                yield file, self.of(file).settings

    def written(self, file: Path) -> YamlDocument | None:
        """The `soptool.yaml` that rules a file, as it was written."""
        source = self._source(file.parent)
        return parse_yaml(read_text(source), shown(source))[0] if source else None

    def include(self, path: Path) -> bool:
        """Whether the `soptool.yaml` that rules a file counts it among the SOPs."""
        source = self._source(path.parent)
        if source is None:
            return False
        # What is wrong with a soptool.yaml is said where its files are judged; an option rules all.
        found = [(path, self.of(path).settings)] if self.profile else self.usable([path])
        name = (path.parent.resolve() / path.name).relative_to(source.parent).as_posix()
        return any(fits(name, pattern) for _, settings in found for pattern in settings.include)

    def _source(self, folder: Path) -> Path | None:
        if folder not in self._sources:
            self._sources[folder] = nearest_settings(folder)
        return self._sources[folder]

    def _profile(self, settings: Settings, source: Path | None, root: Path) -> Profile:
        if source and settings.profile and not self.profile:
            return read_profile(_named_profile(settings, source, root), root)
        name = self.profile or DEFAULT_PROFILE
        return read_profile(find_profile(name, root, Path.cwd()), root)

    def _attempt(self, source: Path | None, file: Path) -> Context | SoptoolError:
        try:
            return self._make(source, file)
        except SoptoolError as error:  # to be told of every file there, and found out once
            return error

    def _make(self, source: Path | None, file: Path) -> Context:
        root = repository_of(file)
        settings = _read_settings(source) if source else Settings()
        folder = source.parent if source else file.parent
        profile = self._profile(settings, source, root)
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


def settings_of(file: Path) -> Settings:
    """Only what the `soptool.yaml` that rules a file says, without profile and tables."""
    source = nearest_settings(file.parent)
    return _read_settings(source) if source else Settings()


def with_files(context: Context, sop: Sop, file: Path) -> Context:
    """The context that also knows which of the files a SOP mentions exist in its repository."""
    return replace(context, files=existing(mentioned_files(sop), file))


def mentioned_files(sop: Sop) -> tuple[str, ...]:
    """The other files that a SOP names, spelled as it spells them."""
    named = (sop.institution.logo, *(related.file for related in sop.related_sops))
    return tuple(name for name in named if name)


def existing(names: Iterable[str], file: Path) -> frozenset[str]:
    """Those of the names, as the SOP in `file` spells them, that are files of its repository."""
    if not (named := tuple(names)):
        return frozenset()
    root, folder = repository_of(file), file.resolve().parent
    return frozenset(name for name in named if _lies(name, root, folder))


def _named_profile(settings: Settings, source: Path, root: Path) -> ProfileSource:
    """What `profil` names; what is wrong with the name is said where it stands."""
    try:
        return find_profile(settings.profile, root, source.parent)
    except SoptoolError as error:
        text = read_text(source)
        document, _ = parse_yaml(text, shown(source))
        assert document is not None
        rule, place = SyntaxRule.NOT_A_CHOICE, document.place(settings.where("profile"))
        refuse([Diagnostic(rule.rule, rule.severity, error.message, place, error.hint)], text)
        raise AssertionError from error


def _read_settings(source: Path) -> Settings:
    folder, text = shown(source.parent), read_text(source)
    settings, found = load_settings(text, shown(source), "" if folder == "." else folder)
    refuse(found, text)
    assert settings is not None
    return settings


def _merged(build: Callable[..., T], shipped: str, own: str, root: Path, folder: Path) -> T:
    """The shipped table, and the office's own over it."""
    if not own:
        return build(_shipped_table(shipped))
    path = inside(root, folder, own)
    try:
        return build(_shipped_table(shipped), _parsed(read_text(path), shown(path)))
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
    refuse(found, text)
    if document is None or not isinstance(document.data, dict):
        raise SoptoolError(f"Berkas {file} bukan daftar peraturan atau kata.")
    return document.data


def _lies(name: str, root: Path, folder: Path) -> bool:
    """Whether what a document in `folder` calls so is a file of its repository."""
    try:
        return inside(root, folder, name).is_file()
    except (SoptoolError, OSError):  # outside, or a name no disk can have
        return False
