"""What every page carries: the running foot with its number, and a status word behind it all."""

import re

from soptool.drawing.primitives import PALE, Watermark
from soptool.layout.plan import Layout
from soptool.layout.units import EMU_PER_TWIP
from soptool.render.docx.anchor import bounds, floating, freeform
from soptool.render.docx.ooxml import TINY, run
from soptool.render.docx.parts import DECLARATION, NAMESPACES

# The only fields this program ever writes: no text of an author comes near a field's code.
_FIELDS = {
    "{halaman}": '<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>',
    "{jumlah_halaman}": '<w:fldSimple w:instr=" NUMPAGES ">{}</w:fldSimple>',
}


def footer(layout: Layout, running: str | None = None) -> str:
    """The running words, or other runs in their place, at the left; the number at the right."""
    content = layout.footer
    words = running
    if words is None:
        words = run(content.text, content.style) if content.text else ""
    label = "".join(
        _FIELDS[piece].format(run("1", content.style))
        if piece in _FIELDS
        else run(piece, content.style)
        for piece in re.split("({[a-z_]+})", layout.page_label)
        if piece
    )
    return (
        f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{layout.paper.body.width}"/></w:tabs>'
        f'<w:spacing w:line="{content.line_height}" w:lineRule="exact"/></w:pPr>'
        f"{words}<w:r><w:tab/></w:r>{label}</w:p></w:ftr>"
    )


def header(mark: Watermark, number: int) -> str:
    """Nothing but the status word, behind the text of every page."""
    pen = (
        f'<a:ln w="{mark.pen * EMU_PER_TWIP}" cap="rnd"><a:solidFill><a:srgbClr val="{PALE}"/>'
        "</a:solidFill><a:round/></a:ln>"
    )
    box = bounds([point for stroke in mark.strokes for point in stroke])
    look = f"{freeform(mark.strokes, box)}<a:noFill/>{pen}"
    drawing = floating(
        kind="Status",
        number=number,
        box=box,
        description=mark.text,
        look=look,
        on_sheet=True,
    )
    return (
        f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/>'
        f'<w:spacing w:line="{TINY}" w:lineRule="exact"/></w:pPr>'
        f"{drawing}</w:p></w:hdr>"
    )
