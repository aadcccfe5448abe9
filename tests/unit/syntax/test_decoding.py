"""Bytes become text only as UTF-8; what else an office PC saves gets advice."""

import pytest

from soptool.syntax.decoding import LARGEST_FILE, decode

SENTENCE = "judul: Pe\u00f1ata\n"


@pytest.mark.parametrize(
    ("content", "text", "rules"),
    [
        (SENTENCE.encode(), SENTENCE, []),
        (SENTENCE.encode("utf-8-sig"), SENTENCE, ["bom-di-awal-berkas"]),
        (SENTENCE.encode("utf-16"), None, ["berkas-bukan-utf8"]),
        (SENTENCE.encode("utf-16-le"), None, ["berkas-bukan-utf8"]),
        (SENTENCE.encode("utf-16-be"), None, ["berkas-bukan-utf8"]),
        (SENTENCE.encode("utf-32"), None, ["berkas-bukan-utf8"]),
        (SENTENCE.encode("latin-1"), None, ["berkas-bukan-utf8"]),
        ("judul: \u201cx\u201d\n".encode("cp1252"), None, ["berkas-bukan-utf8"]),
        (b"judul: \xed\xa0\x80\n", None, ["berkas-bukan-utf8"]),
        (b"", "", []),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with a mark",
        "UTF-16",
        "UTF-16 without a mark",
        "big-endian UTF-16",
        "UTF-32",
        "Latin-1",
        "Windows-1252",
        "a surrogate",
        "nothing",
    ],
)
def test_an_encoding_is_read_or_named(content: bytes, text: str | None, rules: list[str]) -> None:
    read, found = decode(content, "x.yaml")
    assert (read, [one.rule for one in found]) == (text, rules)


def test_latin_1_is_found_where_it_stands() -> None:
    _, (found,) = decode(b"a: b\njudul: Pe\xf1ata\n", "x.yaml")
    assert found.place[1:] == (2, 10, 2, 11)
    assert "Latin-1" in found.message and "'\u00f1'" in found.message


def test_a_wrong_byte_is_counted_in_letters_as_everything_else() -> None:
    _, (found,) = decode("judul: “".encode() + b"\x93", "x.yaml")
    assert found.place[1:] == (1, 9, 1, 10)


def test_utf_16_is_named_and_the_cure_told() -> None:
    _, (found,) = decode(SENTENCE.encode("utf-16"), "x.yaml")
    assert "UTF-16" in found.message
    assert "UTF-8" in found.hint


def test_a_file_of_a_mebibyte_is_read_and_one_byte_more_is_not() -> None:
    assert decode(b" " * LARGEST_FILE, "x")[1] == ()
    text, (found,) = decode(b" " * (LARGEST_FILE + 1), "x")
    assert text is None
    assert found.rule == "berkas-terlalu-besar"
    assert "1.048.577 bita" in found.message


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04\x14\0\x06\0", "Word atau Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word, Excel, atau PowerPoint"),
        (b"%PDF-1.7\n", "PDF"),
    ],
    ids=["zip", "OLE", "PDF"],
)
def test_a_file_of_another_program_is_called_by_its_kind(content: bytes, kind: str) -> None:
    read, (found,) = decode(content, "x.docx")
    assert read is None
    assert found.message.startswith(f"Ini berkas {kind}")
    assert "*.sop.yaml" in found.hint
