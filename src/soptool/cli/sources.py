"""The texts in which findings are shown: there may be ten thousand, and one is shown at a time."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import read_bytes
from soptool.syntax.decoding import decode


class Sources(Mapping[str, str]):
    """Texts by the name of their file, read when they are asked for.

    `given` are the texts of those that are not to be read.
    """

    def __init__(self, files: Mapping[str, Path], given: Mapping[str, str]) -> None:
        self._files = files
        self._given = given
        self._read = lru_cache(maxsize=2)(text_of)  # a report goes from file to file

    def __getitem__(self, name: str) -> str:
        return self._given[name] if name in self._given else self._read(self._files[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def _names(self) -> dict[str, None]:
        return dict.fromkeys((*self._given, *self._files))


def text_of(file: Path) -> str:
    """Nothing where the file is gone since, or is no text: then its findings stand alone."""
    try:
        return decode(read_bytes(file), file.as_posix())[0] or ""
    except SoptoolError:
        return ""
