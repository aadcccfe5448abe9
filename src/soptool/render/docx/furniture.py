"""What every page carries: the running foot with its number, and a status word behind it all."""

from soptool.drawing.watermark import draw_watermark
from soptool.layout.plan import Layout
from soptool.layout.table import TextStyle
from soptool.layout.units import EMU_PER_TWIP
from soptool.render.docx.ooxml import run, run_properties
from soptool.render.docx.parts import DECLARATION, NAMESPACES
from soptool.render.xml import escape, escape_attribute

_GREY = "D9D9D9"
_TURN = 60_000  # the drawing's unit of an angle, to the degree


def footer(layout: Layout) -> str:
    """The running words at the left, "Halaman x dari y" at the right."""
    content, width = layout.footer, layout.paper.body.width
    words = run(content.text, content.style) if content.text else ""
    pages = (
        run("Halaman ", content.style)
        + _field("PAGE", content.style)
        + run(" dari ", content.style)
        + _field("NUMPAGES", content.style)
    )
    return (
        f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
        f'<w:spacing w:line="{content.line_height}" w:lineRule="exact"/></w:pPr>'
        f"{words}<w:r><w:tab/></w:r>{pages}</w:p></w:ftr>"
    )


def header(layout: Layout, number: int) -> str:
    """Nothing but the status word, turned, behind the text of every page."""
    mark = draw_watermark(layout.watermark, layout.paper)
    width, height = mark.box.width * EMU_PER_TWIP, mark.box.height * EMU_PER_TWIP
    turn = (360 - mark.rise) * _TURN
    properties = run_properties(mark.style).replace(
        "<w:sz ", f'<w:color w:val="{_GREY}"/><w:sz '
    )
    return (
        f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{mark.box.left * EMU_PER_TWIP}'
        '</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{mark.box.top * EMU_PER_TWIP}'
        '</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Status {number}" '
        f'descr="{escape_attribute(mark.text)}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm rot="{turn}"><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
        '</wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f'<w:r>{properties}<w:t>{escape(mark.text)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
        '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        '</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p></w:hdr>'
    )


def _field(code: str, style: TextStyle) -> str:
    """A field whose result the office fills in; the code comes from this file, never from text."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1", style)}</w:fldSimple>'
