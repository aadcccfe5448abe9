"""Every text survives as text, in a paragraph, a list item, a heading and a cell."""

import pytest
from hypothesis import example, given

from soptool.render.markdown_text import escape, escape_cell
from tests.properties.strategies import filled, texts
from tests.support.markdown_reader import read_cells, read_heading, read_items

AWKWARD = [
    "a | b",
    r"a \| b",
    "ujung \\",
    "`kode`",
    "a `` b",
    "<script>alert(1)</script>",
    "<!-- catatan -->",
    "[tautan](http://contoh.id)",
    "![gambar](x.png)",
    "*tebal* _miring_ __x__ ~~coret~~",
    "nama_berkas_baru",
    "# judul #",
    "1. satu",
    "2) dua",
    "12.",
    "- butir",
    "+ butir",
    "> kutipan",
    "---",
    "===",
    "&amp; &#124; & R&D",
    "]]>",
    "$a$ dan $$b$$",
    "satu\ndua",
    "teks\n- bukan butir",
    "teks\n===",
    "    menjorok".strip(),
    "",
]


@pytest.mark.parametrize("text", [text for text in AWKWARD if text])
def test_an_awkward_text_survives_in_a_paragraph(text: str) -> None:
    assert read_items(f"1. {escape(text)}\n") == [text]
    assert read_heading(f"# {escape(text)}\n") == text


def test_awkward_texts_survive_in_cells() -> None:
    row = " | ".join(escape_cell(text) for text in AWKWARD)
    source = f"|{' a |' * len(AWKWARD)}\n|{' --- |' * len(AWKWARD)}\n| {row} |\n"
    assert read_cells(source)[1] == AWKWARD


@given(filled(texts()))
@example("\\")
@example("a\\\n|")
def test_any_text_survives(text: str) -> None:
    assert read_items(f"1. {escape(text)}\n") == [text]
    assert read_heading(f"# {escape(text)}\n") == text
    assert read_cells(f"| a |\n| --- |\n| {escape_cell(text)} |\n")[1] == [text]


def test_an_emoji_name_stays_a_name() -> None:
    assert escape("catatan :smile: baru") == r"catatan \:smile: baru"


def test_plain_words_are_not_escaped() -> None:
    text = "Peraturan (Nomor 12.3/4 Tahun 2026): hal-hal penting; 50%, R & D!"
    assert escape(text) == text
