"""Stage 7, second half: a row grows where a label has no place near its exit, then its column.

How much is tried on the label's own page alone, so that no row grows more than its label gains by.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from soptool.layout.chart_page import Drawn, draw_page, draw_taller, label_page
from soptool.layout.column_widths import ActorNeeds
from soptool.layout.columns import Columns
from soptool.layout.fitting import Fitted, Task, columns_of, met
from soptool.layout.frame import Room
from soptool.layout.geometry import Box
from soptool.layout.labels import ANYWHERE, NEAR, Unplaced
from soptool.layout.notices import CannotDrawError
from soptool.layout.page_heights import Wishes
from soptool.layout.page_parts import PageParts
from soptool.layout.page_rooms import page_rooms
from soptool.layout.pages import Sheet
from soptool.layout.plan import ChartTable
from soptool.layout.units import Twips, mm

GROWTHS: tuple[Twips, ...] = (mm(1.6), mm(3.2), mm(6.4), mm(12.8))  # half of it on each side

FOR_LINES_ALONE = 4  # the last changes of columns are not for labels


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page and its labels that found no place near their exit."""

    parts: PageParts
    drawn: Drawn
    page: ChartTable
    missing: tuple[Unplaced, ...]


def label_sheets(fitted: Fitted, before: Sequence[Labelled] = ()) -> tuple[Labelled, ...]:
    """Every page with the labels that stand near their exits; as before where nothing changed."""
    known = {page.drawn.sheet.rows: page for page in before}
    labelled = []
    for sheet, body in zip(fitted.sheets, fitted.bodies, strict=True):
        page = known.get(sheet.rows)
        if page is None or not _unchanged(fitted, sheet, body, page):
            page = label_sheet(fitted.parts, sheet, body)
        labelled.append(page)
    return tuple(labelled)


def label_sheet(parts: PageParts, sheet: Sheet, body: Box) -> Labelled:
    """A page drawn at this place of the paper, with the labels that stand near their exits."""
    drawn = draw_page(parts, sheet, body.left, body.top)
    return Labelled(parts, drawn, *label_page(parts, drawn))


def _unchanged(fitted: Fitted, sheet: Sheet, body: Box, page: Labelled) -> bool:
    table, other = page.page.table, page.drawn.sheet
    rows = slice(sheet.rows.start, sheet.rows.stop)
    return (
        (table.left, table.top) == (body.left, body.top)
        and page.parts.columns == fitted.parts.columns
        and page.parts.rows[rows] == fitted.parts.rows[rows]
        and other.level_heights == sheet.level_heights
        and other.grid == sheet.grid
    )


def finished_page(fitted: Fitted, labelled: Labelled) -> ChartTable:
    """The page; labels that nothing helped stand where they can."""
    if not labelled.missing:
        return labelled.page
    return label_page(fitted.parts, labelled.drawn, ANYWHERE)[0]


class Settling:
    """Looks at each page as it is filled: its lines want columns wide enough, its labels a place.

    A label without a place gets a taller row where that helps, else a wider column. `needs` are
    what the columns of the next attempt are to have room for.
    """

    def __init__(self, task: Task, needs: ActorNeeds, changes: int) -> None:
        self.task, self.before, self.needs = task, needs, needs
        self.for_lines, self.for_labels = changes > 0, changes > FOR_LINES_ALONE
        self.pages: list[Labelled] = []

    def settle(self, parts: PageParts, sheet: Sheet, body: Box) -> Wishes | None:
        """How much taller which rows are to be; None where columns are to change first."""
        if self.for_lines and self.needs == self.before:
            self.needs = _needs_of_lines(self.before, parts.columns, page_rooms(parts, sheet))
        if self.needs != self.before:
            return None
        page = label_sheet(parts, sheet, body)
        taller, stubborn = room_for_labels(page)
        if self.for_labels:
            self.needs = _wider_columns(self.task, self.before, stubborn)
        if self.needs != self.before:
            return None
        self.pages.append(page)
        return taller


def _needs_of_lines(needs: ActorNeeds, columns: Columns, wanted: Sequence[Room]) -> ActorNeeds:
    """The same needs where the columns have room for their lines, else as much as these want."""
    widths = columns.widths[columns.first_actor : columns.first_actor + columns.actor_count]
    if all(
        room.before + columns.symbol_width + room.after <= width
        for width, room in zip(widths, wanted, strict=True)
    ):
        return needs
    return met(needs, wanted)


def room_for_labels(page: Labelled) -> tuple[Wishes, tuple[Unplaced, ...]]:
    """How much taller levels help labels without a place, and the labels that find none so."""
    grown: dict[tuple[int, int], Twips] = {}
    stubborn: list[Unplaced] = []
    for level in sorted({label.spot.level for label in page.missing}):
        growth, still_missing = _least_growth(page, level)
        stubborn += still_missing
        if growth:
            grown[page.drawn.sheet.storey(level)] = growth
    return grown, tuple(stubborn)


def _wider_columns(task: Task, needs: ActorNeeds, labels: Sequence[Unplaced]) -> ActorNeeds:
    """More room on the side of each exit beside which no label fits, where the paper has it."""
    clear, as_large = task.style.side_clearance, _sizes(task, needs) if labels else None
    wider = needs
    for label in labels:
        column, room = label.spot.column, label.room
        left, right = list(wider.left), list(wider.right)
        left[column] = max(left[column], needs.left[column] + room.before - clear)
        right[column] = max(right[column], needs.right[column] + room.after - clear)
        tried = ActorNeeds(tuple(left), tuple(right))
        if tried != wider and as_large and _no_smaller(_sizes(task, tried), as_large):
            wider = tried
    return wider


def _sizes(task: Task, needs: ActorNeeds) -> tuple[Twips, int] | None:
    """How wide symbols and how large letters are under these needs; None if they do not fit."""
    try:
        columns = columns_of(task, needs)
    except CannotDrawError:
        return None
    return columns.symbol_width, columns.body.size


def _no_smaller(sizes: tuple[Twips, int] | None, others: tuple[Twips, int]) -> bool:
    return sizes is not None and sizes[0] >= others[0] and sizes[1] >= others[1]


def _least_growth(page: Labelled, level: int) -> tuple[Twips, tuple[Unplaced, ...]]:
    """The smallest growth with which the most of a level's labels have a place, and the others.

    Where none brings them near their exits, what counts is that they have a place at all.
    """
    missing = tuple(label for label in page.missing if label.spot.level == level)
    growth, others = _helpful_growth(page, level, NEAR, missing)
    if growth:
        return growth, others
    lost = _missing_if_taller(page, level, 0, ANYWHERE)
    if not lost:
        return 0, missing
    return _helpful_growth(page, level, ANYWHERE, lost)[0], missing


def _helpful_growth(
    page: Labelled, level: int, farthest: Twips, missing: tuple[Unplaced, ...]
) -> tuple[Twips, tuple[Unplaced, ...]]:
    """The smallest growth that leaves the fewest labels without a place so near, and these."""
    fewest = _missing_if_taller(page, level, GROWTHS[-1], farthest)
    if len(fewest) == len(missing):
        return 0, missing
    for growth in GROWTHS[:-1]:
        if len(_missing_if_taller(page, level, growth, farthest)) == len(fewest):
            return growth, fewest
    return GROWTHS[-1], fewest


def _missing_if_taller(
    page: Labelled, level: int, growth: Twips, farthest: Twips
) -> tuple[Unplaced, ...]:
    drawn = draw_taller(page.drawn, level, growth) if growth else page.drawn
    return label_page(page.parts, drawn, farthest, level)[1]
