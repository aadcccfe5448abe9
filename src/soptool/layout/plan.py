"""What the layout ends in: pages with tables, charts and furniture, every length decided."""

from dataclasses import dataclass
from enum import Enum

from soptool.layout.geometry import Box, Point
from soptool.layout.table import Paragraph, Table, TextStyle
from soptool.layout.units import Twips
from soptool.model.flow import Edge, NodeRef


class Outline(Enum):
    """The shapes a chart is made of; writers know how to draw each inside its box."""

    CAPSULE = "capsule"
    BOX = "box"
    DIAMOND = "diamond"
    PENTAGON = "pentagon"


@dataclass(frozen=True, slots=True)
class PlacedSymbol:
    """A symbol on the page. `ref` is None for a pentagon, which carries its letter as `lines`.

    `row` and `column` count the rows and columns of the page's table. `description` names it to
    who cannot see it, `detail` says what happens there.
    """

    outline: Outline
    box: Box
    row: int
    column: int
    description: str
    ref: NodeRef | None = None
    lines: tuple[str, ...] = ()
    style: TextStyle = TextStyle()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Connector:
    """An orthogonal line with an arrow head at its last point, for these edges of the flow.

    `description` and `detail` are for who cannot see it.
    """

    points: tuple[Point, ...]
    edges: tuple[Edge, ...]
    description: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A branch's words beside its line; `box` is covered by nothing else."""

    box: Box
    lines: tuple[str, ...]
    style: TextStyle
    line_height: Twips
    edge: Edge


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing over one table: symbols, then lines, then labels."""

    symbols: tuple[PlacedSymbol, ...]
    connectors: tuple[Connector, ...]
    joints: tuple[tuple[Point, ...], ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Paragraphs between tables (a procedure's title, footnotes), with their place."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class ChartTable:
    """One page's part of a procedure: the table and the chart drawn over it."""

    table: Table
    chart: Chart
    procedure: int

    @property
    def box(self) -> Box:
        """The table's; no chart reaches beyond it."""
        return self.table.box


Block = Table | TextBlock | ChartTable


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet and its margins, as printed (landscape: width > height)."""

    width: Twips
    height: Twips
    left: Twips
    top: Twips
    right: Twips
    bottom: Twips
    header: Twips  # from the sheet's upper edge to the running header
    footer: Twips  # from the sheet's lower edge to the running footer

    @property
    def body(self) -> Box:
        """Where blocks may stand."""
        return Box(
            self.left,
            self.top,
            self.width - self.left - self.right,
            self.height - self.top - self.bottom,
        )


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks from top to bottom; none overlap, all lie inside the paper's body."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole document. `footer` is the running line; `page_label` stands at its right."""

    paper: Paper
    pages: tuple[Page, ...]
    footer: Paragraph
    watermark: str = ""  # a status word behind the table; "" prints none
    page_label: str = "Halaman {halaman} dari {jumlah_halaman}"
