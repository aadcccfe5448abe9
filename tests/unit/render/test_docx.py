"""What stands in the Word file of a layout made by hand: tables, text, the package."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from soptool.layout.plan import (
    ChartTable,
    Layout,
    Page,
    Paper,
    TextBlock,
)
from soptool.layout.table import Cell, Paragraph, RowKind, Table, TableRow, TextStyle
from soptool.layout.units import mm
from soptool.render.docx.document import render_docx
from tests.support.layouts import BODY as BODY_TEXT
from tests.support.layouts import PAPER, SOP, small_layout, text
from tests.support.word_package import WordPackage, find, tag
from tests.support.word_validity import assert_package_sound, assert_word_valid
from tests.support.written_layout import (
    BODY,
    LAYOUT,
    PACKAGE,
    PLANNED_TABLES,
    TABLES,
    described,
    logo,
    numbers,
    words,
    written,
)


def planned_paragraphs() -> list[Paragraph]:
    blocks = [block for page in LAYOUT.pages for block in page.blocks]
    return [text for block in blocks if isinstance(block, TextBlock) for text in block.paragraphs]


def test_every_planned_table_is_a_word_table_with_its_column_widths():
    assert len(TABLES) == len(PLANNED_TABLES) == 3
    for table, planned in zip(TABLES, PLANNED_TABLES, strict=True):
        assert numbers(find(table, "w:tblGrid/w:gridCol")) == list(planned.columns)
        assert find(table, "w:tblPr/w:tblLayout[@w:type='fixed']")


def test_every_cell_is_as_wide_as_the_columns_it_covers():
    for table, planned in zip(TABLES, PLANNED_TABLES, strict=True):
        for row in find(table, "w:tr"):
            assert sum(numbers(find(row, "w:tc/w:tcPr/w:tcW"))) == planned.width


def test_rows_keep_their_planned_height_and_are_never_split():
    for table, planned in zip(TABLES, PLANNED_TABLES, strict=True):
        heights = find(table, "w:tr/w:trPr/w:trHeight")
        assert numbers(heights, "w:val") == [row.height for row in planned.rows]
        assert {height.get(tag("w:hRule")) for height in heights} == {"atLeast"}
        assert len(find(table, "w:tr/w:trPr/w:cantSplit")) == len(planned.rows)


def test_header_rows_are_repeated():
    for table, planned in zip(TABLES, PLANNED_TABLES, strict=True):
        headers = [row.kind is RowKind.HEADER for row in planned.rows]
        rows = find(table, "w:tr")
        assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == headers


def test_a_row_span_is_one_merged_cell():
    table = TABLES[1]
    assert [m.get(tag("w:val")) for m in find(table, "w:tr/w:tc/w:tcPr/w:vMerge")] == (
        ["restart"] * 3 + ["continue"] * 3
    )


def test_every_page_but_the_first_begins_with_a_break():
    breaks = find(BODY, "w:p/w:pPr/w:pageBreakBefore")
    assert len(breaks) == len(LAYOUT.pages) - 1


def test_what_stands_above_a_block_is_exactly_as_high_as_planned():
    """A rule of half a point adds to every table's height."""
    (margins,) = find(BODY, "w:sectPr/w:pgMar")
    margin, texts = int(margins.get(tag("w:top"), "")), iter(planned_paragraphs())
    y, tops = margin, []
    for block in BODY:
        if block.tag == tag("w:tbl"):
            tops.append(y)
            y += sum(numbers(find(block, "w:tr/w:trPr/w:trHeight"), "w:val")) + 10
        elif find(block, "w:pPr/w:pStyle[@w:val='Sela']"):
            y = margin if find(block, "w:pPr/w:pageBreakBefore") else y
            y += numbers(find(block, "w:pPr/w:spacing"), "w:line")[0]
        elif block.tag == tag("w:p"):
            tops.append(y)
            y += next(texts).height
    (first, title, chart), (second, note) = (page.blocks for page in LAYOUT.pages)
    assert isinstance(first, Table) and isinstance(title, TextBlock)
    assert isinstance(chart, ChartTable) and isinstance(second, ChartTable)
    assert isinstance(note, TextBlock)
    planned = [first.top, title.box.top, chart.table.top, second.table.top, note.box.top]
    assert tops[:-1] == planned


