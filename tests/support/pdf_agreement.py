"""Does a PDF hold what was planned? Its text and lines are read back and compared."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import pdfplumber

from soptool.drawing.arrows import trace_arrow
from soptool.drawing.chart import shape_text
from soptool.drawing.outlines import Curve, trace_outline
from soptool.drawing.page import draw_page
from soptool.drawing.primitives import Arrow, Fill, Line, Primitive, Shape, TextLine, Watermark
from soptool.layout.geometry import Point
from soptool.layout.plan import Layout
from soptool.layout.table import Align
from soptool.layout.units import TWIPS_PER_POINT, Twips

TOLERANCE = 1.0  # point
EXACT = 0.02  # what two digits after the point may hide
Path = tuple[tuple[float, float], ...]


def pdf_disagreements(layout: Layout, pdf: bytes) -> list[str]:
    """What is missing, of more, or elsewhere than planned; one line each."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        if len(document.pages) != len(layout.pages):
            return [f"{len(document.pages)} pages instead of {len(layout.pages)}"]
        found = []
        for number, page in enumerate(document.pages):
            primitives = draw_page(layout, number)
            found += [f"page {number + 1}: {text}" for text in _text(primitives, page)]
            found += [f"page {number + 1}: {text}" for text in _lines(primitives, page)]
        return found


def planned_text(primitives: Sequence[Primitive]) -> Iterator[TextLine]:
    """Every line of text, in the order in which it is drawn."""
    for primitive in primitives:
        if isinstance(primitive, TextLine):
            yield primitive
        elif isinstance(primitive, Shape):
            yield from shape_text(primitive)


def _text(primitives: Sequence[Primitive], page: Any) -> Iterator[str]:
    letters = list(page.chars)
    for line in planned_text(primitives):
        drawn, letters = letters[: len(line.text)], letters[len(line.text) :]
        shown = "".join(letter["text"] for letter in drawn)
        if shown != line.text:
            yield f"“{shown}” stands where “{line.text}” was planned"
            return
        away = [abs(a - b) for a, b in zip(_seen(drawn, page), _planned(line), strict=True)]
        if max(away) > TOLERANCE:
            yield f"“{line.text}” is {max(away):.2f} points off"
    if letters:
        yield f"{len(letters)} letters too many"


def _seen(drawn: Sequence[Any], page: Any) -> tuple[float, float, float]:
    """Where the line begins and ends along its reading, and its baseline."""
    first, last = drawn[0], drawn[-1]
    _, turned, _, _, x, y = first["matrix"]
    if turned:
        return page.height - y, last["top"], x
    return x, last["x1"], page.height - y


def _planned(line: TextLine) -> tuple[float, float, float]:
    x, y, width = (length / TWIPS_PER_POINT for length in (*line.origin, line.width))
    if line.rotated:
        return y, y - width, x
    if line.align is Align.CENTER:
        x -= width / 2
    return x, x + width, y


def _lines(primitives: Sequence[Primitive], page: Any) -> Iterator[str]:
    underlines = sum(line.style.underline for line in planned_text(primitives))
    planned = sorted(path for primitive in primitives for path in _paths(primitive))
    seen = [_path(shape) for shape in (*page.lines, *page.curves, *page.rects)]
    for path in planned:
        same = next((other for other in seen if _near(path, other)), None)
        if same is None:
            yield f"nothing is drawn along {path}"
        else:
            seen.remove(same)
    if len(seen) != underlines:
        yield f"{len(seen) - underlines} lines too many"


def _paths(primitive: Primitive) -> Iterator[Path]:
    """What the primitive should look like, point by point."""
    match primitive:
        case Line(points):
            yield _points(points)
        case Arrow(points):
            path = trace_arrow(points)
            yield _points(path.line)
            yield _points(path.head)
        case Fill(box):
            low, high = box.bottom, box.top
            corners = (box.left, low), (box.right, low), (box.right, high), (box.left, high)
            yield _points([Point(x, y) for x, y in corners])
        case Shape(kind, box):
            outline = trace_outline(kind, box)
            ring = [outline.start, *_ends(outline.stretches)]
            yield _points(ring[:-1] if ring[-1] == ring[0] else ring)
        case Watermark(strokes):
            yield from map(_points, strokes)
        case _:
            return


def _ends(stretches: Sequence[Point | Curve]) -> Iterator[Point]:
    for stretch in stretches:
        if isinstance(stretch, Curve):
            yield from (stretch.first_handle, stretch.second_handle, stretch.end)
        else:
            yield stretch


def _points(points: Sequence[Point]) -> Path:
    return tuple((_length(point.x), _length(point.y)) for point in points)


def _path(shape: Any) -> Path:
    """A closed path may name its first point again."""
    points = [point for _, *stretch in shape["path"] for point in stretch]
    closed = ("h",) in shape["path"] and points[0] == points[-1]
    return tuple(points[:-1] if closed else points)


def _near(planned: Path, seen: Path) -> bool:
    return len(planned) == len(seen) and all(
        abs(a - c) <= EXACT and abs(b - d) <= EXACT
        for (a, b), (c, d) in zip(planned, seen, strict=True)
    )


def _length(length: Twips) -> float:
    return length / TWIPS_PER_POINT
