"""Put another content into a file that somebody else may be working on."""

import os
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import read_bytes, write_atomically

_ANY_WRITE = 0o222


def replace_content(path: Path, old: bytes, new: bytes) -> None:
    """Write `new` into a file that still holds `old`; of a link, into the file it leads to."""
    target = path.resolve()
    # To put a new file in place of a protected one needs no right on that file, only on its folder.
    if not target.stat().st_mode & _ANY_WRITE or not os.access(target, os.W_OK):
        raise SoptoolError(
            f"Berkas {path} hanya boleh dibaca, jadi tidak diperbaiki.",
            "Minta izin menulis, atau perbaiki salinannya.",
        )
    if read_bytes(target) != old:
        raise SoptoolError(
            f"Berkas {path} berubah saat sedang diperbaiki, jadi dibiarkan.",
            "Simpan pekerjaan di penyunting teks, lalu ulangi perintahnya.",
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
