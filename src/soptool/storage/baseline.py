"""Baselines on the disk; files are called there by their path from the baseline's folder."""

import os
from collections.abc import Iterable
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.lint.baseline import read_baseline, write_baseline
from soptool.lint.fingerprints import Identity
from soptool.storage.files import read_bytes, shown, write_atomically


def load_baseline(path: Path, *, new: bool) -> frozenset[Identity]:
    """What the file lists; nothing where it is `new` and need not exist."""
    if not os.path.lexists(path):
        if new:
            return frozenset()
        raise SoptoolError(
            f"Baseline {shown(path)} tidak ada.",
            "Periksa namanya, atau buat dengan: soptool lint --update-baseline",
        )
    return read_baseline(_text(path), shown(path))


def save_baseline(path: Path, known: Iterable[Identity]) -> None:
    """Write the file anew."""
    write_atomically(path, write_baseline(known).encode("ascii"))


def seen_from(folder: Path, file: Path) -> str:
    """The path of a file from the folder of the baseline, with `/` on every machine."""
    return Path(os.path.relpath(file.resolve(), folder)).as_posix()


def _text(path: Path) -> str:
    """It may be far larger than an SOP."""
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SoptoolError(
            f"{shown(path)}:{line}:1: Baseline ini bukan teks UTF-8.",
            "Ambil lagi dari git, atau hapus berkasnya lalu pakai --update-baseline.",
        ) from error


def exists(folder: Path, name: str) -> bool:
    """Whether an entry's file is still there."""
    try:
        return (folder / name).is_file()
    except (OSError, ValueError):  # a name no disk can have
        return False
