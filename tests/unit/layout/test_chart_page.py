"""One page: a table with bands, and the chart over its performers' columns."""

from collections.abc import Iterator
from dataclasses import replace

from soptool.layout.chart_page import (
    BAND_ROLE,
    Drawn,
    draw_page,
    draw_taller,
    label_page,
)
from soptool.layout.faults import chart_area
from soptool.layout.fitting import Task, first_needs, fit
from soptool.layout.geometry import Box
from soptool.layout.growth import GROWTHS
from soptool.layout.labels import ANYWHERE, NEAR
from soptool.layout.page_parts import PageParts
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import RowKind
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow
from soptool.model.profile import Profile
from soptool.model.sop import Step
from tests.support.builders import a_node, a_procedure, a_step
from tests.support.charts import A4_HEIGHT, A4_WIDTH, F4_WIDTH, charts_of, lanes
from tests.support.documents import FLOWCHARTS, name_of, sop_of

BANDS, JOINTS, EXITS = "melintasi-halaman", "simbol-bersama-dan-bergiliran", "tiga-jalan-keluar"
LOOP = (
    a_step("Menyusun", "p1", id="susun"),
    a_step("Menelaah", "p2"),
    a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
    a_step("Mengarsipkan", "p3"),
)


def pages_of(*steps: Step, height: Twips = mm(184), title: str = "") -> tuple[ChartTable, ...]:
    return charts_of(a_procedure(*steps, actors=lanes(3), title=title), height=height)


def test_a_page_repeats_the_header_before_its_rows():
    first, second = pages_of(*LOOP, height=mm(54))
    for page in (first, second):
        kinds = [row.kind for row in page.table.rows]
        header = kinds.count(RowKind.HEADER)
        assert header > 0
        assert kinds[:header] == [RowKind.HEADER] * header


def test_a_band_is_one_cell_over_the_whole_table():
    first, second = pages_of(*LOOP, height=mm(54))
    bands = [row for page in (first, second) for row in page.table.rows if row.kind is RowKind.BAND]
    assert len(bands) == 2
    for band in bands:
        ((cell,), step) = (band.cells, band.step)
        assert (cell.column, cell.span, cell.role) == (0, len(first.table.columns), BAND_ROLE)
        assert step == -1
    assert first.table.rows[-1].kind is RowKind.BAND


def test_pentagons_stand_in_the_band_and_symbols_in_their_row():
    first, second = pages_of(*LOOP, height=mm(54))
    for page in (first, second):
        for symbol in page.chart.symbols:
            row = page.table.rows[symbol.row]
            pentagon = symbol.outline is Outline.PENTAGON
            assert row.kind is (RowKind.BAND if pentagon else RowKind.BODY)
            assert symbol.ref is None or row.step == symbol.ref.row


def test_storeys_of_a_row_are_one_table_row():
    (page,) = pages_of(
        a_step("Menerima", "p1"),
        a_step("Memaraf", parts=(a_node("p1"), a_node("p2"), a_node("p3"))),
        a_step("Mengarsipkan", "p1"),
    )
    body = [row.step for row in page.table.rows if row.kind is RowKind.BODY]
    assert body == [0, 1, 2]
    assert [s.row for s in page.chart.symbols] == [2, 3, 3, 3, 4]


def test_bands_of_more_than_one_level_are_one_table_row():
    pages = pages_of(
        a_step("Memeriksa", "p1", decision={n: n for n in "abcde"}),
        *(a_step(f"Menyusun {n}", "p1", id=n, then=()) for n in "abcde"),
        height=mm(54),
    )
    assert [row.kind for row in pages[0].table.rows].count(RowKind.BAND) == 1
    assert len({s.box.top for s in pages[0].chart.symbols if s.ref is None}) == 2


def test_the_drawing_is_described_by_the_procedures_title():
    assert pages_of(*LOOP, title="Cuti tahunan")[0].table.description == "Bagan alir Cuti tahunan"
    assert pages_of(*LOOP)[0].table.description == "Bagan alir"


def test_a_symbol_moves_off_the_middle_of_its_column_only_where_lines_need_it():
    straight = [a_step(f"Menyusun {n}", "p2") for n in range(3)]
    (page,) = pages_of(*straight)
    left = page.table.column_left(page.chart.symbols[0].column)
    right = page.table.column_left(page.chart.symbols[0].column + 1)
    assert {s.box.center.x for s in page.chart.symbols} == {left + (right - left) // 2}


def test_a_column_is_as_wide_as_the_tracks_beside_its_symbols_want():
    decisions = [
        a_step(f"Memeriksa {n}", "p7", decision={"ya": "lanjut", "tidak": f"x{7 - n}"})
        for n in range(8)
    ]
    pages = charts_of(
        a_procedure(
            *(a_step(f"Menyusun {n}", "p7", id=f"x{n}") for n in range(8)),
            *decisions,
            *(a_step("Mengarsipkan", f"p{n}") for n in range(1, 16)),
            actors=lanes(15),
        ),
        F4_WIDTH,
        mm(500),
    )
    table, column = pages[0].table, pages[0].chart.symbols[0].column
    assert table.columns[column] > table.columns[column - 3]


def test_the_chart_lies_over_the_performers_columns_below_the_header():
    (page,) = pages_of(*LOOP)
    area = chart_area(page)
    assert area.left == page.table.column_left(page.chart.symbols[0].column)
    assert area.bottom == page.table.box.bottom
    for symbol in page.chart.symbols:
        assert area.contains(symbol.box.center)


def test_a_page_with_a_level_made_taller_is_the_page_drawn_so_tall():
    moved = joints = pentagons = labels = 0
    for parts, before, level, taller, anew in made_taller(BANDS, JOINTS, EXITS):
        assert taller.sheet == anew.sheet
        assert taller.frame == anew.frame
        assert taller.page.chart == anew.page.chart
        assert taller.ground == anew.ground
        for farthest in (NEAR, ANYWHERE):
            page, missing = label_page(parts, taller, farthest, level)
            other, lost = label_page(parts, anew, farthest, level)
            assert (page.chart.labels, missing) == (other.chart.labels, lost)
            labels += len(page.chart.labels)
        chart = taller.page.chart
        moved += chart.connectors != before.page.chart.connectors
        joints += chart.joints != before.page.chart.joints
        pentagons += any(symbol.outline is Outline.PENTAGON for symbol in chart.symbols)
    assert min(moved, joints, pentagons, labels) >= 5


def made_taller(*names: str) -> Iterator[tuple[PageParts, Drawn, int, Drawn, Drawn]]:
    """Pages as they are drawn first; each level of them, made taller and drawn so tall."""
    body = Box(mm(12), mm(12), A4_WIDTH, A4_HEIGHT)
    for path in FLOWCHARTS:
        if name_of(path) in names:
            flow = Flow.of(sop_of(path).procedures[0])
            task = Task(flow, 0, (body, body), Profile(), FlowchartStyle(), FONTS)
            fitted = fit(task, first_needs(task))
            for sheet in fitted.sheets:
                drawn = draw_page(fitted.parts, sheet, body.left, body.top)
                for level, height in enumerate(sheet.level_heights):
                    growth = GROWTHS[level % len(GROWTHS)]
                    heights = [*sheet.level_heights]
                    heights[level] = height + growth
                    tall = replace(sheet, level_heights=tuple(heights))
                    anew = draw_page(fitted.parts, tall, body.left, body.top)
                    yield fitted.parts, drawn, level, draw_taller(drawn, level, growth), anew