def test_a_table_that_is_moved_in_stands_where_it_is_planned():
    table = Table(PAPER.left + 300, PAPER.top, (500,), (TableRow(60, (Cell(0),)),))
    (indent,) = find(written(table), ".//w:tblPr/w:tblInd")
    assert indent.get(tag("w:w")) == "300"


def test_between_two_tables_that_touch_stands_a_paragraph():
    """Otherwise Word makes one table of them."""
    upper = Table(PAPER.left, PAPER.top, (500,), (TableRow(400, (Cell(0),)),))
    lower = replace(upper, top=upper.box.bottom)
    layout = Layout(PAPER, (Page((upper, lower)),), LAYOUT.footer)
    body = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"][0]
    tags = [block.tag for block in body]
    first = tags.index(tag("w:tbl"))
    assert tags[first : first + 3] == [tag("w:tbl"), tag("w:p"), tag("w:tbl")]


def test_a_narrow_foot_keeps_room_for_the_running_line():
    paper = replace(PAPER, bottom=700)
    layout = Layout(paper, LAYOUT.pages, LAYOUT.footer)
    document = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]
    (margins,) = find(document, ".//w:sectPr/w:pgMar")
    bottom = numbers([margins], "w:bottom")[0]
    assert bottom == paper.footer + LAYOUT.footer.line_height


def test_words_have_their_planned_size():
    cell = find(TABLES[1], "w:tr")[2].findall(tag("w:tc"))[1]
    assert numbers(find(cell, "w:p/w:r/w:rPr/w:sz"), "w:val") == [BODY_TEXT.size]
    usual = Table(
        PAPER.left, PAPER.top, (900,), (TableRow(400, (Cell(0, (text("a", style=TextStyle()),)),)),)
    )
    document = written(usual)
    assert words(document) == "a"
    assert not find(document, ".//w:sz")


def test_a_marker_hangs_left_of_its_text():
    (planned,) = [text for text in planned_paragraphs() if text.marker]
    paragraph = BODY.findall(tag("w:p"))[-2]
    (indent,) = find(paragraph, "w:pPr/w:ind")
    assert numbers([indent], "w:left") == numbers([indent], "w:hanging") == [planned.indent]
    assert words(paragraph) == planned.marker + planned.text
    assert find(paragraph, "w:r/w:tab")


@pytest.mark.parametrize(
    ("paper", "orientation"),
    [(PAPER, "landscape"), (replace(PAPER, width=mm(210), height=mm(297)), None)],
)
def test_a_sheet_lies_as_its_sides_say(paper: Paper, orientation: str | None):
    layout = Layout(paper, LAYOUT.pages, LAYOUT.footer)
    document = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]
    (size,) = find(document, ".//w:sectPr/w:pgSz")
    assert size.get(tag("w:orient")) == orientation
    assert numbers([size]) == [paper.width]


def test_the_lines_of_a_paragraph_are_exactly_as_high_as_planned():
    cell = find(TABLES[1], "w:tr")[2].findall(tag("w:tc"))[1]
    planned = PLANNED_TABLES[1].rows[2].cells[1].paragraphs[0]
    spacing = find(cell, "w:p/w:pPr/w:spacing")[0]
    assert words(cell) == planned.text
    assert spacing.get(tag("w:line")) == str(planned.line_height)
    assert spacing.get(tag("w:lineRule")) == "exact"


def test_performer_cells_have_no_margins_and_text_cells_have():
    first, second, third = find(TABLES[1], "w:tr")[2].findall(tag("w:tc"))[:3]
    assert find(first, "w:tcPr/w:tcMar") and find(second, "w:tcPr/w:tcMar")
    assert not find(third, "w:tcPr/w:tcMar")


