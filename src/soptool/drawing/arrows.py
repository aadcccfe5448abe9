"""An arrow's line and head, for writers that have no arrow heads of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from soptool.layout.geometry import Point, sign
from soptool.layout.style import FlowchartStyle

_STYLE = FlowchartStyle()


@dataclass(frozen=True, slots=True)
class ArrowPath:
    """The line ends inside the head, so that no blunt end shows at the tip."""

    line: tuple[Point, ...]
    head: tuple[Point, Point, Point]  # the tip, then the wings


def trace_arrow(points: Sequence[Point]) -> ArrowPath:
    """The arrow along these points; on a short last stretch the head is smaller."""
    *_, before, tip = points
    across, down = tip.x - before.x, tip.y - before.y
    stretch = max(abs(across), abs(down))
    length = min(_STYLE.head_length, stretch * _STYLE.head_share // 100)
    half = _STYLE.head_width * length // (2 * _STYLE.head_length)
    ahead = Point(sign(across), sign(down))
    neck = Point(tip.x - ahead.x * length, tip.y - ahead.y * length)
    head = (
        tip,
        Point(neck.x + ahead.y * half, neck.y + ahead.x * half),
        Point(neck.x - ahead.y * half, neck.y - ahead.x * half),
    )
    return ArrowPath((*points[:-1], neck), head)
