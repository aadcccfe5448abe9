"""The gate over random SOPs closes on every kind of fault it promises to find."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from soptool.layout.flowchart import LaidOut, lay_out
from soptool.layout.geometry import Point
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.table import RowKind
from soptool.model.profile import Profile
from soptool.model.sop import Manner
from tests.support.builders import a_sop, a_step
from tests.support.drawing_gate import charts, faults

SOP = a_sop(
    a_step("Menyusun konsep", "a", id="susun"),
    a_step("Memeriksa konsep", "b", decision={"ya": "lanjut", "tidak": "susun"}),
    a_step("Membahas konsep", ("a", "b")),
    a_step("Memaraf konsep", ("a", "b"), manner=Manner.IN_TURN),
    *(a_step(f"Menelaah konsep {n}", "b") for n in range(20)),
    a_step("Mengarsipkan naskah", "a"),
)
LAID = lay_out(SOP, Profile())


def with_first_chart(change: Callable[[ChartTable], ChartTable]) -> LaidOut:
    """The document with something wrong on its first page with a chart."""
    first = charts(LAID.layout, 0)[0]
    pages = tuple(
        replace(page, blocks=tuple(change(b) if b is first else b for b in page.blocks))
        for page in LAID.layout.pages
    )
    return replace(LAID, layout=replace(LAID.layout, pages=pages))


def body(page: ChartTable) -> int:
    return next(n for n, row in enumerate(page.table.rows) if row.kind is RowKind.BODY)


def without_row(page: ChartTable) -> ChartTable:
    rows = list(page.table.rows)
    del rows[body(page)]
    return replace(page, table=replace(page.table, rows=tuple(rows)))


def with_row_twice(page: ChartTable) -> ChartTable:
    rows = list(page.table.rows)
    rows.insert(body(page), rows[body(page)])
    return replace(page, table=replace(page.table, rows=tuple(rows)))


def with_long_line(page: ChartTable) -> ChartTable:
    rows, at = list(page.table.rows), body(page)
    cells = list(rows[at].cells)
    (text,) = cells[1].paragraphs
    cells[1] = replace(cells[1], paragraphs=(replace(text, lines=("konsep " * 40,)),))
    rows[at] = replace(rows[at], cells=tuple(cells))
    return replace(page, table=replace(page.table, rows=tuple(rows)))


def without_symbol(page: ChartTable) -> ChartTable:
    return replace(page, chart=replace(page.chart, symbols=page.chart.symbols[1:]))


def without_pentagon(page: ChartTable) -> ChartTable:
    symbols = tuple(s for s in page.chart.symbols if s.outline is not Outline.PENTAGON)
    assert len(symbols) < len(page.chart.symbols)
    return replace(page, chart=replace(page.chart, symbols=symbols))


def without_line(page: ChartTable) -> ChartTable:
    first = next(line for line in page.chart.connectors if line.edges)
    lines = tuple(line for line in page.chart.connectors if line is not first)
    return replace(page, chart=replace(page.chart, connectors=lines))


def with_line_astray(page: ChartTable) -> ChartTable:
    *others, line = page.chart.connectors
    end = line.points[-1]
    astray = replace(line, points=(*line.points[:-1], Point(end.x, end.y - 200)))
    return replace(page, chart=replace(page.chart, connectors=(*others, astray)))


def without_joint(page: ChartTable) -> ChartTable:
    assert page.chart.joints
    return replace(page, chart=replace(page.chart, joints=page.chart.joints[1:]))


def without_chain(page: ChartTable) -> ChartTable:
    lines = tuple(line for line in page.chart.connectors if line.edges)
    assert len(lines) == len(page.chart.connectors) - 1
    return replace(page, chart=replace(page.chart, connectors=lines))


def with_symbols_on_one_another(page: ChartTable) -> ChartTable:
    one, other, *rest = page.chart.symbols
    moved = replace(other, box=one.box)
    return replace(page, chart=replace(page.chart, symbols=(one, moved, *rest)))


def test_a_good_drawing_passes():
    assert len(charts(LAID.layout, 0)) > 1
    assert faults(SOP, LAID) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (without_row, "row 1 is not printed once and whole"),
        (with_row_twice, "row 1 is not printed once and whole"),
        (with_long_line, "text wider than its cell"),
        (without_symbol, "0 symbols in row 1, part 1"),
        (without_pentagon, "an end docks on nothing"),
        (without_line, "not drawn: 1.0 -> 2.0"),
        (without_joint, "0 lines, not 1, between those who act bersama"),
        (without_chain, "0 lines, not 1, between those who act berurutan"),
        (with_line_astray, "an end docks on nothing"),
        (with_symbols_on_one_another, "symbols overlap"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_bad_drawing_does_not(change: Callable[[ChartTable], ChartTable], fault: str):
    found = faults(SOP, with_first_chart(change))
    assert any(one.startswith(fault) for one in found), found
