"""The chart as primitives: lines below, symbols and labels above them."""

from collections.abc import Iterator, Sequence

from soptool.drawing.outlines import text_area
from soptool.drawing.primitives import Arrow, Line, Primitive, Shape, TextLine
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Chart, PlacedSymbol
from soptool.layout.table import Align, TextStyle
from soptool.layout.text import FONTS
from soptool.layout.units import Twips


def draw_chart(chart: Chart) -> tuple[Primitive, ...]:
    """Everything of the chart, each thing before those that cover it."""
    return tuple(_drawn(chart))


def shape_text(shape: Shape) -> tuple[TextLine, ...]:
    """The words inside a shape, placed."""
    area = text_area(shape.kind, shape.box)
    return tuple(_centered(shape.text, area, shape.style, FONTS.line_height(shape.style)))


def _drawn(chart: Chart) -> Iterator[Primitive]:
    for connector in chart.connectors:
        yield Arrow(connector.points, connector.description, connector.detail)
    for joint in chart.joints:
        yield Line(joint)
    for symbol in chart.symbols:
        yield _shape(symbol)
    for label in chart.labels:
        yield from _centered(label.lines, label.box, label.style, label.line_height)


def _shape(symbol: PlacedSymbol) -> Shape:
    anchor = "" if symbol.ref is None else f"baris-{symbol.ref.row + 1}"
    return Shape(
        kind=symbol.outline,
        box=symbol.box,
        description=symbol.description,
        text=symbol.lines,
        style=symbol.style,
        anchor=anchor,
        detail=symbol.detail,
    )


def _centered(
    lines: Sequence[str], box: Box, style: TextStyle, line_height: Twips
) -> Iterator[TextLine]:
    top = box.top + (box.height - line_height * len(lines)) // 2
    for number, line in enumerate(lines):
        baseline = top + number * line_height + FONTS.ascent(style)
        width = FONTS.width(line, style)
        yield TextLine(Point(box.center.x, baseline), line, style, Align.CENTER, width)
