"""A picture from outside: checked before it is decoded, and written anew without what it hid."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from soptool.errors import SoptoolError
from soptool.layout.table import Picture
from soptool.layout.units import Twips

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 5_000_000  # bytes
LARGEST_AREA = 25_000_000  # dots; a page printed in fine quality has no more
_ALLOWED_AREA = "paling banyak 25 juta titik, misalnya 5000 x 5000"
_FORMATS = ("PNG", "JPEG")
_KEPT_MODES = {"L", "LA", "RGB", "RGBA"}
_PHOTO_QUALITY = 92  # nobody sees a difference, and a scanned page stays ten times smaller
# What people rename to .png, by the bytes it begins with; the place is in the second number.
_OTHER_KINDS = (
    (b"<svg", 0, "SVG"),
    (b"<?xml", 0, "SVG"),
    (b"GIF8", 0, "GIF"),
    (b"BM", 0, "BMP"),
    (b"II*\0", 0, "TIFF"),
    (b"MM\0*", 0, "TIFF"),
    (b"WEBP", 8, "WebP"),
    (b"ftyphei", 4, "HEIC"),
    (b"ftypmif1", 4, "HEIC"),
    (b"ftypavif", 4, "AVIF"),
    (b"\xd7\xcd\xc6\x9a", 0, "WMF"),
    (b" EMF", 40, "EMF"),
    (b"%PDF", 0, "PDF"),
)


class CleanPicture(NamedTuple):
    """Checked dots, written anew; `extension` is png or jpg."""

    content: bytes
    extension: str
    width: int
    height: int


def clean_picture(content: bytes, name: str, area: int = LARGEST_AREA) -> CleanPicture:
    """A picture in its own size, which may have so many dots; a photograph stays one."""
    image = _decode(content, name, area)
    if content.startswith(b"\xff\xd8"):
        return CleanPicture(_encode(image, "JPEG"), "jpg", *image.size)
    return CleanPicture(_encode(image), "png", *image.size)


def prepare_picture(content: bytes, name: str, width: Twips, height: Twips) -> Picture:
    """The picture as PNG, as big as fits in that room without being stretched."""
    image = _decode(content, name)
    scale = min(width / image.width, height / image.height)
    return Picture(
        _encode(image),
        max(round(image.width * scale), 1),
        max(round(image.height * scale), 1),
        "Logo",
    )


def _decode(content: bytes, name: str, area: int = LARGEST_AREA) -> "Image":
    """Pillow is imported here, because most documents have no logo."""
    if len(content) > LARGEST_FILE:
        raise _unusable(name, f"berukuran {len(content) / 1e6:.1f} MB", "paling besar 5 MB")
    for beginning, place, kind in _OTHER_KINDS:
        if content.startswith(beginning, place):
            raise _unusable(name, f"berisi gambar {kind}", "PNG atau JPG yang utuh")
    from PIL import Image, ImageOps

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=_FORMATS) as unchecked:
                _check_size(unchecked, name, area)
                unchecked.verify()  # leaves the picture unusable, so it is opened once more
            with Image.open(BytesIO(content), formats=_FORMATS) as image:
                upright = ImageOps.exif_transpose(image)
                return _usual(upright)
    except bombs as error:
        raise _unusable(name, "terlalu besar", _ALLOWED_AREA) from error
    except (OSError, ValueError, SyntaxError) as error:  # what Pillow raises for broken files
        raise _unusable(name, "tidak dapat dibaca", "PNG atau JPG yang utuh") from error


def _check_size(image: "Image", name: str, area: int) -> None:
    width, height = image.size
    if width * height > area:
        raise _unusable(name, f"berukuran {width} x {height} titik", _ALLOWED_AREA)


def _usual(image: "Image") -> "Image":
    """The picture in one of the modes that every program shows alike."""
    if image.mode.startswith("I"):  # 16 bits of grey; Pillow would cut them off at white
        return image.convert("I").point(lambda dot: dot / 257).convert("L")
    if image.mode in _KEPT_MODES:
        return image.convert(image.mode)
    return image.convert("RGBA" if "transparency" in image.info else "RGB")


def _encode(image: "Image", kind: str = "PNG") -> bytes:
    from PIL import Image

    clean = Image.new(image.mode, image.size)
    clean.paste(image)  # dots only: no comments, places or thumbnails
    output = BytesIO()
    clean.save(output, kind, quality=_PHOTO_QUALITY)
    return output.getvalue()


def _unusable(name: str, found: str, allowed: str) -> SoptoolError:
    return SoptoolError(
        f"Gambar `{name}` {found}; yang dapat dipakai: {allowed}.",
        "Simpan ulang logo sebagai PNG, misalnya 600 x 600 titik, lalu coba lagi.",
    )
