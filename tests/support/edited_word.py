"""An official adds words to a row of the Word file: the file so edited, and what it should show."""

import io
import zipfile
from dataclasses import dataclass, replace

from lxml import etree

from soptool.layout.column_widths import breaking_width
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Block, Chart, ChartTable, Page
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Anchor, Cell, Paragraph, RowKind, Table
from soptool.layout.text import FONTS, wrap
from soptool.layout.units import Twips, points
from tests.support.word_package import find, tag

DOCUMENT = "word/document.xml"
STYLE = FlowchartStyle()
RULE = points(0.5)


@dataclass(frozen=True)
class Place:
    """The cell of an activity on the only page of a layout."""

    block: int
    row: int
    cell: int


def activities(page: Page) -> list[Place]:
    """The cells in which an activity is written, in reading order."""
    return [
        Place(index, row, cell)
        for index, block in enumerate(page.blocks)
        if isinstance(block, ChartTable)
        for row, planned in enumerate(block.table.rows)
        if planned.kind is RowKind.BODY
        for cell, content in enumerate(planned.cells)
        if content.role == "kegiatan" and content.paragraphs
    ]


def add_words(document: bytes, page: Page, place: Place, words: str) -> bytes:
    """The words after the last ones of the cell, as if typed there."""
    above = page.blocks[: place.block]
    table = sum(isinstance(block, Table | ChartTable) for block in above)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    tree = etree.fromstring(parts[DOCUMENT])
    row = find(find(tree, "w:body/w:tbl")[table], "w:tr")[place.row]
    last = list(find(row, "w:tc")[place.cell].iter(tag("w:t")))[-1]
    last.text = f"{last.text} {words}"
    parts[DOCUMENT] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
    edited = io.BytesIO()
    with zipfile.ZipFile(edited, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return edited.getvalue()


def with_words(page: Page, place: Place, words: str) -> tuple[Page, Twips] | None:
    """The same words on the planned page, and by how much all below the row then moves.

    None where a program may break them into fewer lines than we do.
    """
    block = page.blocks[place.block]
    assert isinstance(block, ChartTable)
    row = block.table.rows[place.row]
    cell = row.cells[place.cell]
    width = block.table.columns[cell.column] - 2 * cell.margin
    *others, last = cell.paragraphs
    longer = _longer(last, words, breaking_width(block.table.columns[cell.column], STYLE))
    if longer.lines != _longer(last, words, width).lines:
        return None
    edited = replace(cell, paragraphs=(*others, longer))
    growth = max(_least_height(edited) - row.height, 0)
    cells = (*row.cells[: place.cell], edited, *row.cells[place.cell + 1 :])
    rows = list(block.table.rows)
    rows[place.row] = replace(row, cells=cells, height=row.height + growth)
    moved = _Moved(block.table.row_top(place.row + 1), growth)
    table = replace(block.table, rows=tuple(rows))
    changed = replace(block, table=table, chart=moved.chart(block.chart))
    below = map(moved.block, page.blocks[place.block + 1 :])
    return Page((*page.blocks[: place.block], changed, *below)), growth


def _longer(paragraph: Paragraph, words: str, room: Twips) -> Paragraph:
    text = f"{paragraph.text} {words}"
    lines = wrap(text, room - paragraph.indent, paragraph.style, FONTS)
    return replace(paragraph, text=text, lines=lines)


def _least_height(cell: Cell) -> Twips:
    """What a cell takes: its lines, space above them where they begin at the top, and a rule."""
    above = cell.margin if cell.anchor is Anchor.TOP else 0
    return above + sum(paragraph.height for paragraph in cell.paragraphs) + RULE


@dataclass(frozen=True)
class _Moved:
    """Moves what stands below a line."""

    line: Twips
    by: Twips

    def point(self, point: Point) -> Point:
        return point._replace(y=point.y + self.by) if point.y > self.line else point

    def box(self, box: Box) -> Box:
        return box._replace(top=box.top + self.by) if box.center.y > self.line else box

    def chart(self, chart: Chart) -> Chart:
        return Chart(
            tuple(replace(symbol, box=self.box(symbol.box)) for symbol in chart.symbols),
            tuple(
                replace(connector, points=tuple(map(self.point, connector.points)))
                for connector in chart.connectors
            ),
            tuple(tuple(map(self.point, line)) for line in chart.joints),
            tuple(replace(label, box=self.box(label.box)) for label in chart.labels),
        )

    def block(self, block: Block) -> Block:
        if isinstance(block, ChartTable):
            table = replace(block.table, top=block.table.top + self.by)
            return replace(block, table=table, chart=self.chart(block.chart))
        if isinstance(block, Table):
            return replace(block, top=block.top + self.by)
        return replace(block, box=self.box(block.box))
