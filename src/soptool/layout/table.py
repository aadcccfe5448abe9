"""Tables with measured text: what the layout ends in for everything but the chart.

The identity block and the flowchart table are both a `Table`; every writer draws or writes it
without deciding a length.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from soptool.layout.geometry import Box
from soptool.layout.units import Twips


class Font(Enum):
    """The four families whose advance widths are shipped."""

    ARIAL = "Arial"
    ARIAL_NARROW = "Arial Narrow"
    CALIBRI = "Calibri"
    TIMES = "Times New Roman"

    __hash__ = object.__hash__  # widths are remembered by font: Enum's own takes longer


class Align(Enum):
    """How lines stand between the sides of their cell."""

    LEFT = "left"
    CENTER = "center"


class Anchor(Enum):
    """How text stands between top and bottom of its cell."""

    TOP = "top"
    CENTER = "center"


class TextStyle(NamedTuple):
    """How a run of text looks; `size` is in half points."""

    font: Font = Font.ARIAL
    size: int = 18
    bold: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text and the lines it was measured to break into.

    `marker` ("1.", "-") stands at the left; lines start at `indent` from the cell's inner side.
    """

    text: str
    lines: tuple[str, ...]
    style: TextStyle
    line_height: Twips
    align: Align = Align.LEFT
    marker: str = ""
    indent: Twips = 0
    space_before: Twips = 0

    @property
    def height(self) -> Twips:
        """Space before and all lines."""
        return self.space_before + self.line_height * len(self.lines)


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, already checked and re-encoded as PNG, at the size it is to be printed."""

    content: bytes
    width: Twips
    height: Twips
    description: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at `column`, covering `span` columns and `row_span` rows.

    `role` says what it holds ("kegiatan", "pelaksana", "pita"…): tests, the editor and Markdown
    ask for it. A performer's cell has zero margins; a rotated cell is read from bottom to top.
    `margin` is left, right and above text that begins at the top; the row's height has room for
    it below. (Word gives a whole row one top margin, so there it becomes space before the text.)
    """

    column: int
    paragraphs: tuple[Paragraph, ...] = ()
    span: int = 1
    row_span: int = 1
    margin: Twips = 0
    anchor: Anchor = Anchor.TOP
    shaded: bool = False
    rotated: bool = False
    picture: Picture | None = None
    role: str = ""
    # The sides that carry a rule: all but where two cells are to look like one.
    left_rule: bool = True
    top_rule: bool = True
    right_rule: bool = True
    bottom_rule: bool = True


class RowKind(Enum):
    """A header row is repeated on every page; a band holds off-page connectors only."""

    HEADER = "header"
    BODY = "body"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of planned height; cells hidden under a row span above are left out.

    `step` is the index of the step it shows, or -1.
    """

    height: Twips
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY
    step: int = -1


@dataclass(frozen=True, slots=True)
class Table:
    """Column widths and rows, placed on a page by its top left corner."""

    left: Twips
    top: Twips
    columns: tuple[Twips, ...]
    rows: tuple[TableRow, ...]
    description: str = ""

    @property
    def width(self) -> Twips:
        """All columns."""
        return sum(self.columns)

    @property
    def height(self) -> Twips:
        """All rows."""
        return sum(row.height for row in self.rows)

    @property
    def box(self) -> Box:
        """The whole table."""
        return Box(self.left, self.top, self.width, self.height)

    def column_left(self, column: int) -> Twips:
        """The x where a column begins; `len(columns)` gives the right side of the table."""
        return self.left + sum(self.columns[:column])

    def row_top(self, row: int) -> Twips:
        """The y where a row begins."""
        return self.top + sum(r.height for r in self.rows[:row])

    def cell_box(self, row: int, cell: Cell) -> Box:
        """Where a cell of that row stands."""
        height = sum(r.height for r in self.rows[row : row + cell.row_span])
        width = sum(self.columns[cell.column : cell.column + cell.span])
        return Box(self.column_left(cell.column), self.row_top(row), width, height)

    def cells(self) -> Iterator[tuple[int, Cell, Box]]:
        """Every cell with its row and box, in reading order."""
        for number, row in enumerate(self.rows):
            for cell in row.cells:
                yield number, cell, self.cell_box(number, cell)
