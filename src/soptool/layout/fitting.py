"""Stages 1 to 4 and 6 of one procedure: columns, rows, pages and lines that fit each other.

The lines of a page want room beside the symbols; what they want is known only when the page is
routed. So columns may have to be fitted again (`procedure`), at once: wider columns move the rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
from soptool.layout.page_heights import Lengths, Wishes
from soptool.layout.page_parts import PageParts
from soptool.layout.pages import Routes, Sheet, paginate
from soptool.layout.rows import measure_rows
from soptool.layout.style import FlowchartStyle
from soptool.layout.tall_rows import TallRows, row_cut
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure

Begun = Mapping[int, Twips]  # how tall the first part of a cut row is, by its step
# What a page at this place of the paper still wants; None where it wants other columns.
Settle = Callable[[PageParts, Sheet, Box], Wishes | None]
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
    """Columns and pages under given needs."""

    parts: PageParts
    sheets: tuple[Sheet, ...]
    bodies: tuple[Box, ...]  # of each sheet
    notices: tuple[Notice, ...]

    @property
    def whole(self) -> bool:
        """Whether all rows stand on its pages."""
        return self.sheets[-1].rows.stop == len(self.parts.rows)


def first_needs(task: Task) -> ActorNeeds:
    """Room for an arrow head on each side of a symbol; on many pages for a line, too."""
    procedure = task.flow.procedure
    needs = ActorNeeds.standard(len(procedure.actors), task.style)
    if len(procedure.steps) < MANY_STEPS:
        return needs
    line = one_line(task.style)
    return met(needs, [Room(line, line)] * len(procedure.actors))


def fit(task: Task, needs: ActorNeeds, settle: Settle = lambda *_: {}) -> Fitted:
    """Columns of which the paper has room for the needs, and pages to match.

    They end with the page for which `settle` asks for other columns.
    """
    parts, rows = _measure(task, needs)
    begun: Begun = {}
    fitted = _filled(task, parts, rows, begun, settle)
    for step in rows.steps:
        for height in _heights_to_begin(fitted, rows, step) if fitted.whole else ():
            lower = {**begun, step: height}
            tried = _filled(task, parts, rows, lower, settle)
            if not tried.whole or _first_page(tried, step) < _first_page(fitted, step):
                fitted, begun = tried, lower
                break
    return fitted


def columns_of(task: Task, needs: ActorNeeds) -> Columns:
    """The columns alone, without pages."""
    procedure, width = task.flow.procedure, task.bodies[0].width
    return fit_columns(procedure, needs, width, task.profile, task.style, task.measurer)


def met(needs: ActorNeeds, wanted: Sequence[Room]) -> ActorNeeds:
    """The needs with as much room as these want, too."""
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


def _filled(task: Task, parts: PageParts, rows: TallRows, begun: Begun, settle: Settle) -> Fitted:
    """Pages filled with these rows, tall ones begun as low as that."""
    cut, texts = rows.cut(begun)
    parts = replace(parts, rows=texts)
    heights = tuple(row.height for row in texts)
    lengths = Lengths(heights, parts.columns.symbol_width, {})
    capacity = [body.height - parts.header_height for body in task.bodies]

    def tend(number: int, sheet: Sheet) -> Wishes | None:
        return settle(parts, sheet, _body(task, number))

    sheets = paginate(task.routes(cut), lengths, task.style, capacity, tend)
    bodies = tuple(_body(task, number) for number in range(len(sheets)))
    notices = (*parts.columns.notices, *(row_cut(task.flow, step) for step in rows.steps))
    return Fitted(parts, sheets, bodies, notices)


def _body(task: Task, page: int) -> Box:
    return task.bodies[min(page, len(task.bodies) - 1)]


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
