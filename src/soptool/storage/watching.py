"""What shows that a file was changed: asked again and again, which works on network drives too."""

import contextlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.model.settings import Settings
from soptool.storage.files import find_sops, inside, repository_of, shown
from soptool.storage.settings import Contexts, nearest_settings

Look = Mapping[Path, tuple[int, int]]  # when each file was changed, and its size

_PAUSE = 0.5  # seconds between two looks
_SETTLED = 0.05  # a program that saves a file may empty it first
_SHARE = 20  # a look at a slow drive takes at most this part of the time


def look(paths: Sequence[Path], contexts: Contexts) -> Look:
    """All SOPs in these places, and the settings and tables that rule them."""
    stamps = {}
    for file in _watched(paths, contexts):
        with contextlib.suppress(OSError):  # gone meanwhile
            state = file.stat()
            stamps[file] = (state.st_mtime_ns, state.st_size)
    return stamps


def wait_for_change(paths: Sequence[Path], contexts: Contexts, before: Look) -> Look:
    """The first look that differs from the one before, when nothing changes any more."""
    while True:
        start = time.monotonic()
        seen = look(paths, contexts)
        if seen != before:
            break
        time.sleep(max(_PAUSE, _SHARE * (time.monotonic() - start)))
    while True:
        time.sleep(_SETTLED)
        again = look(paths, contexts)
        if again == seen:
            return seen
        seen = again


def changed(before: Look, after: Look) -> list[str]:
    """The names of files that are new, gone or different."""
    files = {*before, *after}
    return sorted({shown(file) for file in files if before.get(file) != after.get(file)})


def _watched(paths: Sequence[Path], contexts: Contexts) -> set[Path]:
    sops = {file for path in paths for file in _sops(path, contexts)}
    folders = {path if path.is_dir() else path.parent for path in (*paths, *sops)}
    sources = {source for folder in folders if (source := nearest_settings(folder))}
    return sops.union(*(_ruling(source, contexts) for source in sources))


def _sops(path: Path, contexts: Contexts) -> tuple[Path, ...]:
    with contextlib.suppress(SoptoolError):
        return find_sops([path], contexts.include)
    with contextlib.suppress(SoptoolError):  # settings that cannot be read hide no SOP
        return find_sops([path])
    return ()  # there may be one later


def _ruling(source: Path, contexts: Contexts) -> Iterator[Path]:
    """A `soptool.yaml`, what it names, and the profiles beside those."""
    yield source
    settings = _settings(source, contexts)
    for name in filter(None, (settings.profile, settings.regulations, settings.words)):
        with contextlib.suppress(SoptoolError):
            yield from _beside(inside(repository_of(source), source.parent, name))


def _settings(source: Path, contexts: Contexts) -> Settings:
    for attempt in (contexts, Contexts(contexts.today)):  # what was missing may be there now
        with contextlib.suppress(SoptoolError):
            return attempt.of(source).settings
    return Settings()


def _beside(file: Path) -> Iterable[Path]:
    return file.parent.glob("*.yaml") if file.is_file() else ()