def test_text_begins_below_the_margin_or_stands_in_the_middle():
    """Word gives a whole row one top margin, so ours is space before the text."""
    heading, body = (find(TABLES[1], "w:tr")[row].findall(tag("w:tc"))[1] for row in (0, 2))
    assert find(heading, "w:tcPr/w:vAlign[@w:val='center']")
    assert not find(body, "w:tcPr/w:vAlign")
    before = [find(cell, "w:p/w:pPr/w:spacing")[0].get(tag("w:before")) for cell in (heading, body)]
    assert before == [None, str(PLANNED_TABLES[1].rows[2].cells[1].margin)]


def test_rules_that_are_not_planned_are_taken_away():
    band = find(TABLES[1], "w:tr")[5].findall(tag("w:tc"))
    sides = [[side.tag for side in find(cell, "w:tcPr/w:tcBorders/*")] for cell in band]
    assert sides == [[tag("w:right")], [tag("w:left"), tag("w:right")], [tag("w:left")]]


def test_the_footer_counts_pages():
    footer = PACKAGE.trees["word/footer.xml"]
    assert words(footer) == f"{SOP.number} - {SOP.title}Halaman 1 dari 1"
    codes = [field.get(tag("w:instr")) for field in footer.iter(tag("w:fldSimple"))]
    assert codes == [" PAGE ", " NUMPAGES "]


def test_the_status_word_stands_behind_every_page():
    header = PACKAGE.trees["word/header.xml"]
    (anchor,) = header.iter(tag("wp:anchor"))
    assert anchor.get("behindDoc") == "1"
    assert anchor.find(tag("wp:docPr")).get("descr") == "DRAF"  # type: ignore[union-attr]


def test_a_sop_in_force_has_no_header():
    package = WordPackage.read(render_docx(small_layout(), SOP))
    assert "word/header.xml" not in package.parts
    assert not find(package.trees["word/document.xml"], ".//w:headerReference")


def test_a_logo_is_stored_once():
    block = LAYOUT.pages[0].blocks[0]
    assert isinstance(block, Table)
    twice = Layout(LAYOUT.paper, (Page((block,)), Page((block,))), LAYOUT.footer)
    package = WordPackage.read(render_docx(twice, SOP))
    pictures = [name for name in package.parts if name.startswith("word/media/")]
    assert pictures == ["word/media/image1.png"]


def test_the_same_layout_gives_the_same_bytes():
    assert render_docx(LAYOUT, SOP) == render_docx(described(small_layout("DRAF", logo())), SOP)


def test_the_zip_tells_nothing_of_when_and_where_it_was_made():
    with zipfile.ZipFile(io.BytesIO(render_docx(LAYOUT, SOP))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {
        (3, 0o100644 << 16)
    }


def test_the_package_is_sound():
    assert_package_sound(render_docx(LAYOUT, SOP))


@pytest.mark.openxml
def test_word_can_open_it():
    assert_word_valid(render_docx(LAYOUT, SOP))


@pytest.mark.openxml
def test_word_can_open_it_without_status_and_logo():
    assert_word_valid(render_docx(small_layout(), SOP))


def test_empty_cells_are_small_enough_for_any_row():
    layout = Layout(
        LAYOUT.paper,
        (Page((Table(900, 900, (500,), (type(PLANNED_TABLES[0].rows[0])(60, (Cell(0),)),)),)),),
        LAYOUT.footer,
    )
    document = render_docx(layout, SOP)
    text = WordPackage.read(document).parts["word/document.xml"].decode()
    assert re.search(r'<w:tc>.*w:line="20" w:lineRule="exact"', text)


def test_headings_are_bold_and_other_words_are_not():
    first, third = (find(TABLES[1], "w:tr")[row] for row in (0, 2))
    assert len(find(first, "w:tc/w:p/w:r/w:rPr/w:b")) == 5
    assert not find(third, "w:tc/w:p/w:r/w:rPr/w:b")


def test_turned_headings_are_read_from_bottom_to_top():
    assert len(find(TABLES[1], "w:tr/w:tc/w:tcPr/w:textDirection[@w:val='btLr']")) == 1
