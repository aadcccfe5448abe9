"""Symbols, arrows, lines and labels of the Word file of a layout made by hand."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import (
    Chart,
    ChartTable,
    Connector,
    Layout,
    Outline,
    Page,
)
from soptool.layout.table import Cell, Table, TableRow
from soptool.layout.units import EMU_PER_TWIP, mm
from soptool.render.docx.anchor import bounds
from soptool.render.docx.document import render_docx
from tests.support.layouts import PAPER, SOP, edge, label
from tests.support.word_package import WordPackage, find, tag
from tests.support.written_layout import (
    CHARTS,
    LAYOUT,
    PACKAGE,
    anchors,
    numbers,
    place,
    words,
    written,
)


def test_symbols_are_words_own_shapes_in_their_planned_places():
    planned = [symbol for chart in CHARTS for symbol in chart.symbols]
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
    planned = stretches(c.points for chart in CHARTS for c in chart.connectors)
    written = stretches(drawn_lines("Panah") + drawn_lines("Pangkal") + drawn_lines("Sambungan"))
    symbols = [symbol.box for chart in CHARTS for symbol in chart.symbols]
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
    tips = [connector.points[-1] for chart in CHARTS for connector in chart.connectors]
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


def test_no_two_drawings_share_an_id():
    ids = [
        element.get("id")
        for _, story in PACKAGE.stories()
        for element in story.iter(tag("wp:docPr"))
    ]
    assert len(ids) >= 20
    assert len(set(ids)) == len(ids)
