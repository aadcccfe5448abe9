"""A drawing that floats over the text: where it hangs, how big it is, which line it follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from soptool.layout.geometry import Box, Point
from soptool.layout.units import EMU_PER_TWIP
from soptool.render.xml import escape_attribute

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_LEVEL_SIZE = 1_000_000  # more than the drawings of any document
NO_TEXT = "<wps:bodyPr/>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floating:
    """A shape; `box` is measured from the cell and paragraph it hangs in, or from the sheet.

    Drawings of a higher level cover those of a lower one, whatever cells they hang in.
    `look` is geometry, fill and pen; `body` the text inside.
    """

    kind: str
    number: int
    box: Box
    description: str
    look: str
    body: str = NO_TEXT
    level: int = 0
    text_box: bool = False
    on_sheet: bool = False


def floating(shape: Floating) -> str:
    """The run that holds the shape."""
    box = shape.box
    size = f'cx="{box.width * EMU_PER_TWIP}" cy="{box.height * EMU_PER_TWIP}"'
    across, down = ("page", "page") if shape.on_sheet else ("column", "paragraph")
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{shape.level * _LEVEL_SIZE + shape.number}" '
        f'behindDoc="{shape.on_sheet:d}" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{across}">'
        f"<wp:posOffset>{box.left * EMU_PER_TWIP}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="{down}">'
        f"<wp:posOffset>{box.top * EMU_PER_TWIP}</wp:posOffset></wp:positionV>"
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{shape.number}" name="{shape.kind} {shape.number}" '
        f'descr="{escape_attribute(shape.description)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>'
        f'<wps:cNvSpPr txBox="{shape.text_box:d}"/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>{shape.look}</wps:spPr>'
        f"{shape.body}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def bounds(line: Sequence[Point]) -> Box:
    """The smallest box around points; it may have no width or no height."""
    across, down = zip(*line, strict=True)
    left, top = min(across), min(down)
    return Box(left, top, max(across) - left, max(down) - top)


def freeform(lines: Sequence[Sequence[Point]], box: Box) -> str:
    """Polylines as one geometry of exactly the box's size."""
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.width * EMU_PER_TWIP}" h="{box.height * EMU_PER_TWIP}" fill="none">'
        f"{''.join(_stroke(line, box) for line in lines)}</a:path></a:pathLst></a:custGeom>"
    )


def _stroke(line: Sequence[Point], box: Box) -> str:
    stops = [
        f'<a:pt x="{(p.x - box.left) * EMU_PER_TWIP}" y="{(p.y - box.top) * EMU_PER_TWIP}"/>'
        for p in line
    ]
    rest = "".join(f"<a:lnTo>{stop}</a:lnTo>" for stop in stops[1:])
    return f"<a:moveTo>{stops[0]}</a:moveTo>{rest}"
