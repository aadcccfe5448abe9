"""The pages of a layout with the marks of a revision, and the matrix of changes behind them."""

from collections.abc import Sequence
from typing import NamedTuple

from soptool.layout.plan import Page, Paper, TextBlock
from soptool.layout.table import Table
from soptool.layout.units import mm
from soptool.render.docx.matrix import Matrix, write_matrix
from soptool.render.docx.ooxml import TINY, spacer
from soptool.render.docx.pages import BlockPlace, PageWriter
from soptool.render.docx.parts import PROCEDURE_HEADING
from soptool.render.docx.redline import Gone, Redline
from soptool.render.docx.table import Registers, TableWriter
from soptool.render.docx.tracked_table import TableRevision, TrackedTableWriter, all_gone
from soptool.render.docx.tracking import Fate, Tracker, whole

_GAP = mm(2)  # above what went


class Revised(NamedTuple):
    """What a revision did, who made it, and the same in a table."""

    redline: Redline
    tracker: Tracker
    matrix: Matrix


class TrackedPageWriter(PageWriter):
    """Writes pages with tracked changes."""

    def __init__(self, paper: Paper, registers: Registers, revised: Revised) -> None:
        super().__init__(paper, registers)
        self._redline, self._tracker, self._matrix = revised

    def write(self, pages: Sequence[Page]) -> str:
        """Behind the pages what stood at the end, and the matrix."""
        body = super().write(pages) + self._before((len(pages), 0))
        return body + write_matrix(self._matrix, self._paper)

    def _before(self, place: BlockPlace) -> str:
        return "".join(self._gone(one) for one in self._redline.gone.get(place, ()))

    def _gone(self, gone: Gone) -> str:
        if isinstance(gone, Table):
            writer = TrackedTableWriter(gone, self._registers, all_gone(gone), self._tracker)
            return writer.write(self._paper.left) + spacer(TINY)
        told = [self._tracker.paragraph(whole(one, Fate.DELETED)) for one in gone]
        return "".join([spacer(_GAP), *told, spacer(TINY)]) if told else spacer(_GAP)

    def _writer(self, place: BlockPlace, table: Table) -> TableWriter:
        revision = self._redline.tables.get(place, TableRevision())
        return TrackedTableWriter(table, self._registers, revision, self._tracker)

    def _text(self, place: BlockPlace, block: TextBlock) -> str:
        if place not in self._redline.texts:
            return super()._text(place, block)
        left, right = self._sides(block)
        style_name = PROCEDURE_HEADING if block.heading else ""
        return "".join(
            self._tracker.paragraph(passage, left, right, style_name)
            for passage in self._redline.texts[place]
        )
