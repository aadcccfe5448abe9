"""The chart as native Word shapes, each anchored in a cell and placed by its offset from it."""

from collections.abc import Sequence
from itertools import count

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Label, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, TextStyle
from soptool.layout.units import EMU_PER_TWIP, Twips, half_points, points
from soptool.render.docx.anchor import NO_TEXT, bounds, floating, freeform
from soptool.render.docx.ooxml import paragraph_properties, run
from soptool.render.docx.pieces import Part, Piece

PRESETS = {
    Outline.CAPSULE: "flowChartTerminator",
    Outline.BOX: "flowChartProcess",
    Outline.DIAMOND: "flowChartDecision",
    Outline.PENTAGON: "flowChartOffpageConnector",
}
# Word writes into half the width of a diamond, so its words stand in a box of their own.
_ROOMY = {Outline.BOX, Outline.PENTAGON}
_INK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_PAPER = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_CHANGED = '<a:solidFill><a:srgbClr val="FFE699"/></a:solidFill>'  # pale, also where it is grey
_UNSEEN = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
# Wider than the words, so that a font a little wider does not break them.
_LABEL_ROOM = points(3)
_LINES, _SYMBOLS, _WORDS = 1, 2, 3  # what covers what
_PARTS = {
    Part.WHOLE: ("Panah", "Panah: {}"),
    Part.TAIL: ("Pangkal", "Panah: {}"),
    Part.MIDDLE: ("Sambungan", "Sambungan panah: {}"),
    Part.HEAD: ("Panah", "Ujung panah: {}"),
}
_LINE_HEIGHT = 115  # percent of the font size, for the few words inside a symbol


class Shapes:
    """Writes shapes and counts them: every id in a document is its own."""

    def __init__(self, style: FlowchartStyle) -> None:
        self._numbers = count(1)
        line = f'<a:ln w="{style.line_width * EMU_PER_TWIP}">{_INK}<a:miter lim="800000"/>'
        self._pen = f"{line}</a:ln>"
        # Word scales a head on a thin line as if the line were 2 pt wide: "med" is then 2.1 mm
        # long and "sm" 1.4 mm, which is what the style asks for.
        self._arrow = f'{line}<a:tailEnd type="triangle" w="sm" len="med"/></a:ln>'
        self._short_arrow = f'{line}<a:tailEnd type="triangle" w="sm" len="sm"/></a:ln>'
        self._short = style.head_length * 100 // style.head_share

    def next_number(self) -> int:
        """An id no other drawing of this document has."""
        return next(self._numbers)

    def symbol(self, symbol: PlacedSymbol, origin: Point, *, changed: bool = False) -> str:
        """A symbol as Word's own flowchart shape; one that `changed` is coloured."""
        words = ""
        if symbol.lines:
            line_height = half_points(symbol.style.size) * _LINE_HEIGHT // 100
            words = _text_body(symbol.lines, symbol.style, line_height)
        inside = symbol.outline in _ROOMY
        shape = floating(
            kind="Simbol",
            number=self.next_number(),
            box=_from(origin, symbol.box),
            description=symbol.description,
            look=f'<a:prstGeom prst="{PRESETS[symbol.outline]}"><a:avLst/></a:prstGeom>'
            + (_CHANGED if changed else _PAPER)
            + self._pen,
            body=words if words and inside else NO_TEXT,
            level=_SYMBOLS,
        )
        if not words or inside:
            return shape
        return shape + self._words("Tulisan", symbol.lines, _from(origin, symbol.box), words)

    def connector(self, piece: Piece, words: str, origin: Point) -> str:
        """A piece as a freeform: Word's own bent connectors route themselves anew."""
        (x, y), tip = piece.points[-2:]
        short = abs(tip.x - x) + abs(tip.y - y) < self._short
        pointed = self._short_arrow if short else self._arrow
        kind, described = _PARTS[piece.part]
        pen = pointed if piece.part.pointed else self._pen
        return self._line(kind, piece.points, origin, described.format(words), pen)

    def joint(self, line: Sequence[Point], origin: Point) -> str:
        """The plain line between the symbols of a joint act."""
        return self._line("Garis", line, origin, "Garis kegiatan bersama", self._pen)

    def label(self, label: Label, origin: Point) -> str:
        """A branch's words in a text box that cannot be seen."""
        left, top, width, height = _from(origin, label.box)
        box = Box(left - _LABEL_ROOM, top, width + 2 * _LABEL_ROOM, height)
        body = _text_body(label.lines, label.style, label.line_height)
        return self._words("Cabang", label.lines, box, body)

    def _words(self, kind: str, lines: Sequence[str], box: Box, body: str) -> str:
        return floating(
            kind=kind,
            number=self.next_number(),
            box=box,
            description=f"{kind} {' '.join(lines)}",
            look=_UNSEEN,
            body=body,
            level=_WORDS,
            text_box=True,
        )

    def _line(
        self, kind: str, line: Sequence[Point], origin: Point, description: str, pen: str
    ) -> str:
        box = bounds(line)
        return floating(
            kind=kind,
            number=self.next_number(),
            box=_from(origin, box),
            description=description,
            look=f"{freeform((line,), box)}<a:noFill/>{pen}",
            level=_LINES,
        )


def _from(origin: Point, box: Box) -> Box:
    left, top, width, height = box
    return Box(left - origin.x, top - origin.y, width, height)


def _text_body(lines: Sequence[str], style: TextStyle, line_height: Twips) -> str:
    """Lines in the middle of a shape, broken where they were planned to break."""
    properties = paragraph_properties(line_height, Align.CENTER)
    paragraphs = "".join(f"<w:p>{properties}{run(line, style)}</w:p>" for line in lines)
    return (
        f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        'anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
    )
