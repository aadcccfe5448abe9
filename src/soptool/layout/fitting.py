"""Stages 1 to 4 and 6 of one procedure: columns, rows, pages and lines that fit each other.

The lines of a page want room beside the symbols; what they want is known only when the pages are
routed. So columns may have to be fitted again (`procedure`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from soptool.layout.chart_page import PageParts, room_wanted
from soptool.layout.column_widths import ActorNeeds
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.continuations import SheetRow, sheet_rows
from soptool.layout.frame import Room, one_line
from soptool.layout.geometry import Box
from soptool.layout.headings import measure_header
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.pages import Lengths, Routes, Sheet, Wishes, paginate
from soptool.layout.rows import measure_rows, split_row
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TableRow
from soptool.layout.text import Measurer
from soptool.layout.units import Twips
from soptool.model.flow import Flow
from soptool.model.profile import Profile
from soptool.model.sop import Procedure

MANY_STEPS = 60  # on their pages every column has a line beside its symbols sooner or later


@dataclass(frozen=True, slots=True)
class Task:
    """What stays the same however often columns are fitted and pages filled.

    `bodies` are the room on the procedure's first page and on all others. `routed` remembers
    the lines of each page of these rows.
    """

    flow: Flow
    number: int
    bodies: Sequence[Box]
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer
    for_labels: bool = True
    routed: dict[tuple[SheetRow, ...], Routes] = field(default_factory=dict)

    def routes(self, rows: tuple[SheetRow, ...]) -> Routes:
        """The pages of these rows; rows change only where one is taller than a page."""
        if rows not in self.routed:
            self.routed[rows] = Routes(self.flow, rows)
        return self.routed[rows]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Columns and pages under given needs and wishes."""

    needs: ActorNeeds
    parts: PageParts
    sheets: tuple[Sheet, ...]
    bodies: tuple[Box, ...]  # of each sheet
    notices: tuple[Notice, ...]


def first_needs(task: Task) -> ActorNeeds:
    """Room for an arrow head on each side of a symbol; on many pages for a line, too."""
    procedure = task.flow.procedure
    needs = ActorNeeds.standard(len(procedure.actors), task.style)
    if len(procedure.steps) < MANY_STEPS:
        return needs
    line = one_line(task.style)
    return _met(needs, [Room(line, line)] * len(procedure.actors))


def fit(task: Task, needs: ActorNeeds, wishes: Wishes) -> Fitted:
    """Columns of which the paper has room for the needs, and pages to match."""
    parts, rows, notices = _measure(task, needs)
    heights = tuple(row.height for row in parts.rows)
    lengths = Lengths(heights, parts.columns.symbol_width, wishes)
    capacity = [body.height - parts.header_height for body in task.bodies]
    sheets = paginate(task.routes(rows), lengths, task.style, capacity)
    last = len(task.bodies) - 1
    bodies = tuple(task.bodies[min(number, last)] for number in range(len(sheets)))
    return Fitted(needs, parts, sheets, bodies, (*parts.columns.notices, *notices))


def needs_of_lines(fitted: Fitted) -> ActorNeeds:
    """The same needs where the columns have room for their lines, else as much as these want."""
    columns, wanted = fitted.parts.columns, room_wanted(fitted.parts, fitted.sheets)
    widths = columns.widths[columns.first_actor : columns.first_actor + columns.actor_count]
    if all(
        room.before + columns.symbol_width + room.after <= width
        for width, room in zip(widths, wanted, strict=True)
    ):
        return fitted.needs
    return _met(fitted.needs, wanted)


def fit_as_well(task: Task, needs: ActorNeeds, others: ActorNeeds) -> bool:
    """Whether these needs leave letters and symbols as large as the others do."""
    try:
        columns, before = columns_of(task, needs), columns_of(task, others)
    except CannotDrawError:
        return False
    return columns.symbol_width >= before.symbol_width and columns.body.size >= before.body.size


def columns_of(task: Task, needs: ActorNeeds) -> Columns:
    """The columns alone, without pages."""
    procedure, width = task.flow.procedure, task.bodies[0].width
    return fit_columns(procedure, needs, width, task.profile, task.style, task.measurer)


def _met(needs: ActorNeeds, wanted: Sequence[Room]) -> ActorNeeds:
    return ActorNeeds(
        tuple(max(a, room.before) for a, room in zip(needs.left, wanted, strict=True)),
        tuple(max(a, room.after) for a, room in zip(needs.right, wanted, strict=True)),
    )


def _measure(
    task: Task, needs: ActorNeeds
) -> tuple[PageParts, tuple[SheetRow, ...], tuple[Notice, ...]]:
    procedure, profile, style, measurer = (
        task.flow.procedure,
        task.profile,
        task.style,
        task.measurer,
    )
    columns = columns_of(task, needs)
    header = measure_header(procedure, columns, profile, style, measurer)
    texts = measure_rows(procedure, columns, profile, style, measurer)
    room = task.bodies[-1].height - sum(row.height for row in header) - 2 * style.band_height
    if room < style.above + style.diamond_height + style.below:
        raise CannotDrawError(_no_room(procedure))
    rows, texts, notices = _cut_tall(sheet_rows(task.flow), texts, room, task.flow, style)
    parts = PageParts(
        task.flow, task.number, columns, header, texts, profile, style, measurer, task.for_labels
    )
    return parts, rows, notices


def _cut_tall(
    rows: Sequence[SheetRow],
    texts: Sequence[TableRow],
    room: Twips,
    flow: Flow,
    style: FlowchartStyle,
) -> tuple[tuple[SheetRow, ...], tuple[TableRow, ...], tuple[Notice, ...]]:
    """Rows taller than a page are cut at a line; the symbols stay with the first part."""
    cut_rows: list[SheetRow] = []
    cut_texts: list[TableRow] = []
    notices = []
    for row, text in zip(rows, texts, strict=True):
        storeys = row.storeys
        if text.height > room:
            notices.append(_row_cut(flow, row.step))
        while text.height > room:
            head, text = split_row(text, room, style)
            cut_rows.append(SheetRow(row.step, storeys))
            cut_texts.append(head)
            storeys = ((),)
        cut_rows.append(SheetRow(row.step, storeys))
        cut_texts.append(text)
    return tuple(cut_rows), tuple(cut_texts), tuple(notices)


def _no_room(procedure: Procedure) -> Notice:
    return Notice(
        LayoutRule.CANNOT_DRAW,
        "Judul kolom tabel begitu tinggi sehingga tidak ada tempat bagi satu langkah pun di "
        "bawahnya.",
        "Persingkat nama pelaksana; bila label profil yang panjang, persingkat label itu.",
        procedure.where("actors"),
    )


def _row_cut(flow: Flow, step: int) -> Notice:
    return Notice(
        LayoutRule.ROW_CUT,
        f"{flow.procedure.row_name(step)} lebih tinggi dari satu halaman, jadi dicetak terpotong.",
        "Pecah kegiatan ini menjadi beberapa langkah, atau persingkat isinya.",
        flow.procedure.steps[step].where("activity"),
        step,
    )
