"""A planned table as a Word table: fixed widths, least heights, the chart's shapes in its cells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from soptool.layout.geometry import Point
from soptool.layout.plan import Chart, ChartTable, PlacedSymbol
from soptool.layout.table import Cell, RowKind, Table
from soptool.layout.units import Twips
from soptool.model.profile import Column
from soptool.render.docx.bookmarks import Bookmarks
from soptool.render.docx.cells import cell_properties, space_above, table_row
from soptool.render.docx.ooxml import TINY, paragraph, spacer
from soptool.render.docx.parts import SOP_HEADING
from soptool.render.docx.pictures import Pictures
from soptool.render.docx.pieces import cut
from soptool.render.docx.shapes import Shapes
from soptool.render.docx.summary import summary
from soptool.render.xml import escape_attribute

_TITLE = "judul"  # the role of the cell that names the SOP
_ACTIVITY = Column.ACTIVITY.value
EMPTY = spacer(TINY)
Place = tuple[int, int]  # a cell: the row it begins in, its index among that row's cells


class Registers(NamedTuple):
    """What is counted through the whole document."""

    shapes: Shapes
    pictures: Pictures
    bookmarks: Bookmarks


class TableWriter:
    """Writes one table and, into its cells, the shapes drawn over it."""

    def __init__(self, table: Table, registers: Registers) -> None:
        self._table = table
        self._shapes, self._pictures, self._bookmarks = registers
        self._lefts = tuple(accumulate(table.columns, initial=table.left))
        self._tops = tuple(accumulate((row.height for row in table.rows), initial=table.top))
        self._grid = _grid(table)

    def write(self, body_left: Twips, block: ChartTable | None = None) -> str:
        """The whole `w:tbl`, indented from the left side of the page's body."""
        drawings = self._anchored(block) if block else {}
        rows = "".join(self._row(number, drawings) for number in range(len(self._table.rows)))
        return f"<w:tbl>{self._properties(body_left)}{rows}</w:tbl>"

    def _properties(self, body_left: Twips) -> str:
        table = self._table
        caption, description = map(escape_attribute, (table.description, summary(table)))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.columns)
        return (
            f'<w:tblPr><w:tblStyle w:val="Tabel"/><w:tblW w:w="{table.width}" w:type="dxa"/>'
            f'<w:tblInd w:w="{table.left - body_left}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/>'
            + (f'<w:tblCaption w:val="{caption}"/>' if caption else "")
            + (f'<w:tblDescription w:val="{description}"/>' if description else "")
            + f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )

    def _row(self, number: int, drawings: dict[Place, str]) -> str:
        cells = []
        for place in dict.fromkeys(self._grid[number]):
            cell = self._table.rows[place[0]].cells[place[1]]
            follows = place[0] < number  # hidden under a row span
            content = self._content(number, place, "" if follows else drawings.get(place, ""))
            cells.append(self._cell(cell, content, follows=follows))
        return table_row(self._table.rows[number].height, cells, self._row_properties(number))

    def _row_properties(self, number: int) -> str:
        return "<w:tblHeader/>" if self._table.rows[number].kind is RowKind.HEADER else ""

    def _cell(self, cell: Cell, content: str, *, follows: bool) -> str:
        width = self._lefts[cell.column + cell.span] - self._lefts[cell.column]
        return f"<w:tc>{cell_properties(cell, width, follows=follows)}{content}</w:tc>"

    def _content(self, number: int, place: Place, drawings: str) -> str:
        """A margin above is space before the text: Word gives a whole row one top margin."""
        cell = self._table.rows[place[0]].cells[place[1]]
        if place[0] < number or (not cell.paragraphs and cell.picture is None):
            return spacer(TINY, drawings) if drawings else EMPTY
        above = space_above(cell)
        parts = []
        if cell.picture:
            parts.append(self._picture(cell))
            above = 0
        for content in cell.paragraphs:
            parts.append(paragraph(content, 0, 0, self._style_name(cell), above, drawings))
            above, drawings = 0, ""
        if drawings:
            parts.insert(0, spacer(TINY, drawings))
        return "".join(parts)

    def _style_name(self, cell: Cell) -> str:
        return SOP_HEADING if cell.role == _TITLE else ""

    def _picture(self, cell: Cell) -> str:
        assert cell.picture is not None
        picture = self._pictures.inline(cell.picture, self._shapes.next_number())
        return _picture_paragraph(picture, space_above(cell))

    def _anchored(self, block: ChartTable) -> dict[Place, str]:
        """What hangs in each cell, in the order in which it is read: a symbol, then its ways on."""
        hanging: dict[Place, list[str]] = defaultdict(list)
        hanging[0, 0].append(self._bookmarks.procedure(block.procedure))
        for number, row in enumerate(self._table.rows):
            if row.step < 0:
                continue
            for index, cell in enumerate(row.cells):
                if cell.role == _ACTIVITY:
                    mark = self._bookmarks.step(block.procedure, row.step)
                    hanging[number, index].append(mark)
        for point, written in self._drawn(block.chart):
            place, origin = self._cell_at(point)
            hanging[place].append(written(origin))
        return {place: "".join(content) for place, content in hanging.items()}

    def _drawn(self, chart: Chart) -> Iterator[tuple[Point, Callable[[Point], str]]]:
        """A point in the cell that everything is to hang in, and how it is written from there."""
        for symbol in chart.symbols:
            yield symbol.box.center, partial(self._symbol, symbol)
        for label in chart.labels:
            yield label.box.center, partial(self._shapes.label, label)
        for line in chart.joints:
            yield line[0], partial(self._shapes.joint, line)
        for connector in chart.connectors:
            for piece in cut(connector, chart.symbols, self._tops):
                yield piece.home, partial(self._shapes.connector, piece, connector.description)

    def _symbol(self, symbol: PlacedSymbol, origin: Point) -> str:
        return self._shapes.symbol(symbol, origin)

    def _cell_at(self, point: Point) -> tuple[Place, Point]:
        """The cell that holds a point, and the point its shapes are measured from."""
        tops, lefts = self._tops, self._lefts
        row = bisect_right(tops, point.y, 1, len(tops) - 1) - 1
        column = bisect_right(lefts, point.x, 1, len(lefts) - 1) - 1
        place = self._grid[row][column]
        cell = self._table.rows[place[0]].cells[place[1]]
        return place, Point(lefts[cell.column] + cell.margin, tops[place[0]])


def _grid(table: Table) -> list[list[Place]]:
    """For every row and column the cell that covers it."""
    grid = [[(-1, -1)] * len(table.columns) for _ in table.rows]
    for number, row in enumerate(table.rows):
        for index, cell in enumerate(row.cells):
            columns = slice(cell.column, cell.column + cell.span)
            for covered in grid[number : number + cell.row_span]:
                covered[columns] = [(number, index)] * cell.span
    return grid


def _picture_paragraph(picture: str, above: Twips) -> str:
    """Not an exact line: Word would cut the picture down to it."""
    before = f' w:before="{above}"' if above else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Sela"/><w:spacing{before} w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="center"/></w:pPr>{picture}</w:p>'
    )
