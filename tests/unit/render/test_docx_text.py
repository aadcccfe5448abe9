"""Whatever an author writes, the Word file is well-formed and shows it as text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.layout.plan import Layout, Page
from soptool.layout.table import Cell, Paragraph, Table, TableRow, TextStyle
from soptool.model.sop import Institution, Sop
from soptool.render.docx.document import render_docx
from soptool.render.docx.ooxml import breakable
from tests.support.layouts import PAPER, SOP, small_layout, text
from tests.support.word_package import WordPackage, tag
from tests.support.word_validity import assert_package_sound

NASTY = [
    "",
    " ",
    "]]>",
    "<w:t>&amp;</w:t>",
    '"><script>',
    "{DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe}",
    'INCLUDEPICTURE "http://contoh.go.id/a.png"',
    "\x00\x01\x08\x0b\x0c\x1f\x7f",
    "\ufffe\uffff",
    "\ud800 lepas",
    "\u202eterbalik",
    "panjang" * 1500,
    "baris\nbaru\r\ndan\ttab",
    "𝒜 😀 العربية",
]


def everywhere(words: str) -> tuple[Layout, Sop]:
    """A layout with these words in every place that holds words."""
    content = text(words)
    cells = (
        Cell(0, (content,)),
        Cell(1, (replace(content, marker=words),), rotated=True),
    )
    table = Table(PAPER.left, PAPER.top, (3000, 3000), (TableRow(400, cells),), words)
    usual = small_layout(words)
    layout = replace(usual, pages=(Page((table,)), *usual.pages), footer=content, page_label=words)
    sop = replace(SOP, title=words, number=words, institution=Institution(name=(words,)))
    return layout, sop


@pytest.mark.parametrize("words", NASTY, ids=ascii)
def test_any_text_gives_a_sound_file(words: str):
    assert_package_sound(render_docx(*everywhere(words)))


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_generated_text_gives_a_sound_file(words: str):
    assert_package_sound(render_docx(*everywhere(words)))


@pytest.mark.parametrize("words", ["]]>", "{DDEAUTO x}", "<b>&amp;</b>", "a\xa0b"])
def test_text_is_shown_as_it_was_written(words: str):
    document = WordPackage.read(render_docx(*everywhere(words))).trees["word/document.xml"]
    shown = [part.text for part in document.iter(tag("w:t"))]
    assert shown.count(words) == 3


def test_characters_that_xml_cannot_hold_are_shown_as_replaced():
    document = WordPackage.read(render_docx(*everywhere("a\x00b\ud800"))).trees["word/document.xml"]
    assert "a\ufffdb\ufffd" in [part.text for part in document.iter(tag("w:t"))]


def test_an_authors_text_never_becomes_a_field():
    package = WordPackage.read(render_docx(*everywhere("{DDEAUTO x} {halaman}")))
    codes = []
    for _, story in package.stories():
        assert not list(story.iter(tag("w:instrText")))
        codes += [field.get(tag("w:instr")) for field in story.iter(tag("w:fldSimple"))]
    assert codes == [" PAGE "]


def test_a_long_title_is_cut_in_the_properties_only():
    long = "kata " * 100
    layout, sop = everywhere(long)
    package = WordPackage.read(render_docx(layout, sop))
    titles = [e.text for e in package.trees["docProps/core.xml"] if e.tag.endswith("}title")]
    assert [len(title or "") for title in titles] == [255]
    assert long.strip() in package.parts["word/document.xml"].decode()


def test_a_word_too_wide_for_its_line_may_break_where_it_was_planned_to():
    words = Paragraph(
        "pertanggungjawaban surat  undang-undang",
        ("pertanggung", "jawaban surat", "undang-", "undang"),
        TextStyle(),
        200,
    )
    assert breakable(words) == "pertanggung\u200bjawaban surat undang-undang"


def test_text_that_breaks_between_words_is_not_touched():
    assert (
        breakable(text("Menyusun", "rekapitulasi kehadiran")) == "Menyusun rekapitulasi kehadiran"
    )
