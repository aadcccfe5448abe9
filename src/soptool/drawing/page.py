"""A whole page as primitives: what SVG, HTML and PDF draw."""

from collections.abc import Iterator

from soptool.drawing.chart import draw_chart
from soptool.drawing.primitives import Primitive, TextLine
from soptool.drawing.table import draw_paragraphs, draw_table
from soptool.drawing.watermark import draw_watermark
from soptool.layout.geometry import Point
from soptool.layout.plan import Block, ChartTable, Layout, TextBlock
from soptool.layout.table import Table
from soptool.layout.text import FONTS


def draw_page(layout: Layout, page_index: int) -> tuple[Primitive, ...]:
    """The status word, the blocks, then the foot of that page (counted from 0)."""
    return tuple(_drawn(layout, page_index))


def draw_block(block: Block) -> tuple[Primitive, ...]:
    """One block by itself."""
    match block:
        case Table():
            return draw_table(block)
        case TextBlock():
            return tuple(draw_paragraphs(block.paragraphs, block.box))
        case ChartTable():
            return draw_table(block.table) + draw_chart(block.chart)


def _drawn(layout: Layout, page_index: int) -> Iterator[Primitive]:
    mark = draw_watermark(layout.watermark, layout.paper)
    if mark.strokes:
        yield mark
    for block in layout.pages[page_index].blocks:
        yield from draw_block(block)
    yield from _footer(layout, page_index)


def _footer(layout: Layout, page_index: int) -> Iterator[TextLine]:
    """The last line stands above the distance that the paper keeps from its lower edge."""
    words, paper = layout.footer, layout.paper
    top = paper.height - paper.footer - words.line_height
    baseline = top + FONTS.ascent(words.style)
    if words.text:
        width = FONTS.width(words.text, words.style)
        yield TextLine(Point(paper.left, baseline), words.text, words.style, width=width)
    label = page_label(layout, page_index)
    width = FONTS.width(label, words.style)
    yield TextLine(Point(paper.body.right - width, baseline), label, words.style, width=width)


def page_label(layout: Layout, page_index: int) -> str:
    """ "Halaman 2 dari 3", in the words of the profile."""
    numbers = {"{halaman}": page_index + 1, "{jumlah_halaman}": len(layout.pages)}
    label = layout.page_label
    for place, number in numbers.items():
        label = label.replace(place, str(number))
    return label
