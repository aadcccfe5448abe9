"""Every legal way to draw one line: a closed list of orthogonal shapes with up to four bends.

A way names the slots it runs in; coordinates come later. What is illegal (a symbol on a cell that
is passed or turned in) is not a cost: such ways are not in the list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from soptool.layout.grid import Band, PageGrid, Spot, Stop, Wire


class Side(Enum):
    """A side of a symbol: whether it lies on the horizontal axis, and in which direction."""

    LEFT = (True, -1)
    RIGHT = (True, 1)
    TOP = (False, -1)
    BOTTOM = (False, 1)

    @property
    def horizontal(self) -> bool:
        """Whether a line leaves here horizontally."""
        return self.value[0]

    @property
    def direction(self) -> int:
        """-1 toward smaller coordinates, 1 toward greater."""
        return self.value[1]


class Run(NamedTuple):
    """One straight stretch: its slot and, in half slots along it, from where to where.

    `before` and `after` tell where the line comes from and goes to across the stretch: -1 smaller,
    1 greater, 0 where a symbol stands. Symbols reach half a slot, so runs stop short of them.
    """

    horizontal: bool
    slot: int
    start: float
    end: float
    before: int
    after: int

    @property
    def low(self) -> float:
        """The smaller end."""
        return min(self.start, self.end)

    @property
    def high(self) -> float:
        """The greater end."""
        return max(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Way:
    """A line from a side of one symbol to a side of another, as the slots it runs in."""

    source: Spot
    target: Spot
    exit: Side
    entry: Side
    slots: tuple[int, ...]
    runs: tuple[Run, ...]

    @property
    def bends(self) -> int:
        """How often it turns."""
        return len(self.slots) - 1


def find_ways(grid: PageGrid, wire: Wire, long: bool = False) -> tuple[Way, ...]:
    """All legal ways of a wire; `long` ones have four bends and are for when nothing else is."""
    source, target = grid.stops[wire.source], grid.stops[wire.target]
    return tuple(
        way
        for start in (source.spots[:1] if source.deciding else source.spots)
        for end in target.spots
        for exit_side in _exit_sides(source)
        for entry_side in _entry_sides(target)
        for slots in _slot_lists(grid, start, end, exit_side, entry_side, long)
        for way in _legal(grid, start, end, exit_side, entry_side, slots)
    )


def trace(source: Spot, target: Spot, exit_: Side, entry: Side, slots: tuple[int, ...]) -> Way:
    """The way through these slots, without asking whether it is legal."""
    runs = []
    horizontal = exit_.horizontal
    for index, slot in enumerate(slots):
        if index == 0:
            start: float = _middle(source, horizontal) + exit_.direction * 0.5
            before = 0
        else:
            start = slots[index - 1]
            before = _sign(_previous(source, slots, index, horizontal) - slot)
        if index == len(slots) - 1:
            end: float = _middle(target, horizontal) + entry.direction * 0.5
            after = 0
        else:
            end = slots[index + 1]
            after = _sign(_following(target, slots, index, horizontal) - slot)
        runs.append(Run(horizontal, slot, start, end, before, after))
        horizontal = not horizontal
    return Way(source, target, exit_, entry, slots, tuple(runs))


def _previous(source: Spot, slots: tuple[int, ...], index: int, horizontal: bool) -> int:
    """Across run `index`: where the run before it began."""
    return slots[index - 2] if index >= 2 else _middle(source, not horizontal)


def _following(target: Spot, slots: tuple[int, ...], index: int, horizontal: bool) -> int:
    """Across run `index`: where the run after it ends."""
    return slots[index + 2] if index + 2 < len(slots) else _middle(target, not horizontal)


def _middle(spot: Spot, horizontal: bool) -> int:
    """The slot through the symbol's middle, measured along a run of that direction."""
    return 2 * (spot.column if horizontal else spot.level) + 1


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _exit_sides(stop: Stop) -> tuple[Side, ...]:
    match stop.band:
        case Band.HEAD:
            return (Side.BOTTOM, Side.LEFT, Side.RIGHT)
        case Band.FOOT:
            return (Side.TOP, Side.LEFT, Side.RIGHT)
        case None:
            return (Side.BOTTOM, Side.LEFT, Side.RIGHT, Side.TOP)


def _entry_sides(stop: Stop) -> tuple[Side, ...]:
    match stop.band:
        case Band.HEAD:
            return (Side.BOTTOM, Side.LEFT, Side.RIGHT)
        case Band.FOOT:
            return (Side.TOP, Side.LEFT, Side.RIGHT)
        case None:
            return (Side.TOP, Side.LEFT, Side.RIGHT, Side.BOTTOM)


def _slot_lists(
    grid: PageGrid, start: Spot, end: Spot, exit_: Side, entry: Side, long: bool
) -> Iterator[tuple[int, ...]]:
    """Slot sequences that join the two sides, by the number of stretches the axes allow."""
    first, last = _middle(start, not exit_.horizontal), _middle(end, not entry.horizontal)
    channels, strips = _channels(grid, start, end), _strips(grid, start, end)
    across, along = (channels, strips) if exit_.horizontal else (strips, channels)
    if exit_.horizontal == entry.horizontal:
        if first == last:
            yield (first,)
        if not long:
            yield from ((first, middle, last) for middle in across)
        else:
            yield from (
                (first, one, middle, other, last)
                for one in across
                for middle in along
                for other in across
            )
    elif not long:
        yield (first, last)
        yield from ((first, one, other, last) for one in across for other in along)


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


def _legal(
    grid: PageGrid, start: Spot, end: Spot, exit_: Side, entry: Side, slots: tuple[int, ...]
) -> Iterator[Way]:
    way = trace(start, end, exit_, entry, slots)
    if _outward(way) and not any(_blocked(grid, way, run) for run in way.runs):
        yield way


def _outward(way: Way) -> bool:
    """It leaves and enters from outside, and no stretch is turned back on itself or empty."""
    first, last = way.runs[0], way.runs[-1]
    if (first.end - first.start) * way.exit.direction <= 0:
        return False
    if (last.start - last.end) * way.entry.direction <= 0:
        return False
    return all(run.start != run.end for run in way.runs) and all(
        run.before != 0 for run in way.runs[1:]
    )


def _blocked(grid: PageGrid, way: Way, run: Run) -> bool:
    """Whether a stretch through the middle of cells meets a symbol in one of them."""
    if run.slot % 2 == 0:
        return False
    fixed = run.slot // 2
    for slot in range(int(run.low + 0.5) | 1, int(run.high) + 1, 2):
        cell = slot // 2
        spot = Spot(fixed, cell) if run.horizontal else Spot(cell, fixed)
        if spot in grid.occupied:
            return True
    return False


