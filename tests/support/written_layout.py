"""The small layout as a Word file, and ways to look into it."""

import io
from dataclasses import replace

from lxml import etree
from PIL import Image

from soptool.layout.plan import (
    Block,
    Chart,
    ChartTable,
    Connector,
    Layout,
    Page,
)
from soptool.layout.table import Table
from soptool.layout.units import EMU_PER_TWIP
from soptool.render.docx.document import render_docx
from tests.support.layouts import PAPER, SOP, small_layout
from tests.support.word_package import WordPackage, find, tag

NO_CHART = Chart((), (), (), ())


def logo() -> bytes:
    """A picture with nothing on it."""
    output = io.BytesIO()
    Image.new("RGB", (40, 40), (30, 90, 160)).save(output, "PNG")
    return output.getvalue()


def described(layout: Layout) -> Layout:
    """The same layout with arrows that say from which row to which they lead."""
    pages = []
    for page in layout.pages:
        blocks: list[Block] = []
        for block in page.blocks:
            if isinstance(block, ChartTable):
                lines = tuple(map(arrow_with_words, block.chart.connectors))
                block = replace(block, chart=replace(block.chart, connectors=lines))
            blocks.append(block)
        pages.append(Page(tuple(blocks)))
    return replace(layout, pages=tuple(pages))


def arrow_with_words(connector: Connector) -> Connector:
    """In words of the tests' own."""
    ways = (f"dari langkah {e.source.row + 1} ke {e.target.row + 1}" for e in connector.edges)
    return replace(connector, description="; ".join(ways))


LAYOUT = described(small_layout("DRAF", logo()))
PACKAGE = WordPackage.read(render_docx(LAYOUT, SOP))
BODY = PACKAGE.trees["word/document.xml"][0]
TABLES = find(BODY, "w:tbl")
BLOCKS = [block for page in LAYOUT.pages for block in page.blocks]
PLANNED_TABLES = [
    block.table if isinstance(block, ChartTable) else block
    for block in BLOCKS
    if isinstance(block, Table | ChartTable)
]
CHARTS = [block.chart for block in BLOCKS if isinstance(block, ChartTable)]


def numbers(elements: list[etree._Element], attribute: str = "w:w") -> list[int]:
    return [int(element.get(tag(attribute), "")) for element in elements]


def words(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(tag("w:t")))


def written(table: Table, chart: Chart = NO_CHART) -> etree._Element:
    """The document of a page with nothing but this table."""
    layout = Layout(PAPER, (Page((ChartTable(table, chart, 0),)),), LAYOUT.footer)
    return WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]


def body_rows(table: etree._Element) -> list[etree._Element]:
    """The rows of steps."""
    return [
        row
        for row in find(table, "w:tr")
        if len(row.findall(tag("w:tc"))) == 9 and not find(row, "w:trPr/w:tblHeader")
    ]


def anchors(kind: str) -> list[etree._Element]:
    return [
        anchor
        for anchor in BODY.iter(tag("wp:anchor"))
        if anchor.find(tag("wp:docPr")).get("name").startswith(kind)  # type: ignore[union-attr]
    ]


def place(anchor: etree._Element) -> tuple[int, int]:
    """Where a drawing stands on its page, by adding its offset to its cell's planned place."""
    cell = next(anchor.iterancestors(tag("w:tc")))
    row = next(anchor.iterancestors(tag("w:tr")))
    table = next(anchor.iterancestors(tag("w:tbl")))
    planned = PLANNED_TABLES[TABLES.index(table)]
    spans = [find(tc, "w:tcPr/w:gridSpan") for tc in cell.itersiblings(tag("w:tc"), preceding=True)]
    column = sum(numbers(span, "w:val")[0] if span else 1 for span in spans)
    x, y = (int(offset.text or "") // EMU_PER_TWIP for offset in anchor.iter(tag("wp:posOffset")))
    return planned.column_left(column) + x, planned.row_top(find(table, "w:tr").index(row)) + y
