"""The rows of a layout as its readers count them: a row that is cut over pages is one."""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from soptool.layout.plan import Block, ChartTable, Layout, TextBlock
from soptool.layout.table import Cell, Paragraph, RowKind, Table, TableRow
from soptool.model.profile import Column
from soptool.render.docx.pages import BlockPlace

CellName = tuple[str, int]  # its role, and which of those in its row
_INSTITUTION = "instansi"


class Piece(NamedTuple):
    """What of a cell stands on one page; `again` is what every further piece repeats first."""

    block: BlockPlace
    row: int
    cell: int
    again: tuple[Paragraph, ...]
    paragraphs: tuple[Paragraph, ...]


class RowPlace(NamedTuple):
    """A row of a table of the document."""

    block: BlockPlace
    row: int


@dataclass(slots=True)
class LogicalRow:
    """A row with all its pieces; `first` is the first of them as it was planned."""

    key: Hashable
    first: TableRow
    places: list[RowPlace] = field(default_factory=list)
    cells: dict[CellName, list[Piece]] = field(default_factory=dict)

    def paragraphs(self, name: CellName) -> list[Paragraph]:
        """All of a cell."""
        return [one for piece in self.cells.get(name, ()) for one in piece.paragraphs]


@dataclass(slots=True)
class ProcedureBlocks:
    """The blocks of a procedure; `after` is where the next one stands."""

    title: BlockPlace | None = None
    charts: list[BlockPlace] = field(default_factory=list)
    notes: BlockPlace | None = None
    after: BlockPlace = (0, 0)

    @property
    def start(self) -> BlockPlace:
        """Its first block."""
        return self.title or self.charts[0]


class Blocks:
    """A layout's blocks by their places."""

    def __init__(self, layout: Layout) -> None:
        self.of: dict[BlockPlace, Block] = {
            (number, n): block
            for number, page in enumerate(layout.pages)
            for n, block in enumerate(page.blocks)
        }
        self.end: BlockPlace = (len(layout.pages), 0)

    def table(self, place: BlockPlace) -> Table:
        """The table that stands there."""
        block = self.of[place]
        assert not isinstance(block, TextBlock)
        return block.table if isinstance(block, ChartTable) else block

    def text(self, place: BlockPlace | None) -> tuple[Paragraph, ...]:
        """The paragraphs that stand there."""
        block = self.of[place] if place else None
        return block.paragraphs if isinstance(block, TextBlock) else ()

    def procedures(self) -> list[ProcedureBlocks]:
        """In their order."""
        found: dict[int, ProcedureBlocks] = {}
        title: BlockPlace | None = None
        last: ProcedureBlocks | None = None
        for place, block in self.of.items():
            if isinstance(block, ChartTable):
                last = found.setdefault(block.procedure, ProcedureBlocks(title))
                last.charts.append(place)
                title = None
            elif isinstance(block, TextBlock) and block.heading:
                title = place
            elif isinstance(block, TextBlock) and last:
                last.notes = place
        procedures = [found[number] for number in sorted(found)]
        for one, following in zip(procedures, procedures[1:], strict=False):
            one.after = following.start
        if procedures:
            procedures[-1].after = self.end
        return procedures

    def identity(self) -> list[LogicalRow]:
        """The rows of the identity block, by the roles of their cells."""
        rows: list[LogicalRow] = []
        for place, block in self.of.items():
            if not isinstance(block, Table):
                continue
            for number, row in enumerate(block.rows):
                key = tuple(cell.role for cell in row.cells if cell.role != _INSTITUTION)
                again = bool(rows) and rows[-1].key == key and rows[-1].places[-1].block != place
                if not again:
                    rows.append(LogicalRow(key, row))
                _add(rows[-1], RowPlace(place, number), row, 1 if again else 0)
        return rows

    def steps(self, procedure: ProcedureBlocks) -> dict[int, LogicalRow]:
        """The rows of the steps of a procedure."""
        rows: dict[int, LogicalRow] = {}
        for place in procedure.charts:
            for number, row in enumerate(self.table(place).rows):
                if row.step >= 0:
                    one = rows.setdefault(row.step, LogicalRow(row.step, row))
                    _add(one, RowPlace(place, number), row, 1 if one.places else 0)
        return rows

    def names(self, procedure: ProcedureBlocks) -> Iterator[list[Piece]]:
        """The cells with the performers' names, once for each page."""
        for place in procedure.charts:
            heads = [row for row in self.table(place).rows if row.kind is RowKind.HEADER]
            yield [
                Piece(place, 1, n, (), cell.paragraphs)
                for n, cell in enumerate(heads[1].cells)
                if cell.role == Column.ACTORS.value
            ]


def _add(logical: LogicalRow, place: RowPlace, row: TableRow, repeated: int) -> None:
    """A further piece begins with what its page repeats: a mark, or the number and nothing else."""
    logical.places.append(place)
    counted: Counter[str] = Counter()
    for number, cell in enumerate(row.cells):
        name = (cell.role, counted[cell.role])
        counted[cell.role] += 1
        again = _repeated(cell) if repeated else 0
        piece = Piece(*place, number, cell.paragraphs[:again], cell.paragraphs[again:])
        logical.cells.setdefault(name, []).append(piece)


def _repeated(cell: Cell) -> int:
    """How many paragraphs of a further piece only say whose it is."""
    texts = {column.value for column in Column} - {Column.NUMBER.value, Column.ACTIVITY.value}
    return 0 if cell.role in texts else 1
