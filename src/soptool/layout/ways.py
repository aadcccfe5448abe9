"""A line as the slots it runs in, from a side of one symbol to a side of another.

Coordinates come later. What a way looks like here is all the router needs to count crossings.
"""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from soptool.layout.geometry import sign
from soptool.layout.grid import Spot


class Side(Enum):
    """A side of a symbol: whether a line leaves it horizontally, and in which direction."""

    LEFT = (True, -1)
    RIGHT = (True, 1)
    TOP = (False, -1)
    BOTTOM = (False, 1)

    __hash__ = object.__hash__  # sides are keys in the innermost loops

    def __init__(self, horizontal: bool, direction: int) -> None:
        self.horizontal = horizontal
        self.direction = direction  # -1 toward smaller coordinates, 1 toward greater


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


class Piece(NamedTuple):
    """A run as thousands of comparisons want it; `position` is its place in the way."""

    slot: int
    low: float
    high: float
    position: int


class Way(NamedTuple):
    """A line as the slots it runs in; `reach` is the box around it and both its symbols."""

    source: Spot
    target: Spot
    exit: Side
    entry: Side
    slots: tuple[int, ...]
    horizontals: tuple[Piece, ...]
    verticals: tuple[Piece, ...]
    reach: tuple[float, float, float, float]  # left, right, top, bottom

    @property
    def bends(self) -> int:
        """How often it turns."""
        return len(self.slots) - 1

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its straight stretches from the source to the target."""
        return tuple([self.run(position) for position in range(len(self.slots))])

    def run(self, position: int) -> Run:
        """One of its stretches."""
        slots, last = self.slots, len(self.slots) - 1
        slot, horizontal = slots[position], self.exit.horizontal == (position % 2 == 0)
        start, before = _edge(self.source, self.exit), 0
        if position:
            came = slots[position - 2] if position >= 2 else _middle(self.source, not horizontal)
            start, before = slots[position - 1], sign(came - slot)
        end, after = _edge(self.target, self.entry), 0
        if position < last:
            ahead = position + 2
            goes = slots[ahead] if ahead <= last else _middle(self.target, not horizontal)
            end, after = slots[position + 1], sign(goes - slot)
        return Run(horizontal, slot, start, end, before, after)

    def apart(self, other: "Way") -> bool:
        """Whether the two are so far from each other that they cannot meet."""
        left, right, top, bottom = self.reach
        other_left, other_right, other_top, other_bottom = other.reach
        return top > other_bottom or other_top > bottom or left > other_right or other_left > right


Ways = Mapping[int, Way]  # of a page, by the index of the wire


def trace(source: Spot, target: Spot, exit_: Side, entry: Side, slots: tuple[int, ...]) -> Way:
    """The way through these slots, without asking whether it is legal."""
    # A run lies in its slot between the slots before and after it.
    corners = (_edge(source, exit_), *slots, _edge(target, entry))
    pieces = []
    for position, slot in enumerate(slots):
        start, end = corners[position], corners[position + 2]
        low, high = (start, end) if start < end else (end, start)
        pieces.append(Piece(slot, low, high, position))
    same, other = tuple(pieces[::2]), tuple(pieces[1::2])
    horizontals, verticals = (same, other) if exit_.horizontal else (other, same)
    left, right = _reach(source.column, target.column, verticals)
    top, bottom = _reach(source.level, target.level, horizontals)
    reach = left, right, top, bottom
    return Way(source, target, exit_, entry, slots, horizontals, verticals, reach)


def _edge(spot: Spot, side: Side) -> float:
    """Where a line meets this side of a symbol, measured along its run."""
    return 2 * (spot.column if side.horizontal else spot.level) + 1 + side.direction * 0.5


def _middle(spot: Spot, horizontal: bool) -> int:
    """The slot through the symbol's middle, measured along a run of that direction."""
    return 2 * (spot.column if horizontal else spot.level) + 1


def _reach(one: int, other: int, across: tuple[Piece, ...]) -> tuple[float, float]:
    """From the first to the last of two cells, and of the slots that lie across them."""
    low, high = (
        (2 * one + 0.5, 2 * other + 1.5) if one < other else (2 * other + 0.5, 2 * one + 1.5)
    )
    for slot, *_ in across:
        if slot < low:
            low = slot
        elif slot > high:
            high = slot
    return low, high
