"""Pentagons move where that saves crossings or bends, and nowhere else."""

from soptool.layout.continuations import cut_edges, letter_pentagons, sheet_rows
from soptool.layout.grid import Band, PageGrid
from soptool.layout.pentagons import settle_pentagons
from soptool.layout.routing import route
from soptool.model.flow import Flow
from soptool.model.sop import Step
from tests.support.builders import a_procedure, a_step
from tests.support.random_sop import random_sop


def page(*steps: Step, rows: range) -> PageGrid:
    lanes = {name: name for name in ("a", "b", "c", "d")}
    flow = Flow.of(a_procedure(*steps, actors=lanes))
    return letter_pentagons(cut_edges(flow, sheet_rows(flow), rows), {})[0]


def settled(grid: PageGrid) -> PageGrid:
    return settle_pentagons(grid, route(grid))


def columns(grid: PageGrid) -> dict[str, int]:
    return {stop.letter: stop.spots[0].column for stop in grid.stops if stop.band}


def test_a_flow_that_goes_straight_down_keeps_its_column():
    grid = page(a_step("Menerima", "b"), a_step("Menyusun", "c"), rows=range(1))
    assert columns(settled(grid)) == columns(grid) == {"A": 1}


def test_a_flow_walled_in_by_its_own_column_moves_to_a_free_one():
    grid = page(
        a_step("Menilai", "b", decision={"ya": "lanjut", "tidak": "akhir"}),
        a_step("Menyusun", "b"),
        a_step("Menelaah", "a"),
        a_step("Mencetak", "b"),
        a_step("Mengarsipkan", "a", id="akhir"),
        rows=range(3),
    )
    assert (columns(grid), columns(settled(grid))) == ({"A": 1, "B": 0}, {"A": 2, "B": 0})


def test_no_two_pentagons_share_a_place():
    for seed in range(12):
        flow = Flow.of(random_sop(seed, steps=14, performers=4).procedures[0])
        page = settled(cut_edges(flow, sheet_rows(flow), range(5, 10)))
        spots = [spot for stop in page.stops for spot in stop.spots]
        assert len(spots) == len(set(spots))
        assert any(stop.band is Band.FOOT for stop in page.stops)
