"""What a revision did to the rows of tables: to their cells, and which rows came or went."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from soptool.layout.cells import text_height
from soptool.layout.table import Cell, Paragraph, TableRow
from soptool.layout.units import Twips
from soptool.model.profile import Column
from soptool.render.docx.logical_rows import LogicalRow, Piece, RowPlace
from soptool.render.docx.pages import BlockPlace
from soptool.render.docx.passages import Both, paired, passages
from soptool.render.docx.table import Place
from soptool.render.docx.tracked_table import TableRevision
from soptool.render.docx.tracking import Fate, Passage, whole

_ACTORS = Column.ACTORS.value


class RowMarks:
    """What is found about the tables of the new layout, by their places."""

    def __init__(self) -> None:
        self.marks: defaultdict[BlockPlace, _Marks] = defaultdict(_Marks)

    def revisions(self) -> dict[BlockPlace, TableRevision]:
        """Table by table."""
        return {place: marks.revision() for place, marks in self.marks.items()}

    def came(self, place: BlockPlace, rows: int) -> None:
        """A whole table came."""
        self.marks[place].inserted.update(range(rows))

    def coloured(self, place: BlockPlace, rows: set[int]) -> None:
        """The steps of that table whose symbols are to be coloured."""
        self.marks[place].changed = rows

    def compare(
        self,
        old: Sequence[LogicalRow],
        new: Sequence[LogicalRow],
        staying: Sequence[tuple[int, int]],
    ) -> None:
        """Pairs that stayed in their order; all other rows went or came."""
        kept, before = dict(staying), 0
        for i, row in enumerate(old):
            if i in kept:
                self._row(row, new[kept[i]])
                before = kept[i] + 1
            else:
                self._gone_row(row, new, before)
        for j in set(range(len(new))) - set(kept.values()):
            for block, number in new[j].places:
                self.marks[block].inserted.add(number)

    def _row(self, old: LogicalRow, new: LogicalRow) -> None:
        for name, pieces in new.cells.items():
            if name[0] != _ACTORS:
                both = paired(old.paragraphs(name), new.paragraphs(name))
                self.deal_out(both, pieces)

    def deal_out(self, both: Sequence[Both], pieces: Sequence[Piece]) -> None:
        """What went stands in the piece of what follows it."""
        rest = list(both)
        for piece in pieces:
            own: list[Both] = []
            wanted = len(piece.paragraphs)
            while rest and (wanted or piece is pieces[-1]):
                own.append(rest.pop(0))
                wanted -= own[-1][1] is not None
            if any(old is None or new is None or _differ(old, new) for old, new in own):
                again = tuple(whole(one, Fate.KEPT) for one in piece.again)
                place = piece.row, piece.cell
                self.marks[piece.block].contents[place] = (*again, *passages(own))

    def _gone_row(self, old: LogicalRow, new: Sequence[LogicalRow], before: int) -> None:
        """Before the new row of that index, or behind the last one."""
        if before < len(new):
            place = new[before].places[0]
            model = new[before].first
        else:
            block, number = new[-1].places[-1]
            place, model = RowPlace(block, number + 1), new[-1].first
        self.marks[place.block].gone[place.row].append(_on_the_grid_of(model, old))


class _Marks:
    """What is found about one table of the new layout."""

    def __init__(self) -> None:
        self.contents: dict[Place, tuple[Passage, ...]] = {}
        self.inserted: set[int] = set()
        self.gone: defaultdict[int, list[TableRow]] = defaultdict(list)
        self.changed: set[int] = set()

    def revision(self) -> TableRevision:
        gone = {row: tuple(rows) for row, rows in self.gone.items()}
        return TableRevision(
            self.contents, self.inserted, gone=gone, changed=frozenset(self.changed)
        )


def _differ(old: Paragraph, new: Paragraph) -> bool:
    return (old.text, old.marker) != (new.text, new.marker)


def _on_the_grid_of(model: TableRow, gone: LogicalRow) -> TableRow:
    """A former row in the columns of a new one; performers' symbols are not drawn again."""
    shown = model if model.step >= 0 else gone.first  # the identity block has one grid
    counted: Counter[str] = Counter()
    cells: list[Cell] = []
    for cell in shown.cells:
        paragraphs = tuple(gone.paragraphs((cell.role, counted[cell.role])))
        counted[cell.role] += 1
        cells.append(replace(cell, row_span=1, paragraphs=paragraphs, picture=None))
    return TableRow(max(map(_height, cells)), tuple(cells))


def _height(cell: Cell) -> Twips:
    return text_height(cell.paragraphs) + 2 * cell.margin
