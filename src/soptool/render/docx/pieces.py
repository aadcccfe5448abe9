"""A connector in pieces, one for each row in which it bends or ends, each to hang in its row.

The stretch between two rows belongs to the pieces of both. When an official adds text and a row
grows, the two slide along each other: the head stays on its symbol, the tail on its own, and the
line stays whole.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from soptool.layout.docking import within
from soptool.layout.geometry import Point, sign
from soptool.layout.plan import Connector, PlacedSymbol
from soptool.layout.units import Twips, points

# A covered end stays this far inside its symbol, whose pen is thinner.
_COVER = points(1)


class Part(Enum):
    """Which part of a connector a piece is."""

    WHOLE = "whole"
    TAIL = "tail"
    MIDDLE = "middle"
    HEAD = "head"

    @property
    def pointed(self) -> bool:
        """Whether the piece carries the arrow's head."""
        return self in (Part.WHOLE, Part.HEAD)


class Piece(NamedTuple):
    """`home` lies in the cell the piece is to hang in: at an end, that of its symbol."""

    points: tuple[Point, ...]
    home: Point
    part: Part


def cut(
    connector: Connector, symbols: Sequence[PlacedSymbol], tops: Sequence[Twips]
) -> Iterator[Piece]:
    """From tail to head; `tops` are the rules between rows."""
    line = connector.points
    rows = [tuple(group) for _, group in groupby(line, lambda p: bisect_right(tops, p.y))]
    last = len(rows) - 1
    for number, own in enumerate(rows):
        stretch = list(own)
        if number > 0:
            before = rows[number - 1][-1]
            stretch.insert(0, _hidden(before, own[0], symbols) if before == line[0] else before)
        if number < last:
            after = rows[number + 1][0]
            stretch.append(_hidden(after, own[-1], symbols) if after == line[-1] else after)
        part = _part(number, last)
        yield Piece(tuple(stretch), own[-1] if part is Part.HEAD else own[0], part)


def _part(number: int, last: int) -> Part:
    if last == 0:
        return Part.WHOLE
    return Part.TAIL if number == 0 else Part.HEAD if number == last else Part.MIDDLE


def _hidden(end: Point, came_from: Point, symbols: Sequence[PlacedSymbol]) -> Point:
    """On to where the symbol at that end still covers the line: all the more may the row grow."""
    x, y = end
    way = sign(y - came_from.y)
    for symbol in symbols:
        left, top, width, height = symbol.box
        if left <= x <= left + width and top <= y <= top + height:
            middle = top + height // 2
            if sign(middle - y) == way:
                opposite = Point(x, 2 * middle - y - way * _COVER)
                covered = within(symbol.outline, symbol.box, opposite)
                return opposite if covered else Point(x, middle)
    return end
