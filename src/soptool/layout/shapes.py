"""Every legal way to draw one line: a closed list of orthogonal shapes with up to four bends.

What is illegal (a symbol on a cell that is passed or turned in) is not a cost: such ways are not
in the list.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from soptool.layout.grid import Band, PageGrid, Spot, Stop, Wire
from soptool.layout.ways import Side

EXITS = (Side.BOTTOM, Side.LEFT, Side.RIGHT, Side.TOP)  # of an act, the usual one first
ENTRIES = (Side.TOP, Side.LEFT, Side.RIGHT, Side.BOTTOM)


class Shape(NamedTuple):
    """All ways from a side of one symbol to a side of another with so many bends."""

    source: Spot
    target: Spot
    exit: Side
    entry: Side
    bends: int

    def longer(self) -> "Shape | None":
        """The shape between the same sides with two bends more, if it is in the list."""
        return self._replace(bends=3) if self.bends == 1 else None


class Shapes:
    """The legal shapes on one page; remembers how far a line gets before it meets a symbol."""

    def __init__(self, grid: PageGrid) -> None:
        self._grid = grid
        self._reached: dict[tuple[Spot, bool, int], range] = {}

    def doors(self, wire: Wire) -> Iterator[tuple[Spot, Spot, tuple[Side, ...], tuple[Side, ...]]]:
        """From which symbol to which a wire may run, and by which of their sides."""
        source, target = self._grid.stops[wire.source], self._grid.stops[wire.target]
        exits, entries = _sides(source, EXITS), _sides(target, ENTRIES)
        for start in source.spots[:1] if source.deciding else source.spots:
            for end in target.spots:
                yield start, end, exits, entries

    def slots(self, shape: Shape) -> Iterator[tuple[int, ...]]:
        """The slots of each way of this shape.

        Only the first and the last stretch run through the middles of cells, so they alone can
        meet a symbol: the slots they reach are all there is to check.
        """
        start, end, exit_, entry, bends = shape
        first, last = _line(start, exit_), _line(end, entry)
        leaving = _up_to(end, start, exit_, self._reach(start, exit_))
        if bends == 0:
            if _line(end, entry, across=True) + entry.direction in leaving:
                yield (first,)
            return
        arriving = _up_to(start, end, entry, self._reach(end, entry))
        if bends == 1:
            if last in leaving and first in arriving:
                yield (first, last)
            return
        channels, strips = _channels(self._grid, start, end), _strips(self._grid, start, end)
        across, along = (channels, strips) if exit_.horizontal else (strips, channels)
        ahead = _within(across, leaving)
        if bends == 2:
            yield from ((first, middle, last) for middle in _within(ahead, arriving))
        elif bends == 3:
            behind = _within(along, arriving)
            yield from ((first, one, other, last) for one in ahead for other in behind)
        else:
            for one in ahead:
                for other in _within(across, arriving):
                    if one != other:
                        yield from ((first, one, middle, other, last) for middle in along)

    def _reach(self, spot: Spot, side: Side) -> range:
        """The slots a line may turn in after leaving a symbol by this side."""
        key = spot, side.horizontal, side.direction
        found = self._reached.get(key)
        if found is None:
            found = self._reached[key] = _reach(self._grid, spot, side)
        return found


def shortest(start: Spot, end: Spot, exit_: Side, entry: Side) -> Shape:
    """The shape between two sides with the fewest bends."""
    if exit_.horizontal != entry.horizontal:
        return Shape(start, end, exit_, entry, 1)
    straight = _line(start, exit_) == _line(end, entry)
    return Shape(start, end, exit_, entry, 0 if straight else 2)


def longest(start: Spot, end: Spot, exit_: Side, entry: Side) -> Shape | None:
    """The shape with four bends, which is for when nothing else is legal."""
    return Shape(start, end, exit_, entry, 4) if exit_.horizontal == entry.horizontal else None


def _line(spot: Spot, side: Side, across: bool = False) -> int:
    """The slot of a line through this side of a symbol; `across`, of one that crosses it."""
    return 2 * (spot.level if side.horizontal != across else spot.column) + 1


def _sides(stop: Stop, of_act: tuple[Side, ...]) -> tuple[Side, ...]:
    """A pentagon has no line on its outer side."""
    match stop.band:
        case Band.HEAD:
            return (Side.BOTTOM, Side.LEFT, Side.RIGHT)
        case Band.FOOT:
            return (Side.TOP, Side.LEFT, Side.RIGHT)
        case None:
            return of_act


def _reach(grid: PageGrid, spot: Spot, side: Side) -> range:
    """The slots from a symbol to the next one on this side, or to the end of the page."""
    middle = _line(spot, side, across=True)
    limit = 2 * (grid.columns if side.horizontal else len(grid.levels))
    slot = middle + side.direction
    while 0 < slot < limit:
        cell = (slot + side.direction) // 2
        across = Spot(spot.level, cell) if side.horizontal else Spot(cell, spot.column)
        if across in grid.occupied:
            break
        slot += 2 * side.direction
    return range(middle + side.direction, slot + side.direction, side.direction)


def _up_to(other: Spot, spot: Spot, side: Side, reach: range) -> range:
    """No farther than the line's other symbol: a pentagon has no cell of its own yet."""
    if _line(other, side) != _line(spot, side):
        return reach
    stop = _line(other, side, across=True)
    return range(reach.start, stop, side.direction) if stop in reach else reach


def _within(slots: Iterable[int], reach: range) -> list[int]:
    return [slot for slot in slots if slot in reach]


def _channels(grid: PageGrid, start: Spot, end: Spot) -> tuple[int, ...]:
    low, high = sorted((start.column, end.column))
    near = range(max(0, 2 * low - 2), min(2 * grid.columns, 2 * high + 4) + 1, 2)
    return tuple(sorted({0, 2 * grid.columns, *near}))


def _strips(grid: PageGrid, start: Spot, end: Spot) -> tuple[int, ...]:
    """The strips above and below both symbols, but not those outside the page's bands."""
    wanted = {2 * start.level, 2 * start.level + 2, 2 * end.level, 2 * end.level + 2}
    if grid.levels[0].band is Band.HEAD:
        wanted.discard(0)
    if grid.levels[-1].band is Band.FOOT:
        wanted.discard(2 * len(grid.levels))
    return tuple(sorted(wanted))
