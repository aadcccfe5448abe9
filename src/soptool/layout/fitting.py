"""Stages 1 to 4 and 6 of one procedure: columns, rows, pages and lines that fit each other.

The lines of a page want room beside the symbols; what they want is known only when the pages are
routed. So columns may have to be fitted again (`procedure`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from soptool.layout.cells import wrapped
from soptool.layout.column_widths import ActorNeeds, breaking_width
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.continuations import SheetRow, sheet_rows
from soptool.layout.frame import Room, one_line
from soptool.layout.geometry import Box
from soptool.layout.grid import Band
from soptool.layout.headings import measure_header
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.page_parts import PageParts
from soptool.layout.page_rooms import room_wanted
from soptool.layout.pages import Lengths, Routes, Sheet, Wishes, paginate
from soptool.layout.rows import measure_rows
from soptool.layout.style import FlowchartStyle
from soptool.layout.tall_rows import TallRows, row_cut
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure

Begun = Mapping[int, Twips]  # how tall the first part of a cut row is, by its step
# For what a tall row brings to the page it begins on: lines, a band at the head.
SPARES: tuple[Twips, ...] = (0, mm(3), mm(11), mm(14))

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
    """Columns of which the paper has room for the needs, and pages to match.

    `wishes` name steps, not rows: into how many rows a tall step is cut may change.
    """
    parts, rows = _measure(task, needs)
    begun: Begun = {}
    fitted = _filled(task, needs, parts, rows, wishes, begun)
    for step in rows.steps:
        for height in _heights_to_begin(fitted, rows, step):
            lower = {**begun, step: height}
            tried = _filled(task, needs, parts, rows, wishes, lower)
            if _first_page(tried, step) < _first_page(fitted, step):
                fitted, begun = tried, lower
                break
    return fitted


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


def columns_of(task: Task, needs: ActorNeeds) -> Columns:
    """The columns alone, without pages."""
    procedure, width = task.flow.procedure, task.bodies[0].width
    return fit_columns(procedure, needs, width, task.profile, task.style, task.measurer)


def _met(needs: ActorNeeds, wanted: Sequence[Room]) -> ActorNeeds:
    return ActorNeeds(
        tuple(max(a, room.before) for a, room in zip(needs.left, wanted, strict=True)),
        tuple(max(a, room.after) for a, room in zip(needs.right, wanted, strict=True)),
    )


def _measure(task: Task, needs: ActorNeeds) -> tuple[PageParts, TallRows]:
    """What all pages have in common, and the rows before any is cut."""
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
    least = style.above + style.diamond_height + style.below
    if room < least:
        raise CannotDrawError(_no_room(procedure))
    room = max(least, room - 4 * style.track)  # lines beside a pentagon make its band taller
    parts = PageParts(
        task.flow, task.number, columns, header, texts, profile, style, measurer, task.for_labels
    )
    width = breaking_width(columns.widths[columns.roles.index(Column.ACTIVITY)], style)
    mark = wrapped(profile.labels.continued, width, columns.body, measurer)
    return parts, TallRows(sheet_rows(task.flow), texts, room, mark, style)


def _filled(
    task: Task, needs: ActorNeeds, parts: PageParts, rows: TallRows, wishes: Wishes, begun: Begun
) -> Fitted:
    """Pages filled with these rows, tall ones begun as low as that."""
    cut, texts = rows.cut(begun)
    heights = tuple(row.height for row in texts)
    first = {row.step: number for number, row in reversed([*enumerate(texts)])}  # has the symbols
    by_row = {(first[step], storey): more for (step, storey), more in wishes.items()}
    lengths = Lengths(heights, parts.columns.symbol_width, by_row)
    capacity = [body.height - parts.header_height for body in task.bodies]
    sheets = paginate(task.routes(cut), lengths, task.style, capacity)
    last = len(task.bodies) - 1
    bodies = tuple(task.bodies[min(number, last)] for number in range(len(sheets)))
    notices = (*parts.columns.notices, *(row_cut(task.flow, step) for step in rows.steps))
    return Fitted(needs, replace(parts, rows=texts), sheets, bodies, notices)


def _heights_to_begin(fitted: Fitted, rows: TallRows, step: int) -> Iterator[Twips]:
    """What the page before a tall row has left for it, where that is worth it."""
    page = _first_page(fitted, step)
    style = fitted.parts.style
    if page == 0 or fitted.parts.rows[fitted.sheets[page].rows.start].step != step:
        return
    before = fitted.sheets[page - 1]
    banded = before.grid.levels[-1].band is Band.FOOT
    left = fitted.bodies[page - 1].height - fitted.parts.header_height - before.height
    left -= 0 if banded else style.band_height
    for spare in SPARES:
        if left - spare >= rows.least_begun:
            yield left - spare


def _first_page(fitted: Fitted, step: int) -> int:
    return next(
        number
        for number, sheet in enumerate(fitted.sheets)
        if any(fitted.parts.rows[row].step == step for row in sheet.rows)
    )


def _no_room(procedure: Procedure) -> Notice:
    return Notice(
        LayoutRule.CANNOT_DRAW,
        "Judul kolom tabel begitu tinggi sehingga tidak ada tempat bagi satu langkah pun di "
        "bawahnya.",
        "Persingkat nama pelaksana; bila label profil yang panjang, persingkat label itu.",
        procedure.where("actors"),
    )
