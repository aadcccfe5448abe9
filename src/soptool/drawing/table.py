"""A table as primitives: shading, rules, pictures and text, each on its decided place."""

from collections.abc import Iterable, Iterator

from soptool.drawing.primitives import Fill, Image, Line, Primitive, TextLine
from soptool.layout.cells import text_height
from soptool.layout.geometry import Box, Point
from soptool.layout.table import Align, Anchor, Cell, Paragraph, Table
from soptool.layout.text import FONTS, Measurer
from soptool.layout.units import Twips


def draw_table(table: Table, measurer: Measurer = FONTS) -> tuple[Primitive, ...]:
    """Shading first, so that nothing is covered; edges that cells share are drawn once."""
    cells = [(cell, box) for _, cell, box in table.cells()]
    return (
        *(Fill(box) for cell, box in cells if cell.shaded),
        *_rules(cells),
        *(primitive for cell, box in cells for primitive in _content(cell, box, measurer)),
    )


def draw_paragraphs(
    paragraphs: Iterable[Paragraph], box: Box, measurer: Measurer = FONTS
) -> Iterator[TextLine]:
    """Lines from the top of the box downward."""
    top = box.top
    for paragraph in paragraphs:
        top += paragraph.space_before
        for number, text in enumerate(paragraph.lines):
            baseline = top + measurer.ascent(paragraph.style)
            if paragraph.marker and number == 0:
                yield _text_line(box.left, baseline, paragraph.marker, paragraph, measurer)
            yield _aligned(box, baseline, text, paragraph, measurer)
            top += paragraph.line_height


def _rules(cells: Iterable[tuple[Cell, Box]]) -> Iterator[Line]:
    """Lengthwise neighbours become one line, so that no writer shows a joint."""
    across: dict[Twips, list[tuple[Twips, Twips]]] = {}
    down: dict[Twips, list[tuple[Twips, Twips]]] = {}
    for cell, box in cells:
        if cell.top_rule:
            across.setdefault(box.top, []).append((box.left, box.right))
        if cell.bottom_rule:
            across.setdefault(box.bottom, []).append((box.left, box.right))
        if cell.left_rule:
            down.setdefault(box.left, []).append((box.top, box.bottom))
        if cell.right_rule:
            down.setdefault(box.right, []).append((box.top, box.bottom))
    for y, stretches in sorted(across.items()):
        for start, end in _joined(stretches):
            yield Line((Point(start, y), Point(end, y)), rule=True)
    for x, stretches in sorted(down.items()):
        for start, end in _joined(stretches):
            yield Line((Point(x, start), Point(x, end)), rule=True)


def _joined(stretches: list[tuple[Twips, Twips]]) -> Iterator[tuple[Twips, Twips]]:
    (start, end), *others = sorted(stretches)
    for left, right in others:
        if left > end:
            yield start, end
            start = left
        end = max(end, right)
    yield start, end


def _content(cell: Cell, box: Box, measurer: Measurer) -> Iterator[Primitive]:
    if cell.rotated:
        yield from _rotated(cell, box, measurer)
        return
    inner = Box(box.left + cell.margin, box.top, box.width - 2 * cell.margin, box.height)
    picture = cell.picture
    if cell.anchor is Anchor.TOP:
        top = inner.top + cell.margin
    else:
        height = text_height(cell.paragraphs) + (picture.height if picture else 0)
        top = inner.top + (inner.height - height) // 2
    if picture is not None:
        left = inner.left + (inner.width - picture.width) // 2
        yield Image(
            Box(left, top, picture.width, picture.height), picture.content, picture.description
        )
        top += picture.height
    yield from draw_paragraphs(
        cell.paragraphs, Box(inner.left, top, inner.width, inner.bottom - top), measurer
    )


def _rotated(cell: Cell, box: Box, measurer: Measurer) -> Iterator[TextLine]:
    """Read from bottom to top: the first line is leftmost, and both directions are centred."""
    left = box.left + (box.width - text_height(cell.paragraphs)) // 2
    for paragraph in cell.paragraphs:
        for text in paragraph.lines:
            width = measurer.width(text, paragraph.style)
            origin = Point(left + measurer.ascent(paragraph.style), box.center.y + width // 2)
            yield TextLine(origin, text, paragraph.style, width=width, rotated=True)
            left += paragraph.line_height


def _aligned(
    box: Box, baseline: Twips, text: str, paragraph: Paragraph, measurer: Measurer
) -> TextLine:
    if paragraph.align is Align.CENTER:
        middle = Point(box.left + (box.width + paragraph.indent) // 2, baseline)
        width = measurer.width(text, paragraph.style)
        return TextLine(middle, text, paragraph.style, Align.CENTER, width)
    return _text_line(box.left + paragraph.indent, baseline, text, paragraph, measurer)


def _text_line(
    left: Twips, baseline: Twips, text: str, paragraph: Paragraph, measurer: Measurer
) -> TextLine:
    width = measurer.width(text, paragraph.style)
    return TextLine(Point(left, baseline), text, paragraph.style, width=width)
