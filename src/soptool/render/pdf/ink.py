"""Primitives as operators of a PDF page, in points from its lower left corner."""

from collections.abc import Iterable
from io import BytesIO
from typing import assert_never

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from soptool.drawing.arrows import trace_arrow
from soptool.drawing.chart import shape_text
from soptool.drawing.outlines import Curve, trace_outline
from soptool.drawing.primitives import (
    PALE,
    PEN,
    SHADE,
    Arrow,
    Fill,
    Image,
    Line,
    Primitive,
    Shape,
    TextLine,
    Watermark,
)
from soptool.layout.geometry import Box, Point
from soptool.layout.table import Align
from soptool.layout.units import TWIPS_PER_POINT, Twips, half_points
from soptool.render.lengths import in_points
from soptool.render.pdf.letters import Run, printable, set_line

_UNDERLINE = 0.106, 0.073  # below the baseline, thick: ems, as Arial has it


class Ink:
    """Draws on the page the canvas is at; `height` is that of the sheet."""

    def __init__(self, canvas: Canvas, height: Twips) -> None:
        self._canvas, self._height = canvas, height
        self._font: tuple[str, float] | None = None

    def new_page(self) -> None:
        """A page knows nothing of the one before."""
        self._font = None

    def write(self, operators: str) -> None:
        """Operators as they are."""
        self._canvas.addLiteral(operators)

    def draw(self, primitive: Primitive) -> None:
        """One primitive over what is there."""
        match primitive:
            case Shape():
                self._shape(primitive)
            case Arrow(points):
                path = trace_arrow(points)
                self._stroke(path.line, PEN)
                self.write(f"0 g {self._polygon(path.head)} f")
            case Line(points):
                self._stroke(points, primitive.pen)
            case Fill(box):
                self.write(f"{_grey(SHADE)} g {self._box(box)} re f")
            case TextLine():
                self._text(primitive)
            case Image(box, content):
                picture = ImageReader(BytesIO(content))
                left, bottom = box.left / TWIPS_PER_POINT, self._up(box.bottom)
                size = box.width / TWIPS_PER_POINT, box.height / TWIPS_PER_POINT
                self._canvas.drawImage(picture, left, bottom, *size, mask="auto")
            case Watermark(strokes, pen):
                paths = " ".join(map(self._polygon, strokes))
                self.write(f"q {_grey(PALE)} G 1 J 1 j {in_points(pen)} w {paths} S Q")
            case _:
                assert_never(primitive)

    def _shape(self, shape: Shape) -> None:
        outline = trace_outline(shape.kind, shape.box)
        path = [f"{self._place(outline.start)} m"]
        for stretch in outline.stretches:
            match stretch:
                case Point():
                    path.append(f"{self._place(stretch)} l")
                case Curve(first, second, end):
                    path.append(f"{' '.join(map(self._place, (first, second, end)))} c")
        self.write(f"1 g 0 G {in_points(PEN)} w {' '.join(path)} h B")
        for line in shape_text(shape):
            self._text(line)

    def _stroke(self, points: Iterable[Point], pen: Twips) -> None:
        self.write(f"0 G {in_points(pen)} w {self._polygon(points)} S")

    def _text(self, line: TextLine) -> None:
        """What had to be replaced is still found by who searches or listens."""
        runs = set_line(line.text, line.style)
        size = half_points(line.style.size) / TWIPS_PER_POINT
        width = sum(run.width for run in runs) * size
        x, y = line.origin.x / TWIPS_PER_POINT, self._up(line.origin.y)
        if line.align is Align.CENTER:
            x -= width / 2
        replaced = printable(line.text) != line.text
        if replaced:
            self.write(f"/Span <</ActualText <feff{line.text.encode('utf-16-be').hex()}>>> BDC")
        self._runs(runs, size, x, y, line.rotated)
        if replaced:
            self.write("EMC")
        if line.style.underline:
            below, thick = (part * size for part in _UNDERLINE)
            self.write(f"0 g {x:.2f} {y - below - thick / 2:.2f} {width:.2f} {thick:.2f} re f")

    def _runs(self, runs: Iterable[Run], size: float, x: float, y: float, rotated: bool) -> None:
        for run in runs:
            if self._font != (run.font, size):
                self._canvas.setFont(run.font, size)
                self._font = run.font, size
            turn = "0 1 -1 0" if rotated else "1 0 0 1"
            self.write(
                f"BT 0 g {run.scale * 100:.2f} Tz {turn} {x:.2f} {y:.2f} Tm "
                f"({_literal(run.content)}) Tj ET"
            )
            if rotated:
                y += run.width * size
            else:
                x += run.width * size

    def _box(self, box: Box) -> str:
        corner = self._place(Point(box.left, box.bottom))
        return f"{corner} {in_points(box.width)} {in_points(box.height)}"

    def _polygon(self, points: Iterable[Point]) -> str:
        first, *others = map(self._place, points)
        return f"{first} m {' '.join(f'{place} l' for place in others)}"

    def _place(self, point: Point) -> str:
        return f"{in_points(point.x)} {in_points(self._height - point.y)}"

    def _up(self, y: Twips) -> float:
        return (self._height - y) / TWIPS_PER_POINT


def _literal(content: bytes) -> str:
    plain = {*range(32, 127)} - set(b"()\\")
    return "".join(chr(code) if code in plain else f"\\{code:03o}" for code in content)


def _grey(colour: str) -> str:
    """The shade as a PDF counts it; what is drawn has no other colour."""
    return f"{int(colour[:2], 16) / 255:.3f}"
