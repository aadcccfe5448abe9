"""The header rows of the flowchart table: repeated on every page."""

from dataclasses import dataclass
from itertools import groupby

from soptool.layout.cells import row_height, wrapped
from soptool.layout.column_widths import breaking_width
from soptool.layout.columns import Columns
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Anchor, Cell, Paragraph, RowKind, TableRow
from soptool.layout.text import Measurer, wrap
from soptool.layout.units import Twips, mm
from soptool.model.profile import QUALITY_COLUMNS, Column, Profile
from soptool.model.sop import Procedure

_SHORTEST_NAME = mm(15)  # the least height of performers' names that are read upward
_TALLEST_NAME = mm(60)


def measure_header(
    procedure: Procedure,
    columns: Columns,
    profile: Profile,
    style: FlowchartStyle,
    measurer: Measurer,
) -> tuple[TableRow, ...]:
    """Two rows, and one of column numbers if the profile wants it."""
    header = _Header(procedure, columns, profile, style, measurer)
    upper, lower = header.upper_cells(), header.lower_cells()
    first = max((header.needed(cell) for cell in upper if cell.row_span == 1), default=0)
    second = max((header.needed(cell) for cell in lower), default=0)
    both = max((header.needed(cell) for cell in upper if cell.row_span == 2), default=0)
    second = max(second, both - first)
    rows = [
        TableRow(first, upper, RowKind.HEADER),
        TableRow(second, lower, RowKind.HEADER),
    ]
    if profile.column_numbers:
        numbers = header.number_cells()
        rows.append(TableRow(max(map(header.needed, numbers)), numbers, RowKind.HEADER))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Header:
    procedure: Procedure
    columns: Columns
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer

    def upper_cells(self) -> tuple[Cell, ...]:
        """The first row: what spans both rows, and the two headings over several columns."""
        cells: list[Cell] = []
        for group, run in groupby(enumerate(self.columns.roles), lambda pair: _group(pair[1])):
            numbers = [number for number, _ in run]
            if group is Column.ACTORS:
                cells.append(self._over(numbers, self.profile.heading(group), group.value))
            elif group is None:
                cells.append(self._over(numbers, self.profile.labels.quality, "mutu_baku"))
            else:
                cells.append(self._cell(numbers[0], self.profile.heading(group), row_span=2))
        return tuple(cells)

    def lower_cells(self) -> tuple[Cell, ...]:
        """The second row: a cell per performer, and the columns of Mutu Baku."""
        actors = iter(self.procedure.actors)
        return tuple(
            self._name(column, next(actors).name)
            if role is Column.ACTORS
            else self._cell(column, self.profile.heading(role))
            for column, role in enumerate(self.columns.roles)
            if role is Column.ACTORS or role in QUALITY_COLUMNS
        )

    def number_cells(self) -> tuple[Cell, ...]:
        """The third row: (1), (2), ..."""
        return tuple(
            self._cell(column, f"({column + 1})") for column in range(len(self.columns.roles))
        )

    def needed(self, cell: Cell) -> Twips:
        """The height of a row that holds this cell."""
        if cell.rotated:
            return self._name_height() + 2 * self.style.cell_margin
        return row_height((cell,), self.style)

    def _over(self, numbers: list[int], text: str, role: str) -> Cell:
        width = sum(self.columns.widths[number] for number in numbers)
        return self._shaded(numbers[0], text, width, role=role, span=len(numbers))

    def _cell(self, column: int, text: str, row_span: int = 1) -> Cell:
        role = self.columns.roles[column].value
        return self._shaded(column, text, self.columns.widths[column], role, row_span=row_span)

    def _name(self, column: int, name: str) -> Cell:
        if not self.columns.rotated:
            return self._cell(column, name)
        return Cell(
            column,
            (self._paragraph(name, self._name_height()),),
            margin=self.style.cell_margin,
            anchor=Anchor.CENTER,
            shaded=True,
            rotated=True,
            role=Column.ACTORS.value,
        )

    def _shaded(
        self, column: int, text: str, width: Twips, role: str, span: int = 1, row_span: int = 1
    ) -> Cell:
        return Cell(
            column,
            (self._paragraph(text, breaking_width(width, self.style)),),
            span=span,
            row_span=row_span,
            margin=self.style.cell_margin,
            anchor=Anchor.CENTER,
            shaded=True,
            role=role,
        )

    def _paragraph(self, text: str, room: Twips) -> Paragraph:
        return wrapped(text, room, self.columns.header, self.measurer, Align.CENTER)

    def _name_height(self) -> Twips:
        """The least height at which every upright name fits the width of its column."""
        letters = self.columns.header
        line = self.measurer.line_height(letters)
        first = self.columns.first_actor
        lines = [
            max(breaking_width(self.columns.widths[first + number], self.style) // line, 1)
            for number in range(len(self.procedure.actors))
        ]
        height = _SHORTEST_NAME
        while height < _TALLEST_NAME and any(
            len(wrap(actor.name, height, letters, self.measurer)) > most
            for actor, most in zip(self.procedure.actors, lines, strict=True)
        ):
            height += self.style.symbol_step
        return height


def _group(column: Column) -> Column | None:
    """Neighbouring columns of one group share a heading; None stands for Mutu Baku."""
    return None if column in QUALITY_COLUMNS else column
