"""The true outline of each symbol: the same that Word gives its preset shapes."""

from dataclasses import dataclass

from soptool.layout.connectors import CAPSULE_END, CAPSULE_WHOLE, PENTAGON_SHOULDER
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline

# How far along its side the handles of a curve stand to make a quarter of an ellipse.
_HANDLE = 5523, 10000


@dataclass(frozen=True, slots=True)
class Curve:
    """A Bézier curve from where the outline is to `end`."""

    first_handle: Point
    second_handle: Point
    end: Point


@dataclass(frozen=True, slots=True)
class OutlinePath:
    """A closed outline: straight to a point, or along a curve; clockwise."""

    start: Point
    stretches: tuple[Point | Curve, ...]


def trace_outline(outline: Outline, box: Box) -> OutlinePath:
    """The outline of that symbol in that box."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    middle = box.center
    match outline:
        case Outline.BOX:
            return OutlinePath(
                Point(left, top),
                (Point(right, top), Point(right, bottom), Point(left, bottom)),
            )
        case Outline.DIAMOND:
            return OutlinePath(
                Point(middle.x, top),
                (Point(right, middle.y), Point(middle.x, bottom), Point(left, middle.y)),
            )
        case Outline.PENTAGON:
            shoulder = text_area(outline, box).bottom
            return OutlinePath(
                Point(left, top),
                (
                    Point(right, top),
                    Point(right, shoulder),
                    Point(middle.x, bottom),
                    Point(left, shoulder),
                ),
            )
        case Outline.CAPSULE:
            return _capsule(box)


def text_area(outline: Outline, box: Box) -> Box:
    """In the middle of what a symbol's words stand; the point of a pentagon does not count."""
    if outline is not Outline.PENTAGON:
        return box
    upright, whole = PENTAGON_SHOULDER
    return Box(box.left, box.top, box.width, box.height * upright // whole)


def _capsule(box: Box) -> OutlinePath:
    side = box.width * CAPSULE_END // CAPSULE_WHOLE
    across = side * _HANDLE[0] // _HANDLE[1]
    up = box.height // 2 * _HANDLE[0] // _HANDLE[1]
    left, right, y = box.left + side, box.right - side, box.center.y
    top, bottom = box.top, box.bottom
    return OutlinePath(
        Point(left, top),
        (
            Point(right, top),
            Curve(Point(right + across, top), Point(box.right, y - up), Point(box.right, y)),
            Curve(Point(box.right, y + up), Point(right + across, bottom), Point(right, bottom)),
            Point(left, bottom),
            Curve(Point(left - across, bottom), Point(box.left, y + up), Point(box.left, y)),
            Curve(Point(box.left, y - up), Point(left - across, top), Point(left, top)),
        ),
    )
