"""A line as the slots it runs in, from a side of one symbol to a side of another.

Coordinates come later. What a way looks like here is all the router needs to count crossings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Way:
    """A line as the slots it runs in; `reach` is the box around it and both its symbols."""

    source: Spot
    target: Spot
    exit: Side
    entry: Side
    slots: tuple[int, ...]
    runs: tuple[Run, ...]
    horizontals: tuple[Piece, ...]
    verticals: tuple[Piece, ...]
    reach: tuple[float, float, float, float]  # left, right, top, bottom

    @property
    def bends(self) -> int:
        """How often it turns."""
        return len(self.slots) - 1

    def apart(self, other: "Way") -> bool:
        """Whether the two are so far from each other that they cannot meet."""
        left, right, top, bottom = self.reach
        other_left, other_right, other_top, other_bottom = other.reach
        return top > other_bottom or other_top > bottom or left > other_right or other_left > right


Ways = Mapping[int, Way]  # of a page, by the index of the wire


def trace(source: Spot, target: Spot, exit_: Side, entry: Side, slots: tuple[int, ...]) -> Way:
    """The way through these slots, without asking whether it is legal."""
    runs: list[Run] = []
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    horizontal = exit_.horizontal
    last = len(slots) - 1
    for index, slot in enumerate(slots):
        start, before = _middle(source, horizontal) + exit_.direction * 0.5, 0
        if index:
            came = slots[index - 2] if index >= 2 else _middle(source, not horizontal)
            start, before = slots[index - 1], sign(came - slot)
        end, after = _middle(target, horizontal) + entry.direction * 0.5, 0
        if index < last:
            goes = slots[index + 2] if index + 2 <= last else _middle(target, not horizontal)
            end, after = slots[index + 1], sign(goes - slot)
        runs.append(Run(horizontal, slot, start, end, before, after))
        low, high = (start, end) if start < end else (end, start)
        pieces[horizontal].append(Piece(slot, low, high, index))
        horizontal = not horizontal
    return Way(
        source,
        target,
        exit_,
        entry,
        slots,
        tuple(runs),
        tuple(pieces[True]),
        tuple(pieces[False]),
        _reach(source, target, runs),
    )


def _middle(spot: Spot, horizontal: bool) -> int:
    """The slot through the symbol's middle, measured along a run of that direction."""
    return 2 * (spot.column if horizontal else spot.level) + 1


def _reach(source: Spot, target: Spot, runs: list[Run]) -> tuple[float, float, float, float]:
    left, right = sorted((source.column, target.column))
    top, bottom = sorted((source.level, target.level))
    x_low, x_high = 2 * left + 0.5, 2 * right + 1.5
    y_low, y_high = 2 * top + 0.5, 2 * bottom + 1.5
    for run in runs:
        if run.horizontal:
            y_low, y_high = min(y_low, run.slot), max(y_high, run.slot)
        else:
            x_low, x_high = min(x_low, run.slot), max(x_high, run.slot)
    return x_low, x_high, y_low, y_high
