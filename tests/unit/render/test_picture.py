"""A logo is checked before it is used; what cannot be used is said in Indonesian."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from soptool.errors import SoptoolError
from soptool.layout.units import mm
from soptool.render.picture import LARGEST_FILE, clean_picture, prepare_picture

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
        encoded(Image.new("RGB", (400, 400), "red"))[:200],
        encoded(Image.effect_noise((200, 200), 60), "JPEG")[:4000],
        png_that_claims(0, 10),
        png_that_claims(10, 10),
    ],
    ids=["kosong", "teks", "terpotong", "jpeg terpotong", "lebar nol", "tanpa isi"],
)
def test_what_is_no_whole_png_or_jpeg_is_refused(content: bytes):
    assert trouble(content) == (
        "Gambar `logo.png` tidak dapat dibaca; yang dapat dipakai: PNG atau JPG yang utuh."
    )


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<?xml version='1.0'?><svg/>", "SVG"),
        (encoded(Image.new("RGB", (4, 4)), "GIF"), "GIF"),
        (encoded(Image.new("RGB", (4, 4)), "BMP"), "BMP"),
        (encoded(Image.new("RGB", (4, 4)), "TIFF"), "TIFF"),
        (encoded(Image.new("RGB", (4, 4)), "WEBP"), "WebP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "AVIF"),
        (b"%PDF-1.7", "PDF"),
        (b"\x01\0\0\0" + bytes(36) + b" EMF", "EMF"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_picture_of_another_kind_that_was_renamed_is_called_by_its_kind(
    content: bytes, kind: str
):
    assert trouble(content) == (
        f"Gambar `logo.png` berisi gambar {kind}; yang dapat dipakai: PNG atau JPG yang utuh."
    )


def test_of_a_picture_that_moves_the_first_is_printed():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    moving = encoded(frames[0], save_all=True, append_images=frames[1:])
    with Image.open(io.BytesIO(moving)) as read:
        assert getattr(read, "n_frames", 1) == 3
    with Image.open(io.BytesIO(prepare_picture(moving, "a", *ROOM).content)) as written:
        assert written.getpixel((0, 0)) == (255, 0, 0)
        assert getattr(written, "n_frames", 1) == 1


def test_grey_of_sixteen_bits_stays_grey():
    image = Image.new("I;16", (4, 4), 30_000)
    with Image.open(io.BytesIO(prepare_picture(encoded(image), "a", *ROOM).content)) as written:
        assert written.getpixel((0, 0)) == 116


def test_a_photograph_of_a_letterhead_stays_one_and_a_drawing_too():
    photograph = clean_picture(encoded(Image.new("CMYK", (30, 20)), "JPEG"), "foto")
    drawing = clean_picture(encoded(Image.new("P", (30, 20))), "gambar")
    assert (photograph.extension, photograph.width, photograph.height) == ("jpg", 30, 20)
    assert drawing.extension == "png"
    with Image.open(io.BytesIO(photograph.content)) as written:
        assert (written.format, written.mode) == ("JPEG", "RGB")


def test_a_picture_with_too_many_dots_is_refused_before_it_is_decoded():
    assert "berukuran 6000 x 5000 titik" in trouble(png_that_claims(6000, 5000))


@pytest.mark.parametrize("size", [(10_000, 10_000), (50_000, 50_000), (60_000, 60_000)])
def test_a_decompression_bomb_is_refused(size: tuple[int, int]):
    assert "terlalu besar" in trouble(png_that_claims(*size))


def test_a_file_that_is_too_big_is_refused_unread():
    assert "berukuran 6.0 MB" in trouble(bytes(LARGEST_FILE + 1_000_000))


def test_the_same_picture_gives_the_same_bytes():
    content = encoded(Image.new("RGB", (30, 30), "navy"), "JPEG")
    assert prepare_picture(content, "a", *ROOM) == prepare_picture(content, "b", *ROOM)
