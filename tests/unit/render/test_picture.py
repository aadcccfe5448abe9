"""A logo is checked before it is used; what cannot be used is said in Indonesian."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from soptool.errors import SoptoolError
from soptool.layout.units import mm
from soptool.render.picture import LARGEST_FILE, prepare_picture

ROOM = mm(20), mm(15)


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A valid header of a picture that is not there."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def trouble(content: bytes) -> str:
    with pytest.raises(SoptoolError) as error:
        prepare_picture(content, "logo.png", *ROOM)
    assert error.value.hint
    return error.value.message


@pytest.mark.parametrize(
    ("size", "expected"),
    [((300, 300), (mm(15), mm(15))), ((400, 100), (1134, 284)), ((1, 9999), (1, mm(15)))],
)
def test_a_picture_fills_its_room_without_being_stretched(
    size: tuple[int, int], expected: tuple[int, int]
):
    picture = prepare_picture(encoded(Image.new("RGB", size)), "logo.png", *ROOM)
    assert (picture.width, picture.height) == expected


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_usual_kind_of_picture_becomes_a_png(mode: str):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    picture = prepare_picture(encoded(Image.new(mode, (8, 8)), kind), "logo", *ROOM)
    with Image.open(io.BytesIO(picture.content)) as written:
        assert (written.format, written.size) == ("PNG", (8, 8))


def test_transparency_and_colours_are_kept():
    picture = prepare_picture(encoded(Image.new("RGBA", (4, 4), (200, 10, 20, 0))), "a", *ROOM)
    with Image.open(io.BytesIO(picture.content)) as written:
        assert written.getpixel((0, 0)) == (200, 10, 20, 0)


def test_what_is_hidden_in_a_picture_is_left_behind():
    secret = PngImagePlugin.PngInfo()
    secret.add_text("Comment", "rahasia")
    exif = Image.Exif()
    exif[0x010E] = "rahasia"
    for content in (
        encoded(Image.new("RGB", (8, 8)), pnginfo=secret),
        encoded(Image.new("RGB", (8, 8)), "JPEG", exif=exif),
    ):
        assert b"rahasia" in content
        assert b"rahasia" not in prepare_picture(content, "logo", *ROOM).content


def test_a_photograph_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = prepare_picture(encoded(Image.new("RGB", (40, 20)), "JPEG", exif=exif), "a", *ROOM)
    with Image.open(io.BytesIO(picture.content)) as written:
        assert written.size == (20, 40)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"bukan gambar",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        encoded(Image.new("RGB", (4, 4)), "GIF"),
        encoded(Image.new("RGB", (400, 400), "red"))[:200],
        png_that_claims(0, 10),
        png_that_claims(10, 10),
    ],
    ids=["kosong", "teks", "svg", "gif", "terpotong", "lebar nol", "tanpa isi"],
)
def test_what_is_no_whole_png_or_jpeg_is_refused(content: bytes):
    assert trouble(content) == (
        "Gambar `logo.png` tidak dapat dibaca; yang dapat dipakai: PNG atau JPG yang utuh."
    )


def test_a_picture_with_too_many_dots_is_refused_before_it_is_decoded():
    assert "berukuran 6000 x 5000 titik" in trouble(png_that_claims(6000, 5000))


@pytest.mark.parametrize("size", [(10_000, 10_000), (60_000, 60_000)])
def test_a_decompression_bomb_is_refused(size: tuple[int, int]):
    assert "terlalu besar" in trouble(png_that_claims(*size))


def test_a_file_that_is_too_big_is_refused_unread():
    assert "berukuran 6.0 MB" in trouble(bytes(LARGEST_FILE + 1_000_000))


def test_the_same_picture_gives_the_same_bytes():
    content = encoded(Image.new("RGB", (30, 30), "navy"), "JPEG")
    assert prepare_picture(content, "a", *ROOM) == prepare_picture(content, "b", *ROOM)
