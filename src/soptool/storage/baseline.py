"""Baselines on the disk; files are called there by their path from the baseline's folder."""

import os
from collections.abc import Iterable
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.lint.baseline import read_baseline, write_baseline
from soptool.lint.fingerprints import Identity
from soptool.storage.configuration import read_text
from soptool.storage.files import shown, write_atomically


def load_baseline(path: Path, *, new: bool) -> frozenset[Identity]:
    """What the file lists; nothing where it is `new` and need not exist."""
    if not os.path.lexists(path):
        if new:
            return frozenset()
        raise SoptoolError(
            f"Baseline {shown(path)} tidak ada.",
            "Periksa namanya, atau buat dengan: soptool lint --update-baseline",
        )
    return read_baseline(read_text(path), shown(path))


def save_baseline(path: Path, known: Iterable[Identity]) -> None:
    """Write the file anew."""
    write_atomically(path, write_baseline(known).encode("ascii"))


def seen_from(baseline: Path, file: Path) -> str:
    """The path of a file from the folder of the baseline, with `/` on every machine."""
    return Path(os.path.relpath(file.resolve(), baseline.resolve().parent)).as_posix()


def exists(baseline: Path, name: str) -> bool:
    """Whether an entry's file is still there."""
    try:
        return (baseline.resolve().parent / name).is_file()
    except (OSError, ValueError):  # a name no disk can have
        return False
