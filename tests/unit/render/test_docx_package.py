"""The zip of a Word file, read back by Python's own reader."""

import zipfile
from io import BytesIO

from soptool.render.docx.package import pack

PARTS = {
    "word/document.xml": b"<langkah/>" * 30_000,
    "[Content_Types].xml": b"<Types/>",
    "word/media/gambar-\N{LATIN SMALL LETTER E WITH ACUTE}.png": bytes(range(256)) * 40,
    "word/empty.xml": b"",
}


def test_every_part_is_read_back_as_it_was():
    with zipfile.ZipFile(BytesIO(pack(PARTS))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS


def test_parts_are_sorted_and_the_order_given_does_not_matter():
    turned = dict(reversed(PARTS.items()))
    assert pack(turned) == pack(PARTS)
    with zipfile.ZipFile(BytesIO(pack(turned))) as archive:
        assert archive.namelist() == sorted(PARTS)


def test_a_part_that_changed_is_not_the_one_remembered():
    for content in (b"a" * 100, b"b" * 100, b"a" * 100):
        with zipfile.ZipFile(BytesIO(pack({"word/settings.xml": content}))) as archive:
            assert archive.read("word/settings.xml") == content
