"""One short name for everything besides a file that decides what is found in it."""

import dataclasses
from collections.abc import Iterator, Mapping, Set
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from hashlib import blake2b
from os import scandir
from pathlib import Path

import soptool
from soptool.assets import asset_path
from soptool.model.context import Context

LENGTH = 16


def ruling(context: Context, *options: object) -> bytes:
    """The same as long as the tool, the settings, the profile, the tables and the options are."""
    ruled = [_plain(getattr(context, name)) for name in ("profile", "settings", "laws", "words")]
    return digest(repr((stamp(), ruled, [_plain(option) for option in options])).encode())


def digest(*contents: bytes) -> bytes:
    """A short name for contents, each of which has a fixed length but the last."""
    return blake2b(b"".join(contents), digest_size=LENGTH).digest()


@cache
def stamp() -> str:
    """The version of the tool, and when its files were written: it may run from a checkout."""
    folders = (Path(soptool.__file__).parent, asset_path("templates"), asset_path("schemas"))
    written = sorted(each for folder in folders for each in _written(folder))
    return f"{soptool.__version__} {digest(repr(written).encode()).hex()}"


def _written(folder: Path) -> Iterator[tuple[str, int, int]]:
    with scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _written(Path(entry.path))
            elif not entry.name.endswith(".pyc"):
                state = entry.stat()
                yield entry.name, state.st_size, state.st_mtime_ns


def _plain(value: object) -> object:
    """What prints the same for equal values and otherwise for others; never where they stood."""
    match value:
        case Enum():
            return value.name
        case None | str() | bool() | int() | float() | Fraction() | date():
            return value
        case Mapping():
            return sorted((repr(_plain(key)), repr(_plain(each))) for key, each in value.items())
        case Set():
            return sorted(repr(_plain(each)) for each in value)
        case tuple() | list():
            return [_plain(each) for each in value]
        case _ if dataclasses.is_dataclass(value):
            names = (field.name for field in dataclasses.fields(value) if field.name != "origin")
            return [type(value).__name__, *(_plain(getattr(value, name)) for name in names)]
        case _:
            raise TypeError(f"{type(value).__name__} has no plain form")
