"""The measures bite: each wrong drawing is found."""

from dataclasses import replace

import pytest

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Chart, ChartTable, Connector, Label, Outline, Page
from soptool.layout.procedure import lay_out_procedure
from soptool.layout.quality import measure, page_faults, round_trip
from soptool.layout.style import FlowchartStyle
from soptool.layout.text import FONTS
from soptool.layout.units import mm
from soptool.model.profile import Profile
from tests.support.builders import a_procedure, a_step

PROCEDURE = a_procedure(
    a_step("Menyusun", "a", id="susun"),
    a_step("Memeriksa", "b", decision={"ya": "lanjut", "tidak": "susun"}),
    a_step("Mencetak", "c"),
    a_step("Mengarsipkan", "c"),
)
BODY = Box(mm(12), mm(12), mm(273), mm(184))


@pytest.fixture
def page() -> ChartTable:
    (only,) = lay_out_procedure(
        PROCEDURE, 0, (BODY, BODY), Profile(), FlowchartStyle(), FONTS
    ).pages
    return only


def with_chart(page: ChartTable, **changes: object) -> ChartTable:
    return replace(page, chart=replace(page.chart, **changes))  # type: ignore[arg-type]


def with_connector(page: ChartTable, number: int, connector: Connector | None) -> ChartTable:
    connectors = list(page.chart.connectors)
    connectors[number : number + 1] = [connector] if connector else []
    return with_chart(page, connectors=tuple(connectors))


def shifted(connector: Connector, dx: int = 0, dy: int = 0) -> Connector:
    points = tuple(Point(point.x + dx, point.y + dy) for point in connector.points)
    return replace(connector, points=points)


def test_the_drawing_itself_has_no_fault(page: ChartTable):
    quality = measure(page)
    assert quality.faults == ()
    assert round_trip(PROCEDURE, [page]) == ()
    assert quality.edges == 4


def test_the_figures_count_bends_and_crossings(page: ChartTable):
    across = Connector((Point(mm(13), mm(40)), Point(mm(200), mm(40))), ())
    before, after = (
        measure(page),
        measure(with_chart(page, connectors=(*page.chart.connectors, across))),
    )
    assert before.bends == sum(len(c.points) - 2 for c in page.chart.connectors) > 0
    assert after.crossings > before.crossings


@pytest.mark.parametrize("number", range(4))
def test_a_line_taken_away_is_missed(page: ChartTable, number: int):
    assert any(
        "not drawn" in fault
        for fault in round_trip(PROCEDURE, [with_connector(page, number, None)])
    )


@pytest.mark.parametrize("number", range(4))
def test_a_line_turned_round_is_seen(page: ChartTable, number: int):
    connector = page.chart.connectors[number]
    backwards = replace(connector, points=connector.points[::-1])
    assert round_trip(PROCEDURE, [with_connector(page, number, backwards)]) != ()


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("shift", [(mm(40), 0), (0, mm(9))])
def test_a_line_shifted_is_seen(page: ChartTable, number: int, shift: tuple[int, int]):
    moved = with_connector(page, number, shifted(page.chart.connectors[number], *shift))
    assert measure(moved).faults != ()


def test_a_line_at_a_slant_is_seen(page: ChartTable):
    one, *rest = page.chart.connectors[0].points
    slanted = Connector((Point(one.x, one.y + mm(1)), *rest), page.chart.connectors[0].edges)
    assert any("slant" in fault for fault in measure(with_connector(page, 0, slanted)).faults)


def test_a_line_through_a_symbol_is_seen(page: ChartTable):
    middle = page.chart.symbols[1].box.center
    through = Connector(
        (Point(middle.x, middle.y - mm(20)), Point(middle.x, middle.y + mm(20))), ()
    )
    faults = measure(with_chart(page, connectors=(*page.chart.connectors, through))).faults
    assert any(fault.startswith("line through") for fault in faults)


def test_a_line_along_a_rule_is_seen(page: ChartTable):
    y = page.table.row_top(3) + mm(0.1)
    along = Connector((Point(mm(90), y), Point(mm(110), y)), ())
    faults = measure(with_chart(page, connectors=(*page.chart.connectors, along))).faults
    assert any(fault.startswith("line along a rule") for fault in faults)


def test_two_lines_on_one_stretch_are_ambiguous(page: ChartTable):
    first, second = page.chart.connectors[0], page.chart.connectors[-1]
    merged = Connector((*first.points[:-1], *second.points[-1:]), second.edges)
    drawing = with_chart(page, connectors=(*page.chart.connectors, merged))
    assert measure(drawing).faults + round_trip(PROCEDURE, [drawing]) != ()


def test_symbols_on_one_another_and_outside_their_cell_are_seen(page: ChartTable):
    first, second, *rest = page.chart.symbols
    on_first = replace(second, box=first.box)
    faults = measure(with_chart(page, symbols=(first, on_first, *rest))).faults
    assert any(fault.startswith("symbols overlap") for fault in faults)
    assert any(fault.startswith("symbol outside") for fault in faults)


