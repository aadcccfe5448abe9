"""What stands in the Word file of a layout made by hand."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree
from PIL import Image

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import (
    Block,
    Chart,
    ChartTable,
    Connector,
    Layout,
    Outline,
    Page,
    Paper,
    TextBlock,
)
from soptool.layout.table import Cell, Paragraph, RowKind, Table, TableRow, TextStyle
from soptool.layout.units import EMU_PER_TWIP, mm
from soptool.model.sop import Classification, Dates, Institution, Sop, Status
from soptool.render.docx.anchor import bounds
from soptool.render.docx.document import render_docx
from tests.support.builders import a_step
from tests.support.layouts import BODY as BODY_TEXT
from tests.support.layouts import PAPER, SOP, edge, label, small_layout, text
from tests.support.word_package import WordPackage, find, tag
from tests.support.word_validity import assert_package_sound, assert_word_valid


def logo() -> bytes:
    output = io.BytesIO()
    Image.new("RGB", (40, 40), (30, 90, 160)).save(output, "PNG")
    return output.getvalue()


NO_CHART = Chart((), (), (), ())


def described(layout: Layout) -> Layout:
    """The same layout with arrows that say from which row to which they lead."""
    pages = []
    for page in layout.pages:
        blocks: list[Block] = []
        for block in page.blocks:
            if isinstance(block, ChartTable):
                lines = tuple(map(arrow_with_words, block.chart.connectors))
                block = replace(block, chart=replace(block.chart, connectors=lines))
            blocks.append(block)
        pages.append(Page(tuple(blocks)))
    return replace(layout, pages=tuple(pages))


def arrow_with_words(connector: Connector) -> Connector:
    ways = (f"dari langkah {e.source.row + 1} ke {e.target.row + 1}" for e in connector.edges)
    return replace(connector, description="; ".join(ways))


LAYOUT = described(small_layout("DRAF", logo()))
PACKAGE = WordPackage.read(render_docx(LAYOUT, SOP))
BODY = PACKAGE.trees["word/document.xml"][0]
TABLES = find(BODY, "w:tbl")
PLANNED_TABLES = [
    block.table if isinstance(block, ChartTable) else block
    for page in LAYOUT.pages
    for block in page.blocks
    if isinstance(block, Table | ChartTable)
]
CHARTS = [
    (number, block.chart)
    for number, block in enumerate(
        block for page in LAYOUT.pages for block in page.blocks if not hasattr(block, "paragraphs")
    )
    if isinstance(block, ChartTable)
]


def numbers(elements: list[etree._Element], attribute: str = "w:w") -> list[int]:
    return [int(element.get(tag(attribute), "")) for element in elements]


def words(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(tag("w:t")))


def planned_paragraphs() -> list[Paragraph]:
    blocks = [block for page in LAYOUT.pages for block in page.blocks]
    return [text for block in blocks if isinstance(block, TextBlock) for text in block.paragraphs]


def written(table: Table, chart: Chart = NO_CHART) -> etree._Element:
    """The document of a page with nothing but this table."""
    layout = Layout(PAPER, (Page((ChartTable(table, chart, 0),)),), LAYOUT.footer)
    return WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]


def body_rows(table: etree._Element) -> list[etree._Element]:
    """The rows of steps."""
    return [
        row
        for row in find(table, "w:tr")
        if len(row.findall(tag("w:tc"))) == 9 and not find(row, "w:trPr/w:tblHeader")
    ]


def anchors(kind: str) -> list[etree._Element]:
    return [
        anchor
        for anchor in BODY.iter(tag("wp:anchor"))
        if anchor.find(tag("wp:docPr")).get("name").startswith(kind)  # type: ignore[union-attr]
    ]


def place(anchor: etree._Element) -> tuple[int, int]:
    """Where a drawing stands on its page, by adding its offset to its cell's planned place."""
    cell = next(anchor.iterancestors(tag("w:tc")))
    row = next(anchor.iterancestors(tag("w:tr")))
    table = next(anchor.iterancestors(tag("w:tbl")))
    planned = PLANNED_TABLES[TABLES.index(table)]
    spans = [find(tc, "w:tcPr/w:gridSpan") for tc in cell.itersiblings(tag("w:tc"), preceding=True)]
    column = sum(numbers(span, "w:val")[0] if span else 1 for span in spans)
    x, y = (int(offset.text or "") // EMU_PER_TWIP for offset in anchor.iter(tag("wp:posOffset")))
    return planned.column_left(column) + x, planned.row_top(find(table, "w:tr").index(row)) + y


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


def test_headings_are_bold_and_other_words_are_not():
    first, third = (find(TABLES[1], "w:tr")[row] for row in (0, 2))
    assert len(find(first, "w:tc/w:p/w:r/w:rPr/w:b")) == 5
    assert not find(third, "w:tc/w:p/w:r/w:rPr/w:b")


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


def test_turned_headings_are_read_from_bottom_to_top():
    assert len(find(TABLES[1], "w:tr/w:tc/w:tcPr/w:textDirection[@w:val='btLr']")) == 1


def test_symbols_are_words_own_shapes_in_their_planned_places():
    planned = [symbol for _, chart in CHARTS for symbol in chart.symbols]
    presets = {
        Outline.CAPSULE: "flowChartTerminator",
        Outline.BOX: "flowChartProcess",
        Outline.DIAMOND: "flowChartDecision",
        Outline.PENTAGON: "flowChartOffpageConnector",
    }
    written = {
        place(anchor): anchor.find(f".//{tag('a:prstGeom')}").get("prst")  # type: ignore[union-attr]
        for anchor in anchors("Simbol")
    }
    assert len(planned) == 8
    assert written == {(s.box.left, s.box.top): presets[s.outline] for s in planned}


def drawn_lines(kind: str) -> list[list[Point]]:
    lines = []
    for anchor in anchors(kind):
        left, top = place(anchor)
        stops = [(int(p.get("x", "")), int(p.get("y", ""))) for p in anchor.iter(tag("a:pt"))]
        lines.append([Point(left + x // EMU_PER_TWIP, top + y // EMU_PER_TWIP) for x, y in stops])
    return lines


def stretches(lines: Iterable[Sequence[Point]]) -> list[Box]:
    return [bounds(ends) for line in lines for ends in pairwise(line)]


def test_connectors_run_through_their_planned_points():
    planned = stretches(c.points for _, chart in CHARTS for c in chart.connectors)
    written = stretches(drawn_lines("Panah") + drawn_lines("Pangkal") + drawn_lines("Sambungan"))
    symbols = [symbol.box for _, chart in CHARTS for symbol in chart.symbols]
    assert len(planned) == 10 and len(written) >= len(planned)
    for stretch in planned:
        assert any(one.encloses(stretch) for one in written), stretch
    for stretch in written:
        visible = [one for one in planned if stretch.encloses(one)]
        assert visible, stretch
        ends = Point(stretch.left, stretch.top), Point(stretch.right, stretch.bottom)
        for end in ends:  # what goes on is behind a symbol
            assert visible[0].contains(end) or any(box.contains(end) for box in symbols)


def test_every_connector_has_its_head_on_its_planned_tip():
    tips = [connector.points[-1] for _, chart in CHARTS for connector in chart.connectors]
    assert len(tips) == 6
    assert sorted(line[-1] for line in drawn_lines("Panah")) == sorted(tips)
    heads = [[e.get("type") for e in anchor.iter(tag("a:tailEnd"))] for anchor in anchors("Pa")]
    assert heads.count(["triangle"]) == 6
    assert heads.count([]) == len(anchors("Pangkal"))


def test_the_ends_of_a_connector_hang_in_the_rows_of_their_symbols():
    rows = {
        kind: {next(anchor.iterancestors(tag("w:tr"))) for anchor in anchors(kind)}
        for kind in ("Panah", "Pangkal", "Simbol")
    }
    assert rows["Panah"] and rows["Pangkal"]
    assert rows["Panah"] | rows["Pangkal"] <= rows["Simbol"]


def test_the_head_of_a_short_last_stretch_is_short():
    block = LAYOUT.pages[1].blocks[0]
    assert isinstance(block, ChartTable)
    start = block.chart.connectors[0].points[0]
    lines = [(start, start._replace(y=start.y + mm(length))) for length in (2, 3)]
    chart = Chart((), tuple(Connector(line, (edge(2, 3),)) for line in lines), (), ())
    layout = Layout(LAYOUT.paper, (Page((ChartTable(block.table, chart, 0),)),), LAYOUT.footer)
    document = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]
    assert [head.get("len") for head in document.iter(tag("a:tailEnd"))] == ["sm", "med"]


def test_joint_lines_and_headless_connectors_have_no_arrow_head():
    second = LAYOUT.pages[1].blocks[0]
    assert isinstance(second, ChartTable) and len(second.chart.joints) == 1
    assert len(anchors("Garis")) == 1
    assert all(anchor.find(f".//{tag('a:tailEnd')}") is None for anchor in anchors("Garis"))


def test_symbols_hang_in_the_cell_they_stand_in():
    assert anchors("Simbol")
    for anchor in anchors("Simbol"):
        row = next(anchor.iterancestors(tag("w:tr")))
        height = numbers(find(row, "w:trPr/w:trHeight"), "w:val")[0]
        _, below = [int(o.text or "") for o in anchor.iter(tag("wp:posOffset"))]
        assert 0 <= below < height * EMU_PER_TWIP


def test_a_shape_is_measured_from_inside_the_margin_of_the_row_it_stands_in():
    rows = tuple(TableRow(400, (Cell(0, margin=50),)) for _ in range(2))
    table = Table(PAPER.left, PAPER.top, (1000,), rows)
    left, border = PAPER.left, PAPER.top + 400
    line = Connector((Point(left + 90, border), Point(left + 90, border + 100)), (edge(2, 3),))
    name = label("Ya", Point(left + 60, border - 10), edge(2, 3, "Ya", 0))
    document = written(table, Chart((), (line,), (), (name,)))
    offsets = {
        drawing.find(tag("wp:docPr")).get("name", "").split()[0]: (  # type: ignore[union-attr]
            find(document, ".//w:tr").index(next(drawing.iterancestors(tag("w:tr")))),
            *(int(o.text or "") // EMU_PER_TWIP for o in drawing.iter(tag("wp:posOffset"))),
        )
        for drawing in document.iter(tag("wp:anchor"))
    }
    assert offsets == {"Panah": (1, 40, 0), "Cabang": (1, -50, -10)}


def test_labels_say_the_branch():
    assert sorted(words(anchor) for anchor in anchors("Cabang")) == ["Tidak", "Ya"]


def test_words_of_a_diamond_have_a_box_of_their_own():
    assert [words(anchor) for anchor in anchors("Tulisan")] == ["Setuju?"]
    assert sorted(filter(None, map(words, anchors("Simbol")))) == ["A", "A"]


def test_drawings_can_be_heard():
    descriptions = [d.get("descr") for d in BODY.iter(tag("wp:docPr"))]
    assert all(descriptions)
    assert "diamond baris 4" in descriptions
    assert "Panah: dari langkah 3 ke 2" in descriptions
    assert "Ujung panah: dari langkah 3 ke 2" in descriptions
    assert "Lambang Kota Contoh" in descriptions


def test_drawings_are_heard_in_the_order_of_the_steps():
    """Row by row; in a cell the symbol first, then what branches off it, then its arrows."""
    (first, *_) = (table for table in TABLES if find(table, ".//wp:anchor"))
    heard = [drawing.get("descr") for drawing in find(first, ".//wp:anchor/wp:docPr")]
    assert heard == [
        "capsule baris 2",
        "Panah: dari langkah 1 ke 2",
        "box baris 3",
        "Ujung panah: dari langkah 1 ke 2",
        "Panah: dari langkah 2 ke 3",
        "Ujung panah: dari langkah 3 ke 2",
        "diamond baris 4",
        "Tulisan Setuju?",
        "Cabang Ya",
        "Ujung panah: dari langkah 2 ke 3",
        "Panah: dari langkah 3 ke 2",
        "Panah: dari langkah 3 ke 4",
        "Cabang Tidak",
        "pentagon baris 5",
        "Ujung panah: dari langkah 3 ke 4",
    ]


def test_what_is_read_follows_the_steps():
    activities = [words(find(row, "w:tc")[1]) for table in TABLES[1:] for row in body_rows(table)]
    assert activities == [
        "Mengunduh rekaman kehadiran dari mesin presensi",
        "Menyusun rekapitulasi kehadiran",
        "Memeriksa rekapitulasi kehadiran bersama-sama",
        "Menandatangani rekapitulasi kehadiran",
        "Mengarsipkan rekapitulasi kehadiran",
    ]


def test_no_two_drawings_share_an_id():
    ids = [
        element.get("id")
        for _, story in PACKAGE.stories()
        for element in story.iter(tag("wp:docPr"))
    ]
    assert len(ids) >= 20
    assert len(set(ids)) == len(ids)


def styled(paragraph: etree._Element, style: str) -> bool:
    return bool(find(paragraph, f"w:pPr/w:pStyle[@w:val='{style}']"))


def test_the_titles_are_headings():
    headings = {
        style: [
            words(p) for p in BODY.iter(tag("w:p")) if find(p, f"w:pPr/w:pStyle[@w:val='{style}']")
        ]
        for style in ("Judul1", "Judul2")
    }
    assert headings == {"Judul1": [SOP.title], "Judul2": ["Rekapitulasi bulanan"]}
    styles = PACKAGE.trees["word/styles.xml"]
    for level, style in enumerate(("Judul1", "Judul2")):
        (written,) = find(styles, f"w:style[@w:styleId='{style}']")
        assert find(written, "w:name")[0].get(tag("w:val")) == f"heading {level + 1}"
        assert find(written, "w:pPr/w:outlineLvl")[0].get(tag("w:val")) == str(level)


def test_procedures_and_steps_have_bookmarks():
    marks = {
        mark.get(tag("w:name")): words(next(mark.iterancestors(tag("w:p"))))
        for mark in BODY.iter(tag("w:bookmarkStart"))
    }
    assert marks == {
        "prosedur_1": "No",
        "langkah_1": "Mengunduh rekaman kehadiran dari mesin presensi",
        "langkah_2": "Menyusun rekapitulasi kehadiran",
        "langkah_3": "Memeriksa rekapitulasi kehadiran bersama-sama",
        "langkah_4": "Menandatangani rekapitulasi kehadiran",
        "langkah_5": "Mengarsipkan rekapitulasi kehadiran",
    }


def test_steps_of_several_procedures_have_bookmarks_of_their_own():
    block = LAYOUT.pages[1].blocks[0]
    assert isinstance(block, ChartTable)
    numbered = replace(
        SOP.procedures[0], steps=(*SOP.procedures[0].steps[:4], a_step(unnumbered=True))
    )
    pages = tuple(Page((replace(block, procedure=number),)) for number in (0, 1, 1))
    package = WordPackage.read(
        render_docx(replace(LAYOUT, pages=pages), replace(SOP, procedures=(numbered, numbered)))
    )
    marks = list(package.trees["word/document.xml"].iter(tag("w:bookmarkStart")))
    assert [mark.get(tag("w:name")) for mark in marks] == [
        *("prosedur_1", "prosedur_1_langkah_4", "prosedur_1_baris_5"),
        *("prosedur_2", "prosedur_2_langkah_4", "prosedur_2_baris_5"),
    ]


def test_tables_say_what_they_hold():
    told = [
        [
            find(table, f"w:tblPr/w:{name}")[0].get(tag("w:val"))
            for name in ("tblCaption", "tblDescription")
        ]
        for table in TABLES
    ]
    columns = "No, Kegiatan, Pelaksana, Mutu Baku, Keterangan, "
    columns += (
        "Pengelola Kepegawaian, Kepala Subbagian Umum, Kepala Badan, Kelengkapan, Waktu, Output"
    )
    assert told == [
        ["Identitas SOP", "Memuat Nomor SOP, Tanggal Pembuatan, Nama SOP."],
        ["Bagan alir, bagian 1", f"Langkah 1 sampai 3. Kolom: {columns}."],
        ["Bagan alir, bagian 2", f"Langkah 4 sampai 5. Kolom: {columns}."],
    ]


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


def properties(sop: Sop) -> dict[str, str]:
    core = WordPackage.read(render_docx(small_layout(), sop)).trees["docProps/core.xml"]
    return {etree.QName(element).localname: element.text or "" for element in core}


def test_properties_name_the_sop():
    sop = replace(
        SOP,
        version="2",
        status=Status.TRIAL,
        dates=Dates(created=date(2026, 1, 12), revised=date(2026, 3, 2)),
        institution=Institution(name=("Kota Contoh", "BKPSDM"), work_unit="Bidang Kinerja"),
        classification=Classification(nature="administratif", scope="makro"),
    )
    assert properties(sop) == {
        "title": SOP.title,
        "subject": SOP.number,
        "creator": "Bidang Kinerja",
        "keywords": "SOP; Kota Contoh; BKPSDM; administratif; makro",
        "category": "Standar Operasional Prosedur",
        "contentStatus": "uji coba",
        "version": "2",
        "revision": "2",
        "language": "id-ID",
        "created": "2026-01-12T00:00:00Z",
        "modified": "2026-03-02T00:00:00Z",
    }


def test_what_is_not_known_is_no_property():
    known = properties(replace(SOP, version="2.1", number=""))
    assert known["version"] == "2.1"
    assert known["creator"] == "Pemerintah Kota Contoh"
    assert not {"revision", "subject"} & set(known)


def test_the_language_is_indonesian():
    (language,) = find(PACKAGE.trees["word/styles.xml"], "w:docDefaults//w:lang")
    assert language.get(tag("w:val")) == "id-ID"


def test_a_logo_is_stored_once():
    block = LAYOUT.pages[0].blocks[0]
    assert isinstance(block, Table)
    twice = Layout(LAYOUT.paper, (Page((block,)), Page((block,))), LAYOUT.footer)
    package = WordPackage.read(render_docx(twice, SOP))
    pictures = [name for name in package.parts if name.startswith("word/media/")]
    assert pictures == ["word/media/image1.png"]


def test_an_arrow_of_several_edges_describes_them_all():
    page = LAYOUT.pages[1]
    block = page.blocks[0]
    assert isinstance(block, ChartTable)
    joined = arrow_with_words(Connector(block.chart.connectors[0].points, (edge(2, 3), edge(0, 3))))
    chart = type(block.chart)((), (joined,), (), ())
    layout = Layout(LAYOUT.paper, (Page((ChartTable(block.table, chart, 0),)),), LAYOUT.footer)
    document = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]
    words = "dari langkah 3 ke 4; dari langkah 1 ke 4"
    drawings = [drawing.get("descr") for drawing in document.iter(tag("wp:docPr"))]
    assert drawings == [f"Panah: {words}", f"Ujung panah: {words}"]


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
