"""What a revision did to a document: for each block of its new layout, what came and what went."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from soptool.diff.sequences import in_order
from soptool.diff.tables import new_ids, same_actors, same_steps, same_tables
from soptool.layout.plan import Layout
from soptool.layout.table import Paragraph, Table
from soptool.model.sop import Procedure, Sop
from soptool.render.docx.logical_rows import Blocks, ProcedureBlocks
from soptool.render.docx.pages import BlockPlace
from soptool.render.docx.passages import in_new_order, paired, passages
from soptool.render.docx.row_marks import RowMarks
from soptool.render.docx.tracked_table import TableRevision
from soptool.render.docx.tracking import Fate, Passage, Words, whole

Gone = Sequence[Paragraph] | Table
Row = tuple[int, int]  # a table and one of its rows, from 0


class Edition(NamedTuple):
    """One side of a revision."""

    sop: Sop
    layout: Layout


@dataclass(slots=True)
class Redline:
    """By places of the new layout; `gone` is what stood before a block."""

    tables: dict[BlockPlace, TableRevision] = field(default_factory=dict)
    texts: dict[BlockPlace, tuple[Passage, ...]] = field(default_factory=dict)
    gone: defaultdict[BlockPlace, list[Gone]] = field(default_factory=lambda: defaultdict(list))
    footer: tuple[Words, ...] = ()


def redline(old: Edition, new: Edition, changed: Set[Row] = frozenset()) -> Redline:
    """Every paragraph and row that came, went or changed; the symbols of `changed` rows."""
    redliner = _Redliner(old, new)
    redliner.colour(changed)
    return redliner.redline()


class _Redliner:
    def __init__(self, old: Edition, new: Edition) -> None:
        self.old, self.new = old, new
        self.before, self.after = Blocks(old.layout), Blocks(new.layout)
        self.found = Redline()
        self.rows = RowMarks()

    def redline(self) -> Redline:
        self._identity()
        self._procedures()
        old, new = self.old.layout.footer, self.new.layout.footer
        self.found.footer = passages([(old, new)])[0].words
        self.found.tables = self.rows.revisions()
        return self.found

    def colour(self, changed: Set[Row]) -> None:
        """These rows, each with the number of its table."""
        for number, blocks in enumerate(self.after.procedures()):
            rows = {row for table, row in changed if table == number}
            for place in blocks.charts:
                self.rows.coloured(place, rows)

    def _identity(self) -> None:
        old, new = self.before.identity(), self.after.identity()
        staying = in_order([row.key for row in old], [row.key for row in new])
        self.rows.compare(old, new, [*staying])

    def _procedures(self) -> None:
        former, current = self.before.procedures(), self.after.procedures()
        found = same_tables(self.old.sop, self.new.sop)
        pairs = {pair.old: pair.new for pair in found.pairs if not pair.moved}
        place = current[0].start
        for number, blocks in enumerate(former):
            if number in pairs:
                self._procedure(number, pairs[number], blocks, current[pairs[number]])
                place = current[pairs[number]].after
            else:
                self.found.gone[place] += self._all_of(blocks)
        for number, blocks in enumerate(current):
            if number not in pairs.values():
                self._came(blocks)

    def _all_of(self, blocks: ProcedureBlocks) -> list[Gone]:
        charts: list[Gone] = [self.before.table(place) for place in blocks.charts]
        return [self.before.text(blocks.title), *charts, self.before.text(blocks.notes)]

    def _came(self, blocks: ProcedureBlocks) -> None:
        for place in blocks.charts:
            self.rows.came(place, len(self.after.table(place).rows))
        for text in filter(None, (blocks.title, blocks.notes)):
            self._text_came(text)

    def _text_came(self, place: BlockPlace) -> None:
        text = self.after.text(place)
        self.found.texts[place] = tuple(whole(one, Fate.INSERTED) for one in text)

    def _procedure(
        self, old: int, new: int, former: ProcedureBlocks, current: ProcedureBlocks
    ) -> None:
        one, other = self.old.sop.procedures[old], self.new.sop.procedures[new]
        self._text(former.title, current.title, current.charts[0])
        self._text(former.notes, current.notes, current.after)
        self._names(one, other, former, current)
        actors = new_ids(one, other, same_actors(one, other))
        found, _ = same_steps(one, other, actors)
        staying = [(pair.old, pair.new) for pair in found.pairs if not pair.moved]
        old_rows, new_rows = self.before.steps(former), self.after.steps(current)
        self.rows.compare(
            [old_rows[row] for row in range(len(old_rows))],
            [new_rows[row] for row in range(len(new_rows))],
            staying,
        )

    def _text(self, old: BlockPlace | None, new: BlockPlace | None, otherwise: BlockPlace) -> None:
        if old and new:
            both = paired(self.before.text(old), self.after.text(new))
            self.found.texts[new] = passages(both)
        elif new:
            self._text_came(new)
        elif old:
            self.found.gone[otherwise].append(self.before.text(old))

    def _names(
        self,
        old: Procedure,
        new: Procedure,
        former: ProcedureBlocks,
        current: ProcedureBlocks,
    ) -> None:
        """A performer that is gone stands in the column of the next one."""
        names = [cell.paragraphs[0] for cell in next(self.before.names(former))]
        found = same_actors(old, new)
        for pieces in self.after.names(current):
            both = in_new_order(names, [cell.paragraphs[0] for cell in pieces], found)
            self.rows.deal_out(both, pieces)