def test_a_label_on_a_symbol_on_a_line_or_outside_is_seen(page: ChartTable):
    label = page.chart.labels[0]
    places = {
        "label on a symbol": page.chart.symbols[1].box,
        "line through label": Box(*page.chart.connectors[0].points[1], mm(3), mm(3)).grown(mm(1)),
        "label outside": Box(mm(1), mm(1), mm(3), mm(3)),
    }
    for fault, box in places.items():
        moved = with_chart(page, labels=(replace(label, box=box),))
        assert any(found.startswith(fault) for found in measure(moved).faults), fault


def test_labels_on_one_another_are_seen(page: ChartTable):
    label = page.chart.labels[0]
    faults = measure(with_chart(page, labels=(label, label))).faults
    assert any(fault.startswith("labels overlap") for fault in faults)


def test_an_arrow_head_without_room_and_a_loose_end_are_seen(page: ChartTable):
    connector = page.chart.connectors[0]
    *way, end = connector.points
    short = replace(connector, points=(*way, Point(end.x, way[-1].y + mm(1))))
    faults = measure(with_connector(page, 0, short)).faults
    assert any(fault.startswith("no room for an arrow head") for fault in faults)
    assert any(fault.startswith("an end docks on nothing") for fault in faults)


def test_a_letter_without_counterpart_is_a_fault(page: ChartTable):
    lonely = replace(page.chart.symbols[-1], ref=None, outline=Outline.PENTAGON, lines=("A",))
    drawing = with_chart(page, symbols=(*page.chart.symbols[:-1], lonely))
    assert "letter A has no counterpart" in round_trip(PROCEDURE, [drawing])


def test_blocks_that_overlap_or_leave_the_page_are_seen(page: ChartTable):
    assert page_faults(Page((page,)), BODY) == ()
    assert page_faults(Page((page, page)), BODY) != ()
    low = replace(page, table=replace(page.table, top=BODY.bottom - mm(5)))
    assert page_faults(Page((low,)), BODY) != ()


def test_an_empty_chart_has_no_figures():
    (only,) = lay_out_procedure(
        a_procedure(a_step("Menyusun", "a")), 0, (BODY, BODY), Profile(), FlowchartStyle(), FONTS
    ).pages
    assert (measure(only).edges, measure(only).bends) == (0, 0)
    assert isinstance(only.chart, Chart)
    assert not any(isinstance(label, Label) for label in only.chart.labels)


@pytest.mark.parametrize(("dx", "dy"), [(mm(3), 0), (-mm(3), 0), (0, mm(3))])
def test_an_end_beside_its_outline_or_inside_it_is_seen(page: ChartTable, dx: int, dy: int):
    connector = page.chart.connectors[1]
    start, *way = connector.points
    assert page.chart.symbols[1].outline is Outline.DIAMOND
    moved = replace(connector, points=(Point(start.x + dx, start.y + dy), *way))
    assert any(
        "does not lead away" in fault or "docks on nothing" in fault
        for fault in measure(with_connector(page, 1, moved)).faults
    )


def test_a_label_nearer_to_the_other_exit_is_seen(page: ChartTable):
    yes, no = page.chart.labels
    swapped = (replace(yes, box=no.box), replace(no, box=yes.box))
    faults = measure(with_chart(page, labels=swapped)).faults
    assert sum(fault.startswith("label not beside its own exit") for fault in faults) == 2


def test_a_line_along_a_joint_act_is_seen(page: ChartTable):
    one, other = page.chart.symbols[0].box, page.chart.symbols[1].box
    joint = (Point(one.right, one.center.y), Point(other.left, one.center.y))
    along = Connector((Point(one.right, one.center.y + mm(0.5)), joint[1]), ())
    drawing = with_chart(page, joints=(joint,), connectors=(*page.chart.connectors, along))
    assert any(fault.startswith("line along a joint act") for fault in measure(drawing).faults)


def test_a_text_taller_than_its_cell_is_seen(page: ChartTable):
    rows = [replace(row, height=mm(2)) for row in page.table.rows]
    low = replace(page, table=replace(page.table, rows=tuple(rows)))
    assert any(fault.startswith("text taller") for fault in measure(low).faults)


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        (("Setuju?",), False),
        (("Perlu", "disposisi?"), True),
        (("Disetujui semua?",), True),
        (("Ya", "Ya", "Ya"), True),
    ],
)
def test_words_on_the_slopes_of_a_diamond_are_seen(
    page: ChartTable, lines: tuple[str, ...], seen: bool
):
    symbols = list(page.chart.symbols)
    assert symbols[1].outline is Outline.DIAMOND
    symbols[1] = replace(symbols[1], lines=lines)
    faults = measure(with_chart(page, symbols=tuple(symbols))).faults
    assert any(fault.startswith("text leaves its symbol") for fault in faults) is seen
