"""The closed vocabulary of drawing: every writer matches all of it and decides nothing."""

from dataclasses import dataclass

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, TextStyle
from soptool.layout.units import Twips

_STYLE = FlowchartStyle()
PEN = _STYLE.line_width  # of shapes and arrows
SHADE = "E7E6E6"  # a fill: red, green and blue, as Word counts them
PALE = "E0E0E0"  # a watermark


@dataclass(frozen=True, slots=True)
class Shape:
    """A symbol by name; `text` is written in its middle.

    `description` is its alternative text, `detail` says more.
    """

    kind: Outline
    box: Box
    description: str
    text: tuple[str, ...] = ()
    style: TextStyle = TextStyle()
    anchor: str = ""  # links the drawing to its step, as "baris-3"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A polyline with a head at its last point; `description` and `detail` as of a shape."""

    points: tuple[Point, ...]
    description: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A plain polyline; `rule` tells a table rule from a joint row's line."""

    points: tuple[Point, ...]
    rule: bool = False

    @property
    def pen(self) -> Twips:
        """How thick it is."""
        return _STYLE.rule_width if self.rule else PEN


@dataclass(frozen=True, slots=True)
class Fill:
    """A shaded rectangle behind header cells."""

    box: Box


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text on its baseline; `origin.x` is its left, or its middle where centred."""

    origin: Point
    text: str
    style: TextStyle
    align: Align = Align.LEFT
    width: Twips = 0  # as measured
    rotated: bool = False  # read from bottom to top; the origin is then where reading starts


@dataclass(frozen=True, slots=True)
class Image:
    """A PNG picture."""

    box: Box
    content: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Watermark:
    """A light word behind everything, as strokes with round ends, drawn with a wide pen."""

    strokes: tuple[tuple[Point, ...], ...]
    pen: Twips
    text: str


Primitive = Shape | Arrow | Line | Fill | TextLine | Image | Watermark
