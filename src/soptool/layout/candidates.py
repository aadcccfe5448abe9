"""The ways of one line from the cheapest on, each made only when the search asks for it.

Most lines take the first or the second; making all of them cost more than all the rest.
"""

from heapq import heapify, heappop, heappush
from typing import NamedTuple

from soptool.layout.grid import PageGrid, Wire
from soptool.layout.shapes import Shape, Shapes
from soptool.layout.way_costs import BEND, UNIT, cost_of_ends, cost_of_line
from soptool.layout.ways import Way, trace

MOST: int = 400  # ways of one line; more are asked for only where no drawing is tidy


class Candidate(NamedTuple):
    """A way and what it costs on an empty page."""

    cost: int
    way: Way


class Candidates:
    """The ways of a wire by cost; ties go to the leftmost and uppermost."""

    def __init__(self, grid: PageGrid, wire: Wire, shapes: Shapes) -> None:
        self._grid, self._wire, self._shapes = grid, wire, shapes
        self._found: list[Candidate] = []
        # Shapes by the least they can cost, and ways by cost: (cost, is a way, slots or order, …).
        self._queue: list[tuple[int, bool, tuple[int, ...], int, Shape]] = []
        self._count = 0
        self._enqueue(long=False)

    def get(self, number: int) -> Candidate | None:
        """The way after `number` cheaper ones, None if there are no more."""
        while len(self._found) <= number:
            if len(self._found) >= MOST or not self._find():
                return None
        return self._found[number]

    def first(self) -> Candidate:
        """The cheapest; every two stops of a page can be joined."""
        found = self.get(0)
        if found is None:
            self._enqueue(long=True)
            found = self.get(0)
        if found is None:
            raise AssertionError(f"no way between {self._wire.source} and {self._wire.target}")
        return found

    def _enqueue(self, *, long: bool) -> None:
        for shape in self._shapes.of(self._wire, long):
            least = self._ends(shape) + BEND * shape.bends + UNIT * max(0, _distance(shape) - 1)
            self._queue.append((least, False, (), self._count, shape))
            self._count += 1
        heapify(self._queue)

    def _find(self) -> bool:
        """Add the next way to those found, opening the shapes it may be of."""
        while self._queue:
            cost, is_way, slots, _, shape = heappop(self._queue)
            if is_way:
                way = trace(shape.source, shape.target, shape.exit, shape.entry, slots)
                self._found.append(Candidate(cost, way))
                return True
            ends = self._ends(shape)
            for slots in self._shapes.slots(shape):
                line = cost_of_line(
                    self._grid, shape.source, shape.target, shape.exit, shape.entry, slots
                )
                self._count += 1
                heappush(self._queue, (ends + line, True, slots, self._count, shape))
        return False

    def _ends(self, shape: Shape) -> int:
        return cost_of_ends(
            self._grid, self._wire, shape.source, shape.target, shape.exit, shape.entry
        )


def _distance(shape: Shape) -> int:
    """Between the middles of the two symbols, in slots."""
    across = abs(shape.source.column - shape.target.column)
    return 2 * (across + abs(shape.source.level - shape.target.level))
