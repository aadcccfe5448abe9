"""Procedures laid out and proved to be without fault, for tests that look at one behaviour."""

from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, Outline, Page
from soptool.layout.procedure import lay_out_procedure
from soptool.layout.quality import measure, page_faults, round_trip
from soptool.layout.style import FlowchartStyle
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Step
from tests.support.builders import a_procedure
from tests.support.canvas import picture

A4_WIDTH, A4_HEIGHT = mm(273), mm(184)
F4_WIDTH = mm(310)  # with margins of 10 mm


def lanes(count: int) -> dict[str, str]:
    """Performers p1, p2 …"""
    return {f"p{number}": f"Pelaksana {number}" for number in range(1, count + 1)}


def charts_of(
    procedure: Procedure,
    width: Twips = A4_WIDTH,
    height: Twips = A4_HEIGHT,
    first: Twips | None = None,
) -> tuple[ChartTable, ...]:
    """The pages, the first perhaps lower; every fault that can be measured fails the test."""
    body = Box(mm(12), mm(12), width, height)
    bodies = body._replace(height=first or height), body
    laid = lay_out_procedure(procedure, 0, bodies, Profile(), FlowchartStyle(), FONTS)
    faults = [fault for page in laid.pages for fault in measure(page).faults]
    faults += [fault for page in laid.pages for fault in page_faults(Page((page,)), body)]
    faults += round_trip(procedure, laid.pages)
    faults += [n.message for n in laid.notices if n.rule.rule == "label-tanpa-tempat"]
    assert faults == []
    rows = [row.step for page in laid.pages for row in page.table.rows if row.step >= 0]
    assert sorted(set(rows)) == list(range(len(procedure.steps)))
    assert rows == sorted(rows)
    return laid.pages


def drawn(*steps: Step, columns: int = 3) -> str:
    """The picture of steps that fit one page."""
    (page,) = charts_of(a_procedure(*steps, actors=lanes(columns)))
    return picture(page)


def letters_on(page: ChartTable) -> list[str]:
    """The letters of a page's pentagons, in the order they were placed."""
    return [s.lines[0] for s in page.chart.symbols if s.outline is Outline.PENTAGON]


def crossings_on(pages: tuple[ChartTable, ...]) -> int:
    """How often lines cross on all pages."""
    return sum(measure(page).crossings for page in pages)
