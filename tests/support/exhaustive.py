"""The cheapest drawing there is of a page, found among all combinations of ways: for small pages.

Branch and bound over the engine's own ways and costs; nothing of how the engine searches them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from soptool.layout.candidates import Candidates
from soptool.layout.grid import PageGrid, Wire
from soptool.layout.pair_costs import cost_together, meetings
from soptool.layout.routing import route
from soptool.layout.shapes import Shapes
from soptool.layout.way_costs import cost_of_entry, cost_of_exit, cost_of_line
from soptool.layout.ways import Way, Ways

MOST_DRAWINGS = 600  # half-finished ones; nearly all pages need fewer than a hundred

Priced = list[tuple[int, Way]]  # a wire's ways with what each costs beside those chosen


class TooManyDrawingsError(Exception):
    """The page has more drawings than can be tried."""


class Drawing(NamedTuple):
    """What a page's lines cost, and what of it a reader sees."""

    cost: int
    crossings: int
    bends: int


def engine_drawing(grid: PageGrid) -> Drawing:
    """As the engine draws it."""
    return _weigh(grid, route(grid))


def cheapest_drawing(grid: PageGrid) -> Drawing | None:
    """As nobody could draw it cheaper by the engine's costs; None if that takes too long."""
    search = _Search(grid, limit=engine_drawing(grid).cost)
    try:
        search.go_on({}, list(enumerate(all_ways(grid))), 0)
    except TooManyDrawingsError:
        return None
    return _weigh(grid, search.best)


def all_ways(grid: PageGrid) -> list[Priced]:
    """Every legal way of each wire, from the cheapest on."""
    return [_ways_of(Candidates(grid, number, Shapes(grid))) for number in range(len(grid.wires))]


def _ways_of(candidates: Candidates) -> Priced:
    found = [candidates.first()]
    while (another := candidates.get(len(found))) is not None:
        found.append(another)
    return [(candidate.cost, candidate.way) for candidate in found]


def _weigh(grid: PageGrid, ways: Ways) -> Drawing:
    pairs = list(combinations(ways.items(), 2))
    alone = sum(_cost_alone(grid, grid.wires[number], way) for number, way in ways.items())
    return Drawing(
        alone + sum(cost_together(grid, *one, *other) for one, other in pairs),
        sum(meetings(grid, *one, *other)[0] for one, other in pairs),
        sum(way.bends for way in ways.values()),
    )


def _cost_alone(grid: PageGrid, wire: Wire, way: Way) -> int:
    """What a way costs on an empty page."""
    return (
        cost_of_exit(grid, wire, way.source, way.target, way.exit)
        + cost_of_entry(grid, wire, way.target, way.entry)
        + cost_of_line(grid, way.source, way.target, way.exit, way.entry, way.slots)
    )


@dataclass
class _Search:
    """`limit` is the cost of the best drawing so far; it starts with the engine's."""

    grid: PageGrid
    limit: int
    best: Ways = field(default_factory=dict)
    drawings: int = 0

    def go_on(self, chosen: Ways, open_wires: Sequence[tuple[int, Priced]], spent: int) -> None:
        """Draw one more wire in every way that can still be the cheapest."""
        self.drawings += 1
        if self.drawings > MOST_DRAWINGS:
            raise TooManyDrawingsError
        if not open_wires:
            self.limit, self.best = spent, chosen
            return
        # Costs beside others only add up, so each open wire costs at least its cheapest way.
        least = [ways[0][0] for _, ways in open_wires]
        at = max(range(len(open_wires)), key=lambda n: (least[n], -len(open_wires[n][1])))
        number, ways = open_wires[at]
        others = [wire for n, wire in enumerate(open_wires) if n != at]
        elsewhere = sum(least) - least[at]
        for cost, way in ways:
            if not self._may_win(spent + cost + elsewhere):
                return
            narrowed = [
                (other, self._beside(number, way, other, priced)) for other, priced in others
            ]
            bound = spent + cost + sum(priced[0][0] for _, priced in narrowed)
            if self._may_win(bound):
                self.go_on({**chosen, number: way}, narrowed, spent + cost)

    def _may_win(self, cost: int) -> bool:
        return cost < self.limit or (cost == self.limit and not self.best)

    def _beside(self, number: int, chosen: Way, other: int, priced: Priced) -> Priced:
        """The ways of another wire with what this one adds, the cheapest first."""
        grid = self.grid
        return sorted(
            (
                (cost + cost_together(grid, number, chosen, other, way), way)
                for cost, way in priced
                if cost <= self.limit
            ),
            key=lambda pair: pair[0],
        )
