"""A baseline: findings that are known and left for later, one a line, without line numbers."""

import json
from collections.abc import Iterable
from typing import Any

from soptool.errors import SoptoolError
from soptool.lint.fingerprints import Identity

VERSION = 1
_HEAD = "soptool_baseline"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def write_baseline(known: Iterable[Identity]) -> str:
    """Sorted, one entry a line, so that git merges it and the same findings are the same bytes."""
    lines = [{_HEAD: VERSION}, *(one._asdict() for one in sorted(known))]
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def read_baseline(text: str, file: str) -> frozenset[Identity]:
    """The entries; raises SoptoolError with the place of what is no entry."""
    lines = text.split("\n")
    _check_head(lines[0], file)
    return frozenset(
        _entry(line, f"{file}:{number}")
        for number, line in enumerate(lines[1:], 2)
        if line.strip() and not _is_head(line)  # a merge may leave it twice
    )


def _check_head(line: str, file: str) -> None:
    head = _value(line, f"{file}:1")
    version = head.get(_HEAD) if isinstance(head, dict) else None
    if type(version) is not int:
        raise SoptoolError(
            f"{file}:1:1: Berkas ini bukan baseline soptool.",
            "Baris pertamanya harus " + json.dumps({_HEAD: VERSION}),
        )
    if version != VERSION:
        raise SoptoolError(
            f"{file}:1:1: Baseline ini berversi {version}; soptool ini mengenal versi {VERSION}.",
            "Pakai soptool yang menulisnya, atau tulis ulang dengan --update-baseline ke nama "
            "lain.",
        )


def _is_head(line: str) -> bool:
    return line.strip() == json.dumps({_HEAD: VERSION})


def _entry(line: str, place: str) -> Identity:
    value = _value(line, place)
    if isinstance(value, dict) and set(value) == set(Identity._fields):
        entry = Identity(**value)
        if all(type(text) is str for text in entry[:4]) and type(entry.ordinal) is int:
            return entry
    raise SoptoolError(
        f"{place}:1: Baris ini bukan entri baseline.",
        f"Isinya: {', '.join(Identity._fields)}. Hapus barisnya, lalu pakai --update-baseline.",
    )


def _value(line: str, place: str) -> Any:
    if line.startswith(_CONFLICT):
        raise SoptoolError(
            f"{place}:1: Ada tanda konflik git di baseline ini.",
            "Hapus baris tandanya saja, biarkan semua entri, lalu pakai --update-baseline.",
        )
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise SoptoolError(
            f"{place}:{error.colno}: Baris ini bukan JSON.",
            "Hapus barisnya, lalu pakai --update-baseline.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise SoptoolError(
            f"{place}:1: Baris ini tidak dapat dibaca.",
            "Hapus barisnya, lalu pakai --update-baseline.",
        ) from error
