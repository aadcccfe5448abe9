"""Put another content into a file that somebody else may be working on."""

import os
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import read_bytes, write_atomically

_ANY_WRITE = 0o222


def replace_content(path: Path, old: bytes, new: bytes) -> None:
    """Write `new` into a file that still holds `old`; of a link, into the file it leads to."""
    target = path.resolve()
    if read_bytes(target) != old:
        raise SoptoolError(
            f"Berkas {path} berubah saat sedang diperbaiki, jadi dibiarkan.",
            "Simpan pekerjaan di penyunting teks, lalu ulangi perintahnya.",
        )
    if _protected(target):
        raise SoptoolError(
            f"Berkas {path} hanya boleh dibaca, jadi tidak diperbaiki.",
            "Minta izin menulis, atau perbaiki salinannya.",
        )
    try:
        write_atomically(target, new)
    except SoptoolError as error:
        in_use = isinstance(error.__cause__, PermissionError)
        raise SoptoolError(
            f"Berkas {path} tidak dapat ditulis: tidak ada izin, atau sedang dibuka program lain."
            if in_use
            else error.message,
            "Berkasnya tetap seperti semula.",
        ) from error


def _protected(path: Path) -> bool:
    """Asked, for to put a new file in its place needs no right on the old one but on its folder.

    Root may write what nobody may; the mark stands for somebody's wish all the same.
    """
    return not os.access(path, os.W_OK) or not path.stat().st_mode & _ANY_WRITE
