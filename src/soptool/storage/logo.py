"""The logo of a SOP, read from its repository."""

from functools import lru_cache
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.layout.table import Picture
from soptool.layout.units import Twips
from soptool.render.picture import prepare_picture
from soptool.storage.files import inside, read_bytes, repository_of

_ADVICE = "Alamat logo dihitung dari folder berkas SOP (di soptool.yaml: dari folder berkas itu)."


class LogoMissing(SoptoolError):
    """No file of that name lies in the repository."""


def read_logo(name: str, file: Path, width: Twips, height: Twips) -> Picture:
    """The picture that the SOP in `file` calls `name`, to fit in that room."""
    try:
        path = inside(repository_of(file), file.resolve().parent, name)
        found = path.is_file()
    except (OSError, ValueError) as error:  # a name no disk can have
        raise LogoMissing(f"Berkas logo `{name}` tidak ditemukan.", _ADVICE) from error
    if not found:
        raise LogoMissing(f"Berkas logo `{name}` tidak ditemukan.", _ADVICE)
    return _prepared(read_bytes(path), name, width, height)


# The SOPs of an office share one logo, which takes longer to check than a SOP to draw.
@lru_cache(maxsize=4)
def _prepared(content: bytes, name: str, width: Twips, height: Twips) -> Picture:
    return prepare_picture(content, name, width, height)
