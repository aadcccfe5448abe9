"""A layout as a Word file: every planned page becomes one page of tables and paragraphs."""

from typing import TYPE_CHECKING

from soptool.drawing.watermark import draw_watermark
from soptool.layout.plan import ChartTable, Layout, Page, Paper, TextBlock
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Table
from soptool.layout.units import points
from soptool.model.sop import Sop
from soptool.render.docx.bookmarks import Bookmarks
from soptool.render.docx.furniture import footer, header
from soptool.render.docx.ooxml import TINY, paragraph, spacer
from soptool.render.docx.package import pack
from soptool.render.docx.parts import (
    DECLARATION,
    NAMESPACES,
    PROCEDURE_HEADING,
    content_types,
    core_properties,
    document_relationship,
    relationships,
    static_parts,
)
from soptool.render.docx.pictures import Pictures
from soptool.render.docx.shapes import Shapes
from soptool.render.docx.table import Registers, TableWriter

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead

# Pages end where the next one begins, not where they are full: room for other programs' rounding.
_SPARE_ROOM = points(12)
# A table is one rule taller than its rows; what stands below it moves up by as much.
_RULE = points(0.5)


def render_docx(
    layout: Layout,
    sop: Sop,
    letterhead: "Letterhead | None" = None,
) -> bytes:
    """The Word file; the same layout gives the same bytes."""
    registers = Registers(Shapes(FlowchartStyle()), Pictures(), Bookmarks(sop.procedures))
    body = "".join(
        _page(page, layout.paper, registers, first=number == 0)
        for number, page in enumerate(layout.pages)
    )
    parts = static_parts()
    parts["word/footer.xml"] = footer(layout)
    mark = draw_watermark(layout.watermark, layout.paper)
    if mark.strokes:
        parts["word/header.xml"] = header(mark, registers.shapes.next_number())
    parts["word/document.xml"] = (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{spacer(TINY)}"
        f"{_section(layout, with_header=bool(mark.strokes))}</w:body></w:document>"
    )
    parts["word/_rels/document.xml.rels"] = _document_relationships(parts, registers.pictures)
    parts["docProps/core.xml"] = core_properties(sop)
    parts["[Content_Types].xml"] = content_types(parts)
    encoded = {name: text.encode() for name, text in parts.items()}
    for name, content in registers.pictures.parts().items():
        encoded[f"word/{name}"] = content
    if letterhead:
        from soptool.render.docx.letterhead.dress import dress  # lxml, which few documents need

        encoded = dress(encoded, letterhead)
    return pack(encoded)


def _page(page: Page, paper: Paper, registers: Registers, *, first: bool) -> str:
    """The page's blocks; what lies between them is filled by paragraphs of exactly that height.

    The first of these is the page break. It stands in the top margin, which `_section` makes
    smaller by its height.
    """
    parts = []
    bottom = paper.top - TINY
    for number, block in enumerate(page.blocks):
        top = block.box.top
        if number == 0:
            parts.append(spacer(max(top - bottom, TINY), page_break=not first))
            bottom = max(top, bottom + TINY)
        elif top > bottom or isinstance(block, Table | ChartTable):
            parts.append(spacer(max(top - bottom, TINY)))
            bottom = max(top, bottom + TINY)
        match block:
            case TextBlock():
                parts.append(_text(block, paper))
                bottom += sum(content.height for content in block.paragraphs)
            case ChartTable():
                writer = TableWriter(block.table, registers)
                parts.append(writer.write(paper.left, block))
                bottom += block.table.height + _RULE
            case Table():
                parts.append(TableWriter(block, registers).write(paper.left))
                bottom += block.height + _RULE
    return "".join(parts)


def _text(block: TextBlock, paper: Paper) -> str:
    style_name = PROCEDURE_HEADING if block.heading else ""
    left, right = block.box.left - paper.body.left, paper.body.right - block.box.right
    return "".join(paragraph(content, left, right, style_name) for content in block.paragraphs)


def _section(layout: Layout, *, with_header: bool) -> str:
    paper = layout.paper
    running = '<w:headerReference w:type="default" r:id="kepala"/>' if with_header else ""
    running += '<w:footerReference w:type="default" r:id="kaki"/>'
    orientation = ' w:orient="landscape"' if paper.width > paper.height else ""
    footer_top = paper.footer + layout.footer.line_height
    bottom = max(paper.bottom - _SPARE_ROOM, min(footer_top, paper.bottom))
    return (
        f'<w:sectPr>{running}<w:pgSz w:w="{paper.width}" w:h="{paper.height}"{orientation}/>'
        f'<w:pgMar w:top="{paper.top - TINY}" w:right="{paper.right}" w:bottom="{bottom}" '
        f'w:left="{paper.left}" w:header="{paper.header}" w:footer="{paper.footer}" '
        'w:gutter="0"/></w:sectPr>'
    )


def _document_relationships(parts: dict[str, str], pictures: Pictures) -> str:
    arrows = {
        "gaya": document_relationship("styles", "styles.xml"),
        "setelan": document_relationship("settings", "settings.xml"),
        "huruf": document_relationship("fontTable", "fontTable.xml"),
        "kaki": document_relationship("footer", "footer.xml"),
    }
    if "word/header.xml" in parts:
        arrows["kepala"] = document_relationship("header", "header.xml")
    for name, file in pictures.relationships().items():
        arrows[name] = document_relationship("image", file)
    return relationships(arrows)
