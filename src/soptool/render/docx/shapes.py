"""The chart as native Word shapes, each anchored in a cell and placed by its offset from it."""

from collections.abc import Iterable, Sequence
from itertools import count

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Connector, Label, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, TextStyle
from soptool.layout.units import EMU_PER_TWIP, Twips, half_points, points
from soptool.model.flow import Edge
from soptool.render.docx.ooxml import paragraph_properties, run
from soptool.render.xml import escape_attribute

PRESETS = {
    Outline.CAPSULE: "flowChartTerminator",
    Outline.BOX: "flowChartProcess",
    Outline.DIAMOND: "flowChartDecision",
    Outline.PENTAGON: "flowChartOffpageConnector",
}
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_INK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_PAPER = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_UNSEEN = (
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
)
_NO_TEXT = "<wps:bodyPr/>"
# Word writes into half the width of a diamond, so its words stand in a box of their own.
_WIDE_INSIDE = {Outline.BOX, Outline.PENTAGON}
# Lines lie below symbols and labels, whatever the order of the cells they are anchored in.
_LEVELS = {"Panah": 1, "Garis": 1, "Simbol": 2, "Label": 3}
_LEVEL_SIZE = 1_000_000
# A label's box is wider than its words, so that a font a little wider does not break them.
_LABEL_ROOM = points(3)


class Shapes:
    """Writes shapes and counts them: every id in a document is its own."""

    def __init__(self, style: FlowchartStyle) -> None:
        self._numbers = count(1)
        line = f'<a:ln w="{style.line_width * EMU_PER_TWIP}">{_INK}<a:miter lim="800000"/>'
        self._pen = f"{line}</a:ln>"
        # Word scales a head on a thin line as if the line were 2 pt wide: "med" is then 2.1 mm
        # long and "sm" 1.4 mm wide, which is what the style asks for.
        self._arrow = f'{line}<a:tailEnd type="triangle" w="sm" len="med"/></a:ln>'

    def next_number(self) -> int:
        """An id no other drawing of this document has."""
        return next(self._numbers)

    def symbol(self, symbol: PlacedSymbol, origin: Point) -> str:
        """A symbol as Word's own flowchart shape."""
        geometry = f'<a:prstGeom prst="{PRESETS[symbol.outline]}"><a:avLst/></a:prstGeom>'
        look = geometry + _PAPER + self._pen
        line_height = half_points(symbol.style.size) * 115 // 100
        text = _text_body(symbol.lines, symbol.style, line_height)
        inside = symbol.outline in _WIDE_INSIDE
        shape = self._anchored(
            "Simbol", symbol.box, origin, symbol.description, look, text if inside else _NO_TEXT
        )
        if inside or not symbol.lines:
            return shape
        words = f"Tulisan {' '.join(symbol.lines)}"
        return shape + self._anchored("Label", symbol.box, origin, words, _UNSEEN, text)

    def connector(self, connector: Connector, origin: Point) -> str:
        """A connector as one freeform: Word's own bent connectors route themselves anew."""
        kind, pen = ("Panah", self._arrow) if connector.head else ("Garis", self._pen)
        return self._polyline(kind, connector.points, origin, describe(connector.edges), pen)

    def joint(self, line: Sequence[Point], origin: Point) -> str:
        """The plain line between the symbols of a joint act."""
        return self._polyline("Garis", line, origin, "Garis kegiatan bersama", self._pen)

    def label(self, label: Label, origin: Point) -> str:
        """A branch's words in a text box that cannot be seen."""
        box = Box(
            label.box.left - _LABEL_ROOM,
            label.box.top,
            label.box.width + 2 * _LABEL_ROOM,
            label.box.height,
        )
        body = _text_body(label.lines, label.style, label.line_height)
        description = f"Cabang {' '.join(label.lines)}"
        return self._anchored("Label", box, origin, description, _UNSEEN, body)

    def _polyline(
        self, kind: str, line: Sequence[Point], origin: Point, description: str, pen: str
    ) -> str:
        box = bounds(line)
        look = f"{_freeform(line, box)}<a:noFill/>{pen}"
        return self._anchored(kind, box, origin, description, look, _NO_TEXT)

    def _anchored(
        self, kind: str, box: Box, origin: Point, description: str, look: str, body: str
    ) -> str:
        number = self.next_number()
        size = f'cx="{box.width * EMU_PER_TWIP}" cy="{box.height * EMU_PER_TWIP}"'
        left, top = (box.left - origin.x) * EMU_PER_TWIP, (box.top - origin.y) * EMU_PER_TWIP
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{_LEVELS[kind] * _LEVEL_SIZE + number}" behindDoc="0" locked="0" '
            'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
            f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{number}" name="{kind} {number}" '
            f'descr="{escape_attribute(description)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>'
            f"<wps:cNvSpPr{_TEXT_BOX[kind]}/><wps:spPr>"
            f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>{look}</wps:spPr>{body}'
            "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            "</mc:AlternateContent></w:r>"
        )


_TEXT_BOX = {"Panah": "", "Garis": "", "Simbol": "", "Label": ' txBox="1"'}


def bounds(line: Sequence[Point]) -> Box:
    """The smallest box around a line; it may have no width or no height."""
    left, top = min(p.x for p in line), min(p.y for p in line)
    return Box(left, top, max(p.x for p in line) - left, max(p.y for p in line) - top)


def describe(edges: Iterable[Edge]) -> str:
    """What an arrow says, for those who hear the document."""
    return "; ".join(
        f"Panah dari baris {edge.source.row + 1} ke baris {edge.target.row + 1}"
        + (f", {edge.label}" if edge.label else "")
        for edge in edges
    )


def _freeform(line: Sequence[Point], box: Box) -> str:
    stops = [
        f'<a:pt x="{(p.x - box.left) * EMU_PER_TWIP}" y="{(p.y - box.top) * EMU_PER_TWIP}"/>'
        for p in line
    ]
    path = f"<a:moveTo>{stops[0]}</a:moveTo>" + "".join(
        f"<a:lnTo>{stop}</a:lnTo>" for stop in stops[1:]
    )
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.width * EMU_PER_TWIP}" h="{box.height * EMU_PER_TWIP}" fill="none">'
        f"{path}</a:path></a:pathLst></a:custGeom>"
    )


def _text_body(lines: Sequence[str], style: TextStyle, line_height: Twips) -> str:
    """Lines in the middle of a shape, as they were measured."""
    if not lines:
        return _NO_TEXT
    properties = paragraph_properties(line_height, Align.CENTER)
    paragraphs = "".join(f"<w:p>{properties}{run(line, style)}</w:p>" for line in lines)
    return (
        f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
    )
