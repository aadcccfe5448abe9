"""Stage 4, second half: a pentagon moves to the column from which its page is drawn best.

Pentagons are first placed where their flow comes from or goes to. Where a line then has to go
round or to cross another, other columns of the same band level are tried.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from soptool.layout.grid import PageGrid, Spot
from soptool.layout.routing import MOST_WIRES, route
from soptool.layout.way_costs import troubled, weigh

MOST_MOVED = 4  # pentagons of a page; real pages have two or three


@lru_cache(maxsize=64)
def settle_pentagons(grid: PageGrid) -> PageGrid:
    """The same page with its pentagons where fewest lines cross, then where routing costs least."""
    if len(grid.wires) > MOST_WIRES:
        return grid
    least = weigh(grid, route(grid))
    for number in _restless(grid):
        for moved in _moves(grid, number):
            weight = weigh(moved, route(moved))
            if weight < least:
                grid, least = moved, weight
    return grid


def _restless(grid: PageGrid) -> tuple[int, ...]:
    """The pentagons whose lines bend twice, or cross."""
    wires = troubled(grid, route(grid))
    ends = {
        end for number in wires for end in (grid.wires[number].source, grid.wires[number].target)
    }
    return tuple(number for number in sorted(ends) if grid.stops[number].band)[:MOST_MOVED]


def _moves(grid: PageGrid, number: int) -> Iterator[PageGrid]:
    """The page with this pentagon in each other column of its level, or changed for its bearer."""
    (home,) = grid.stops[number].spots
    for column in range(grid.columns):
        spot = Spot(home.level, column)
        if spot != home:
            stops = list(grid.stops)
            stops[number] = replace(stops[number], spots=(spot,))
            bearer = grid.occupied.get(spot)
            if bearer is not None:
                stops[bearer] = replace(stops[bearer], spots=(home,))
            yield replace(grid, stops=tuple(stops))
