"""Every legal way to draw one line: a closed list of orthogonal shapes with up to four bends.

A way names the slots it runs in; coordinates come later. What is illegal (a symbol on a cell that
is passed or turned in) is not a cost: such ways are not in the list.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from soptool.layout.geometry import sign
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


EXITS = (Side.BOTTOM, Side.LEFT, Side.RIGHT, Side.TOP)  # of an act, the usual one first
ENTRIES = (Side.TOP, Side.LEFT, Side.RIGHT, Side.BOTTOM)


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


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A line from a side of one symbol to a side of another, as the slots it runs in.

    Equal ways are one object: `trace` remembers them, as thousands are tried for a page.
    """

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


Ways = Mapping[int, Way]  # of a page, by the index of the wire


def find_ways(grid: PageGrid, wire: Wire, long: bool = False) -> tuple[Way, ...]:
    """All legal ways of a wire; `long` ones have four bends and are for when nothing else is."""
    source, target = grid.stops[wire.source], grid.stops[wire.target]
    return tuple(
        trace(start, end, exit_side, entry_side, slots)
        for start in (source.spots[:1] if source.deciding else source.spots)
        for end in target.spots
        for exit_side in _sides(source, EXITS)
        for entry_side in _sides(target, ENTRIES)
        for slots in _slot_lists(grid, start, end, exit_side, entry_side, long)
    )


@lru_cache(maxsize=20_000)
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
            before = sign(_previous(source, slots, index, horizontal) - slot)
        if index == len(slots) - 1:
            end: float = _middle(target, horizontal) + entry.direction * 0.5
            after = 0
        else:
            end = slots[index + 1]
            after = sign(_following(target, slots, index, horizontal) - slot)
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


def _sides(stop: Stop, of_act: tuple[Side, ...]) -> tuple[Side, ...]:
    """A pentagon has no line on its outer side."""
    match stop.band:
        case Band.HEAD:
            return (Side.BOTTOM, Side.LEFT, Side.RIGHT)
        case Band.FOOT:
            return (Side.TOP, Side.LEFT, Side.RIGHT)
        case None:
            return of_act


def _slot_lists(
    grid: PageGrid, start: Spot, end: Spot, exit_: Side, entry: Side, long: bool
) -> Iterator[tuple[int, ...]]:
    """Slot sequences that join the two sides, by the number of stretches the axes allow.

    Only the first and the last stretch run through the middles of cells, so they alone can meet a
    symbol: the slots they reach are all there is to check.
    """
    first, last = _middle(start, not exit_.horizontal), _middle(end, not entry.horizontal)
    leaving, arriving = _reach(grid, start, exit_), _reach(grid, end, entry)
    channels, strips = _channels(grid, start, end), _strips(grid, start, end)
    across, along = (channels, strips) if exit_.horizontal else (strips, channels)
    if exit_.horizontal != entry.horizontal:
        if not long:
            if last in leaving and first in arriving:
                yield (first, last)
            for one in _within(across, leaving):
                yield from ((first, one, other, last) for other in _within(along, arriving))
        return
    if first == last:
        before_target = _middle(end, exit_.horizontal) + entry.direction
        if before_target in leaving:  # what is reached lies ahead, and no symbol between
            yield (first,)
    elif not long:
        yield from ((first, middle, last) for middle in _within(_within(across, leaving), arriving))
    if long:
        for one in _within(across, leaving):
            for other in _within(across, arriving):
                if one != other:
                    yield from ((first, one, middle, other, last) for middle in along)


def _reach(grid: PageGrid, spot: Spot, side: Side) -> range:
    """The slots a line may turn in after leaving a symbol by this side, up to the next symbol."""
    middle = _middle(spot, side.horizontal)
    limit = 2 * (grid.columns if side.horizontal else len(grid.levels))
    slot = middle + side.direction
    while 0 < slot < limit:
        cell = (slot + side.direction) // 2
        across = Spot(spot.level, cell) if side.horizontal else Spot(cell, spot.column)
        if across in grid.occupied:
            break
        slot += 2 * side.direction
    return range(middle + side.direction, slot + side.direction, side.direction)


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
