"""Whether an end of a line stands on its symbol's true outline and leads away from it."""

from soptool.layout.connectors import CAPSULE_END, CAPSULE_WHOLE, PENTAGON_SHOULDER
from soptool.layout.geometry import Box, Point, sign
from soptool.layout.plan import Outline, PlacedSymbol
from soptool.layout.units import Twips

TOLERANCE: Twips = 6  # a tenth of a millimetre: curves end on whole twips


def docks(symbol: PlacedSymbol, end: Point, toward: Point) -> bool:
    """Whether the line is outside the symbol a little way on and inside a little way back."""
    dx, dy = sign(toward.x - end.x) * TOLERANCE, sign(toward.y - end.y) * TOLERANCE
    outside, inside = Point(end.x + dx, end.y + dy), Point(end.x - dx, end.y - dy)
    return within(symbol.outline, symbol.box, inside) and not within(
        symbol.outline, symbol.box, outside
    )


def within(outline: Outline, box: Box, point: Point) -> bool:
    """Whether a point lies in the shape drawn in that box."""
    if not box.contains(point):
        return False
    across = abs(2 * point.x - box.left - box.right) / box.width  # 0 in the middle, 1 at a side
    along = abs(2 * point.y - box.top - box.bottom) / box.height
    match outline:
        case Outline.DIAMOND:
            return across + along <= 1
        case Outline.CAPSULE:
            curve = 2 * CAPSULE_END / CAPSULE_WHOLE
            return across <= 1 - curve or ((across - 1 + curve) / curve) ** 2 + along**2 <= 1
        case Outline.PENTAGON:
            shoulder, whole = PENTAGON_SHOULDER
            depth = (point.y - box.top) * whole / box.height - shoulder
            return depth <= 0 or across <= 1 - depth / (whole - shoulder)
        case Outline.BOX:
            return True
