"""A layout as a Word file: every planned page becomes one page of tables and paragraphs."""

from typing import TYPE_CHECKING

from soptool.drawing.watermark import draw_watermark
from soptool.layout.plan import Layout
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import points
from soptool.model.sop import Sop
from soptool.render.docx.bookmarks import Bookmarks
from soptool.render.docx.furniture import footer, header
from soptool.render.docx.ooxml import TINY, spacer
from soptool.render.docx.package import pack
from soptool.render.docx.pages import PageWriter
from soptool.render.docx.parts import (
    DECLARATION,
    NAMESPACES,
    content_types,
    core_properties,
    document_relationship,
    relationships,
    static_parts,
)
from soptool.render.docx.pictures import Pictures
from soptool.render.docx.shapes import Shapes
from soptool.render.docx.table import Registers

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead
    from soptool.render.docx.tracked_pages import Revised

# Pages end where the next one begins, not where they are full: room for other programs' rounding.
_SPARE_ROOM = points(12)


def render_docx(
    layout: Layout,
    sop: Sop,
    letterhead: "Letterhead | None" = None,
    revised: "Revised | None" = None,
) -> bytes:
    """The Word file, with tracked changes if it is `revised`; the same layout, the same bytes."""
    registers = Registers(Shapes(FlowchartStyle()), Pictures(), Bookmarks(sop.procedures))
    pages = PageWriter(layout.paper, registers)
    running = None
    if revised:
        from soptool.render.docx.tracked_pages import TrackedPageWriter

        pages = TrackedPageWriter(layout.paper, registers, revised)
        running = revised.tracker.words(revised.redline.footer, layout.footer)
    body = pages.write(layout.pages)
    parts = static_parts()
    parts["word/footer.xml"] = footer(layout, running)
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
