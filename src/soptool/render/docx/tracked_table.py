"""A planned table as a Word table of which a revision inserted, deleted or changed parts."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

from soptool.layout.geometry import Point
from soptool.layout.plan import ChartTable, PlacedSymbol
from soptool.layout.table import Cell, Table, TableRow
from soptool.layout.units import Twips
from soptool.render.docx.cells import space_above, table_row
from soptool.render.docx.ooxml import TINY, spacer
from soptool.render.docx.pieces import Part, Piece
from soptool.render.docx.table import EMPTY, Place, Registers, TableWriter
from soptool.render.docx.tracking import Fate, Passage, Tracker, whole


@dataclass(frozen=True, slots=True)
class TableRevision:
    """What changed in a table: cells, rows that came, and rows that went.

    `gone` are former rows on the grid of the new table, by the row they stood before. The symbols
    of the steps of `changed` are coloured.
    """

    contents: Mapping[Place, tuple[Passage, ...]] = field(default_factory=dict)
    inserted: Set[int] = frozenset()
    deleted: Set[int] = frozenset()
    gone: Mapping[int, tuple[TableRow, ...]] = field(default_factory=dict)
    changed: Set[int] = frozenset()


def all_gone(table: Table) -> TableRevision:
    """A table that went as a whole."""
    return TableRevision(deleted=frozenset(range(len(table.rows))))


class TrackedTableWriter(TableWriter):
    """Writes a table with the marks of its revision."""

    def __init__(
        self, table: Table, registers: Registers, revision: TableRevision, tracker: Tracker
    ) -> None:
        super().__init__(table, registers)
        self._revision, self._tracker = revision, tracker
        self._passing: dict[int, list[tuple[Twips, str]]] = {}

    def write(self, body_left: Twips, block: ChartTable | None = None) -> str:
        """An arrow over a rule goes on through the rows that went there."""
        if block:
            self._passing = {row: [*self._lines_over(row, block)] for row in self._revision.gone}
        return super().write(body_left, block)

    def _lines_over(self, row: int, block: ChartTable) -> Iterator[tuple[Twips, str]]:
        rule = self._tops[row]
        for connector in block.chart.connectors:
            for one, other in pairwise(connector.points):
                if min(one.y, other.y) < rule < max(one.y, other.y):
                    yield one.x, connector.description

    def _row(self, number: int, drawings: dict[Place, str]) -> str:
        row = self._gone_rows(number) + super()._row(number, drawings)
        last = number + 1 == len(self._table.rows)
        return row + self._gone_rows(number + 1) if last else row

    def _row_properties(self, number: int) -> str:
        return super()._row_properties(number) + self._tracker.mark(self._fate(number))

    def _fate(self, number: int) -> Fate:
        if number in self._revision.deleted:
            return Fate.DELETED
        return Fate.INSERTED if number in self._revision.inserted else Fate.KEPT

    def _symbol(self, symbol: PlacedSymbol, origin: Point) -> str:
        changed = symbol.ref is not None and symbol.ref.row in self._revision.changed
        return self._shapes.symbol(symbol, origin, changed=changed)

    def _content(self, number: int, place: Place, drawings: str) -> str:
        cell = self._table.rows[place[0]].cells[place[1]]
        fate = self._fate(number)
        passages = self._revision.contents.get(place, ())
        if fate is not Fate.KEPT and place[0] == number:
            drawings = self._tracker.wrap(fate, drawings)
            passages = tuple(whole(content, fate) for content in cell.paragraphs)
        if place[0] == number and passages:
            return self._passages(cell, passages, drawings)
        return self._tracker.ended(super()._content(number, place, drawings), fate)

    def _passages(self, cell: Cell, passages: tuple[Passage, ...], drawings: str) -> str:
        parts = [self._picture(cell)] if cell.picture else []
        above = 0 if cell.picture else space_above(cell)
        for passage in passages:
            style_name = self._style_name(cell)
            parts.append(self._tracker.paragraph(passage, 0, 0, style_name, above, drawings))
            above, drawings = 0, ""
        return "".join(parts)

    def _gone_rows(self, number: int) -> str:
        return "".join(self._gone_row(row, number) for row in self._revision.gone.get(number, ()))

    def _gone_row(self, row: TableRow, number: int) -> str:
        """A former row; what it does not cover is as in the row it stood before."""
        cells = {cell.column: self._gone_cell(cell, row, number) for cell in row.cells}
        covered = {n for cell in row.cells for n in range(cell.column, cell.column + cell.span)}
        places = self._grid[number] if number < len(self._grid) else []
        for place in dict.fromkeys(places):
            cell = self._table.rows[place[0]].cells[place[1]]
            if cell.column not in covered:
                beside = replace(cell, row_span=1, paragraphs=())
                follows = place[0] < number
                content = self._tracker.ended(EMPTY, Fate.DELETED)
                cells[cell.column] = self._cell(beside, content, follows=follows)
        mark = self._tracker.mark(Fate.DELETED)
        return table_row(row.height, [cells[column] for column in sorted(cells)], mark)

    def _gone_cell(self, cell: Cell, row: TableRow, number: int) -> str:
        passages = tuple(whole(content, Fate.DELETED) for content in cell.paragraphs)
        lines = "".join(self._lines_through(cell, row, number))
        empty = self._tracker.ended(spacer(TINY, lines), Fate.DELETED)
        content = self._passages(cell, passages, lines) if passages else empty
        return self._cell(cell, content, follows=False)

    def _lines_through(self, cell: Cell, row: TableRow, number: int) -> Iterator[str]:
        left, right = self._lefts[cell.column], self._lefts[cell.column + cell.span]
        for x, words in self._passing.get(number, ()):
            if left <= x < right:
                line = Point(x, 0), Point(x, row.height)
                piece = Piece(line, line[0], Part.MIDDLE)
                written = self._shapes.connector(piece, words, Point(left + cell.margin, 0))
                yield self._tracker.wrap(Fate.DELETED, written)
