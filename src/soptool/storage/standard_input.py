"""An SOP that another program hands over: an editor's text that is not saved yet."""

import sys
from collections.abc import Sequence
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import LARGEST_READ, is_folder

SIGN = Path("-")


def input_name(paths: Sequence[Path], name: Path | None) -> Path | None:
    """What the text on standard input is called; None where files are to be read."""
    if SIGN not in paths:
        if name is not None:
            raise SoptoolError(
                "--stdin-filename hanya berlaku bersama `-`.",
                f"Contoh: soptool lint - --stdin-filename {name}",
            )
        return None
    if len(paths) > 1:
        raise SoptoolError(
            "`-` (masukan baku) tidak dapat digabung dengan berkas lain.",
            "Jalankan sendiri-sendiri.",
        )
    if name is not None and is_folder(name):
        raise SoptoolError(f"{name} adalah folder, bukan berkas.", "Sebut nama satu berkas.")
    return name or SIGN


def read_input() -> bytes:
    """All bytes of standard input."""
    try:
        return sys.stdin.buffer.read(LARGEST_READ)
    except (OSError, AttributeError) as error:  # a folder, or closed before the start
        raise SoptoolError(
            "Masukan baku tidak dapat dibaca.",
            "Alirkan isi SOP ke perintah ini, atau sebut berkasnya.",
        ) from error
