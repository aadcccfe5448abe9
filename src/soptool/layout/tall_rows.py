"""Rows taller than a page are cut at a line; each rest says whose it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from soptool.layout.cells import row_height
from soptool.layout.continuations import SheetRow
from soptool.layout.notices import LayoutRule, Notice
from soptool.layout.rows import split_row
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Paragraph, TableRow
from soptool.layout.units import Twips
from soptool.model.flow import Flow
from soptool.model.profile import Column

LEAST_LINES = 4  # fewer at the foot of a page are not worth the eye's way back


@dataclass(frozen=True, slots=True)
class TallRows:
    """The rows of a procedure of which some are taller than a page's `room`.

    `mark` stands above the rest of an activity.
    """

    rows: Sequence[SheetRow]
    texts: Sequence[TableRow]
    room: Twips
    mark: Paragraph
    style: FlowchartStyle

    @property
    def steps(self) -> tuple[int, ...]:
        """Those that have to be cut."""
        return tuple(text.step for text in self.texts if text.height > self.room)

    @property
    def least_begun(self) -> Twips:
        """The text of a few lines."""
        return LEAST_LINES * self.mark.line_height + 2 * self.style.cell_margin

    def cut(self, begun: Mapping[int, Twips]) -> tuple[tuple[SheetRow, ...], tuple[TableRow, ...]]:
        """All rows; the symbols of one that is cut stay with its first part.

        That is as tall as a page, or as `begun` says of its step.
        """
        rows: list[SheetRow] = []
        texts: list[TableRow] = []
        for row, whole in zip(self.rows, self.texts, strict=True):
            storeys, text = row.storeys, whole
            room = begun.get(row.step, self.room)
            while text.height > room:
                head, rest = split_row(text, room, self.style)
                rows.append(SheetRow(row.step, storeys))
                texts.append(head)
                storeys, text, room = ((),), self._going_on(rest, whole), self.room
            rows.append(SheetRow(row.step, storeys))
            texts.append(text)
        return tuple(rows), tuple(texts)

    def _going_on(self, rest: TableRow, whole: TableRow) -> TableRow:
        """The rest of a row with its number and the mark."""
        cells = []
        for cell, before in zip(rest.cells, whole.cells, strict=True):
            if cell.role == Column.NUMBER.value:
                cell = replace(cell, paragraphs=before.paragraphs)
            elif cell.role == Column.ACTIVITY.value:
                cell = replace(cell, paragraphs=(self.mark, *cell.paragraphs))
            cells.append(cell)
        return replace(rest, height=row_height(cells, self.style), cells=tuple(cells))


def row_cut(flow: Flow, step: int) -> Notice:
    """What the author hears of such a row."""
    return Notice(
        LayoutRule.ROW_CUT,
        f"{flow.procedure.row_name(step)} lebih tinggi dari satu halaman, jadi dicetak terpotong.",
        "Pecah kegiatan ini menjadi beberapa langkah, atau persingkat isinya.",
        flow.procedure.steps[step].where("activity"),
        step,
    )
