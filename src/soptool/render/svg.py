"""Pages as stand-alone SVG, in points; every coordinate is a whole number of twips."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from typing import assert_never

from soptool.drawing.arrows import trace_arrow
from soptool.drawing.chart import shape_text
from soptool.drawing.outlines import Curve, trace_outline
from soptool.drawing.page import draw_block, draw_page, page_label
from soptool.drawing.primitives import (
    PALE,
    PEN,
    SHADE,
    Arrow,
    Fill,
    Image,
    Line,
    Primitive,
    Shape,
    TextLine,
    Watermark,
)
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import ChartTable, Layout
from soptool.layout.table import Align, Font
from soptool.layout.units import Twips, half_points, points
from soptool.render.lengths import in_points
from soptool.render.xml import escape, escape_attribute

_EDGE = points(2)  # white around a chart that stands in a text, so that no rule is cut
# Free fonts of the same widths come second; a program that has neither falls back to its own.
_FAMILIES = {
    Font.ARIAL: "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif",
    Font.ARIAL_NARROW: "'Arial Narrow', 'Liberation Sans Narrow', Arial, sans-serif",
    Font.CALIBRI: "Calibri, Carlito, sans-serif",
    Font.TIMES: "'Times New Roman', 'Liberation Serif', Tinos, Times, serif",
}


def render_svg(layout: Layout, page_index: int) -> str:
    """One page as it would be printed."""
    sheet = Box(0, 0, layout.paper.width, layout.paper.height)
    return svg_image(draw_page(layout, page_index), sheet, page_label(layout, page_index))


def render_chart_svg(layout: Layout, procedure: int) -> tuple[str, ...]:
    """Only the flowchart table of one procedure, cropped: an image for each page it stands on."""
    return tuple(
        svg_image(draw_block(block), chart_window(block), block.table.description)
        for page in layout.pages
        for block in page.blocks
        if isinstance(block, ChartTable) and block.procedure == procedure
    )


def svg_image(primitives: Iterable[Primitive], view: Box, title: str) -> str:
    """Primitives seen through a window, on white."""
    left, top, width, height = map(in_points, view)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="{view_box(view)}">\n<title>{escape(title)}</title>\n'
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#fff"/>\n'
        f"{svg_elements(primitives)}\n</svg>\n"
    )


def svg_elements(primitives: Iterable[Primitive]) -> str:
    """Primitives in their order, for a window made elsewhere."""
    return "\n".join(map(_element, primitives))


def view_box(box: Box) -> str:
    """A window, in points."""
    return " ".join(map(in_points, box))


def chart_window(block: ChartTable) -> Box:
    """What is seen of a chart by itself."""
    return block.box.grown(_EDGE)


def picture_address(content: bytes) -> str:
    """A PNG picture as an address that holds it."""
    return f"data:image/png;base64,{b64encode(content).decode('ascii')}"


def _element(primitive: Primitive) -> str:
    match primitive:
        case Shape():
            return _shape(primitive)
        case Arrow():
            return _arrow(primitive)
        case Line(line):
            return _polyline(line, primitive.pen)
        case Fill(box):
            return f'<rect {_box(box)} fill="#{SHADE.lower()}"/>'
        case TextLine():
            return _text(primitive)
        case Image(box, content, description):
            return (
                f'<image {_box(box)} href="{picture_address(content)}" role="img" '
                f'aria-label="{escape_attribute(description)}"/>'
            )
        case Watermark():
            return _watermark(primitive)
        case _:
            assert_never(primitive)


def _shape(shape: Shape) -> str:
    outline = trace_outline(shape.kind, shape.box)
    path = f"M{_place(outline.start)}"
    for stretch in outline.stretches:
        match stretch:
            case Point():
                path += f"L{_place(stretch)}"
            case Curve(first, second, end):
                path += f"C{_place(first)} {_place(second)} {_place(end)}"
    step = f' data-langkah="{escape_attribute(shape.anchor)}"' if shape.anchor else ""
    words = "".join(map(_text, shape_text(shape)))
    return (
        f'<g{step} role="img">{_told(shape)}<path d="{path}Z" fill="#fff" stroke="#000" '
        f'stroke-width="{in_points(PEN)}"/>{words}</g>'
    )


def _told(drawn: Shape | Arrow) -> str:
    """What is said in place of the picture: its name, then more about it."""
    more = f"<desc>{escape(drawn.detail)}</desc>" if drawn.detail else ""
    return f"<title>{escape(drawn.description)}</title>{more}"


def _arrow(arrow: Arrow) -> str:
    path = trace_arrow(arrow.points)
    head = " ".join(map(_place, path.head))
    drawn = _polyline(path.line, PEN) + f'<polygon points="{head}"/>'
    return f'<g role="img">{_told(arrow)}{drawn}</g>' if arrow.description else drawn


def _polyline(line: Sequence[Point], pen: Twips) -> str:
    return (
        f'<polyline points="{" ".join(map(_place, line))}" fill="none" stroke="#000" '
        f'stroke-width="{in_points(pen)}"/>'
    )


def _text(line: TextLine) -> str:
    style = line.style
    x, y = in_points(line.origin.x), in_points(line.origin.y)
    looks = (
        ' text-anchor="middle"' if line.align is Align.CENTER else "",
        ' font-weight="bold"' if style.bold else "",
        ' text-decoration="underline"' if style.underline else "",
        f' transform="rotate(-90 {x} {y})"' if line.rotated else "",
    )
    return (
        f'<text x="{x}" y="{y}" font-family="{_FAMILIES[style.font]}" '
        f'font-size="{in_points(half_points(style.size))}"{"".join(looks)}>{escape(line.text)}</text>'
    )


def _watermark(mark: Watermark) -> str:
    strokes = "".join(f"M{' L'.join(map(_place, stroke))}" for stroke in mark.strokes)
    return (
        f'<g role="img"><title>{escape(mark.text)}</title><path d="{strokes}" fill="none" '
        f'stroke="#{PALE.lower()}" stroke-width="{in_points(mark.pen)}" stroke-linecap="round" '
        'stroke-linejoin="round"/></g>'
    )


def _box(box: Box) -> str:
    left, top, width, height = map(in_points, box)
    return f'x="{left}" y="{top}" width="{width}" height="{height}"'


def _place(point: Point) -> str:
    return f"{in_points(point.x)},{in_points(point.y)}"
