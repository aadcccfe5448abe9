"""The engine's drawings of small pages beside the best there are, by its own costs."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from soptool.layout.continuations import cut_edges, sheet_rows
from soptool.layout.grid import PageGrid
from soptool.layout.pair_costs import cost_together
from soptool.model.flow import Flow
from soptool.model.sop import Procedure
from tests.support.documents import DOCUMENTS, name_of, sop_of
from tests.support.exhaustive import Drawing, all_ways, cheapest_drawing, engine_drawing
from tests.support.random_sop import random_sop

MOST_EDGES = 8
LARGEST_GRID = 7  # rows; a longer page with so few lines is a straight one
SEEDS = range(60)
WITHIN = 1.10


def written_pages() -> Iterator[tuple[str, PageGrid]]:
    """Every document cut into pages of at most eight lines each."""
    for path in DOCUMENTS:
        for procedure in sop_of(path).procedures:
            yield from small_pages(name_of(path), procedure)


def random_pages() -> Iterator[tuple[str, PageGrid]]:
    """The first small page of each random SOP."""
    for seed in SEEDS:
        procedure = random_sop(seed, steps=4 + seed % 5, performers=2 + seed % 4).procedures[0]
        yield next(small_pages(f"acak {seed}", procedure))


def small_pages(name: str, procedure: Procedure) -> Iterator[tuple[str, PageGrid]]:
    """As many rows at a time as have at most eight lines, those to other pages included."""
    flow = Flow.of(procedure)
    rows, start = sheet_rows(flow), 0
    while start < len(rows):
        stop = start + 1
        while stop < min(len(rows), start + LARGEST_GRID):
            if len(page(flow, start, stop + 1).wires) > MOST_EDGES:
                break
            stop += 1
        grid = page(flow, start, stop)
        if 0 < len(grid.wires) <= MOST_EDGES:
            yield f"{name} {start + 1}-{stop}", grid
        start = stop


def page(flow: Flow, start: int, stop: int) -> PageGrid:
    return cut_edges(flow, sheet_rows(flow), range(start, stop))


def test_the_search_finds_what_trying_everything_finds():
    sops = [random_sop(seed, steps=3, performers=3, features=()) for seed in range(12)]
    grids = [grid for sop in sops for _, grid in small_pages("", sop.procedures[0])]
    tiny = [grid for grid in grids if len(grid.wires) == 3]
    assert len(tiny) >= 5
    for grid in tiny[:5]:
        cheapest = cheapest_drawing(grid)
        assert cheapest is not None
        assert cheapest.cost == cheapest_by_trying_all(grid)


def cheapest_by_trying_all(grid: PageGrid) -> int:
    """The first dozen ways of each line in all combinations: dearer ones cannot pay here."""
    ways = [way[:12] for way in all_ways(grid)]
    wires = range(len(ways))
    return min(
        sum(cost for cost, _ in picked)
        + sum(
            cost_together(grid, a, picked[a][1], b, picked[b][1]) for a, b in combinations(wires, 2)
        )
        for picked in product(*ways)
    )


@pytest.mark.slow
def test_the_engine_is_within_ten_percent_of_the_best(capsys: pytest.CaptureFixture[str]):
    pages = [*written_pages(), *random_pages()]
    assert len(pages) >= len(SEEDS) + 16
    compared = [(name, engine_drawing(grid), cheapest_drawing(grid)) for name, grid in pages]
    drawn = [(name, ours, best) for name, ours, best in compared if best is not None]
    assert len(pages) - len(drawn) <= len(pages) // 40, "too many pages given up"
    lost = [one for one in drawn if one[1].cost > one[2].cost]
    with capsys.disabled():
        print(f"\n{len(drawn)} pages of up to {MOST_EDGES} lines, {len(lost)} not drawn cheapest")
        for name, ours, best in lost:
            print(f"  {name}: {tuple(ours)}, the cheapest {tuple(best)}")
    for number, figure in enumerate(Drawing._fields):
        engine = sum(ours[number] for _, ours, _ in drawn)
        least = sum(min(ours[number], best[number]) for _, ours, best in drawn)
        with capsys.disabled():
            print(f"  {figure}: {engine}, the best {least}")
        assert engine <= least * WITHIN, figure
    assert sum(best.bends for _, _, best in drawn) > len(drawn), "too easy to tell"
