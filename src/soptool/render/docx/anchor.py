"""A drawing that floats over the text: where it hangs, how big it is, which line it follows."""

from collections.abc import Sequence

from soptool.layout.geometry import Box, Point
from soptool.layout.units import EMU_PER_TWIP, Twips
from soptool.render.xml import escape_attribute

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_LEVEL_SIZE = 1_000_000  # more than the drawings of any document
NO_TEXT = "<wps:bodyPr/>"


def floating(
    *,
    kind: str,
    number: int,
    box: Box,
    description: str,
    look: str,
    body: str = NO_TEXT,
    level: int = 0,
    text_box: bool = False,
    on_sheet: bool = False,
) -> str:
    """The run that holds a shape; `box` is measured from its cell and paragraph, or the sheet.

    Drawings of a higher level cover those of a lower one, whatever cells they hang in.
    `look` is geometry, fill and pen; `body` the text inside.
    """
    left, top, width, height = box
    size = f'cx="{width * EMU_PER_TWIP}" cy="{height * EMU_PER_TWIP}"'
    across, down = ("page", "page") if on_sheet else ("column", "paragraph")
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{level * _LEVEL_SIZE + number}" '
        f'behindDoc="{on_sheet:d}" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{across}">'
        f"<wp:posOffset>{left * EMU_PER_TWIP}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="{down}">'
        f"<wp:posOffset>{top * EMU_PER_TWIP}</wp:posOffset></wp:positionV>"
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{kind} {number}" '
        f'descr="{escape_attribute(description)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>'
        f'<wps:cNvSpPr txBox="{text_box:d}"/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>{look}</wps:spPr>'
        f"{body}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def bounds(line: Sequence[Point]) -> Box:
    """The smallest box around points; it may have no width or no height."""
    across, down = [point.x for point in line], [point.y for point in line]
    left, top = min(across), min(down)
    return Box(left, top, max(across) - left, max(down) - top)


def freeform(lines: Sequence[Sequence[Point]], box: Box) -> str:
    """Polylines as one geometry of exactly the box's size."""
    left, top, width, height = box
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width * EMU_PER_TWIP}" h="{height * EMU_PER_TWIP}" fill="none">'
        f"{''.join([_stroke(line, left, top) for line in lines])}"
        "</a:path></a:pathLst></a:custGeom>"
    )


def _stroke(line: Sequence[Point], left: Twips, top: Twips) -> str:
    first, *others = [
        f'<a:pt x="{(x - left) * EMU_PER_TWIP}" y="{(y - top) * EMU_PER_TWIP}"/>' for x, y in line
    ]
    rest = "".join([f"<a:lnTo>{stop}</a:lnTo>" for stop in others])
    return f"<a:moveTo>{first}</a:moveTo>{rest}"
