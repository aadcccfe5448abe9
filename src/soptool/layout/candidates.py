"""The ways of one line from the cheapest on, each made only when the search asks for it.

Most lines take the first or the second; making all of them cost more than all the rest.
"""

from collections.abc import Callable
from heapq import heappop, heappush

from soptool.layout.grid import PageGrid, Spot
from soptool.layout.shapes import Shape, Shapes, longest, shortest
from soptool.layout.way_costs import BEND, UNIT, cost_of_entry, cost_of_exit, cost_of_line
from soptool.layout.ways import Side, Way, trace

MOST: int = 400  # ways of one line; more are asked for only where no drawing is tidy


class Candidate:
    """A way, what it costs on an empty page, and how many ways of its wire cost less.

    `beside` remembers what it costs more beside candidates of other wires, by their `key`: two
    candidates that held each other would stay in memory until Python looks for such rings.
    """

    __slots__ = ("_way", "beside", "cost", "key", "rank", "shape", "slots", "wire")

    def __init__(
        self, wire: int, cost: int, shape: Shape, slots: tuple[int, ...], rank: int
    ) -> None:
        self.wire, self.cost, self.shape, self.slots, self.rank = wire, cost, shape, slots, rank
        self.key = rank << 16 | wire
        self.beside: dict[int, int] = {}
        self._way: Way | None = None

    @property
    def way(self) -> Way:
        """Traced when it is first asked for: most candidates are only counted."""
        if self._way is None:
            self._way = trace(*self.shape[:4], self.slots)
        return self._way


class Candidates:
    """The ways of a wire by cost; ties go to the leftmost and uppermost."""

    def __init__(self, grid: PageGrid, number: int, shapes: Shapes) -> None:
        self._grid, self._wire, self._shapes = grid, grid.wires[number], shapes
        self._number = number
        self._found: list[Candidate] = []
        # Shapes by the least they can cost, and ways by cost:
        # (cost, is a way, slots, order, cost of both ends, shape)
        self._queue: list[tuple[int, bool, tuple[int, ...], int, int, Shape]] = []
        self._count = 0
        self._obvious = self._find_obvious()
        if self._obvious is None:
            self._open(shortest)

    def _find_obvious(self) -> Shape | None:
        """Straight down, or aside and down, if that is free: nothing can cost less."""
        source, target = self._grid.stops[self._wire.source], self._grid.stops[self._wire.target]
        (start, *others), (end, *more) = source.spots, target.spots
        if others or more or not self._wire.forward or end.level <= start.level:
            return None
        exit_ = Side.BOTTOM
        if end.column != start.column:
            exit_ = Side.RIGHT if end.column > start.column else Side.LEFT
        shape = shortest(start, end, exit_, Side.TOP)
        for slots in self._shapes.slots(shape):
            line = cost_of_line(self._grid, *shape[:4], slots)
            if line > BEND * shape.bends + UNIT * _distance(shape):
                return None  # it runs along a joint act
            self._add(line, shape, slots)
            return shape
        return None

    def get(self, number: int) -> Candidate | None:
        """The way after `number` cheaper ones, None if there are no more."""
        if number and not self._count:  # the obvious way was enough so far
            self._open(shortest)
        while len(self._found) <= number:
            if len(self._found) >= MOST or not self._find():
                return None
        return self._found[number]

    def first(self) -> Candidate:
        """The cheapest; every two stops of a page can be joined."""
        found = self.get(0)
        if found is None:
            self._open(longest)
            found = self.get(0)
        if found is None:
            raise AssertionError(f"no way between {self._wire.source} and {self._wire.target}")
        return found

    def _add(self, cost: int, shape: Shape, slots: tuple[int, ...]) -> None:
        self._found.append(Candidate(self._number, cost, shape, slots, len(self._found)))

    def _open(self, shape_of: Callable[[Spot, Spot, Side, Side], Shape | None]) -> None:
        grid, wire = self._grid, self._wire
        for start, end, exits, entries in self._shapes.doors(wire):
            arriving = [(entry, cost_of_entry(grid, wire, end, entry)) for entry in entries]
            for exit_ in exits:
                leaving = cost_of_exit(grid, wire, start, end, exit_)
                for entry, cost in arriving:
                    shape = shape_of(start, end, exit_, entry)
                    if shape is not None:
                        self._enqueue(leaving + cost, shape)

    def _enqueue(self, ends: int, shape: Shape) -> None:
        self._count += 1
        least = ends + BEND * shape.bends + UNIT * max(0, _distance(shape) - 1)
        heappush(self._queue, (least, False, (), self._count, ends, shape))

    def _find(self) -> bool:
        """Add the next way to those found, opening the shapes it may be of."""
        while self._queue:
            cost, is_way, slots, _, ends, shape = heappop(self._queue)
            if is_way:
                if shape == self._obvious:
                    continue  # found at once
                self._add(cost, shape, slots)
                return True
            longer = shape.longer()
            if longer is not None:
                self._enqueue(ends, longer)
            for slots in self._shapes.slots(shape):
                line = cost_of_line(self._grid, *shape[:4], slots)
                self._count += 1
                heappush(self._queue, (ends + line, True, slots, self._count, ends, shape))
        return False


def _distance(shape: Shape) -> int:
    """Between the middles of the two symbols, in slots."""
    across = abs(shape.source.column - shape.target.column)
    return 2 * (across + abs(shape.source.level - shape.target.level))
