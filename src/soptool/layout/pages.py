"""Stage 3: which row stands where, on which page; each page is routed as it is filled.

Page by page from the top: take the rows that fit by their heights, add the bands, route that page
alone; if it overflows, give up rows by the measured excess and route again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from soptool.layout.continuations import Letters, SheetRow, cut_edges, letter_pentagons
from soptool.layout.frame import Room, level_rooms
from soptool.layout.grid import PageGrid
from soptool.layout.page_heights import Lengths, Wishes, least_height, level_heights
from soptool.layout.pentagons import settle_pentagons
from soptool.layout.routing import route
from soptool.layout.style import FlowchartStyle
from soptool.layout.tracks import Tracks, lay_tracks
from soptool.layout.units import Twips
from soptool.layout.ways import Ways
from soptool.model.flow import Flow, NodeRef

MOST_GROWN = 6  # times a page is filled again for its labels


@dataclass(frozen=True, slots=True)
class RoutedPage:
    """A page's lines and their tracks; they know no lengths."""

    grid: PageGrid
    ways: Ways
    tracks: Tracks


class Routes:
    """The pages of a procedure's rows, each routed once however often columns and rows change."""

    def __init__(self, flow: Flow, rows: Sequence[SheetRow]) -> None:
        self.flow, self.rows = flow, tuple(rows)
        self._pages: dict[range, RoutedPage] = {}

    def page(self, shown: range) -> RoutedPage:
        """The page that shows these rows."""
        page = self._pages.get(shown)
        if page is None:
            grid = cut_edges(self.flow, self.rows, shown)
            ways = route(grid)
            settled = settle_pentagons(grid, ways)
            page = self._pages[shown] = RoutedPage(settled, ways, lay_tracks(settled, ways))
        return page


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a procedure: its rows, its routes, and how tall each level is."""

    rows: range
    grid: PageGrid
    ways: Ways
    tracks: Tracks
    rooms: tuple[Room, ...]
    level_heights: tuple[Twips, ...]

    @property
    def height(self) -> Twips:
        """All rows and bands, without the table's header."""
        return sum(self.level_heights)

    def storey(self, level: int) -> tuple[int, int]:
        """The sheet row a level lies in, and which of its levels it is."""
        return self.grid.levels[level].row, self.grid.storeys[level]


# What a page, by its number, still wants once it is filled; None where it wants other columns.
Tend = Callable[[int, Sheet], Wishes | None]


def paginate(
    routes: Routes,
    lengths: Lengths,
    style: FlowchartStyle,
    capacity: Sequence[Twips],
    tend: Tend = lambda *_: {},
) -> tuple[Sheet, ...]:
    """Every row once, in order, whole. `capacity` is the first page's, then all others'.

    Each page is settled before the next is filled; none follows one that wants other columns.
    """
    sheets: list[Sheet] = []
    letters: Letters = {}
    start = 0
    while start < len(routes.rows):
        room = capacity[min(len(sheets), len(capacity) - 1)]
        sheet, known = _lettered(_fill(routes, lengths, style, room, start), letters)
        wishes = tend(len(sheets), sheet)
        taller = lengths
        for _ in range(MOST_GROWN):
            if not wishes:
                break
            taller = replace(taller, wishes=_together(taller.wishes, wishes))
            grown = _fill(routes, taller, style, room, start)
            if grown.height > room:
                break  # a row that is as tall as the page grows no more
            sheet, known = _lettered(grown, letters)
            wishes = tend(len(sheets), sheet)
        sheets.append(sheet)
        letters = known
        if wishes is None:
            break
        start = sheet.rows.stop
    return tuple(sheets)


def _lettered(sheet: Sheet, letters: Letters) -> tuple[Sheet, Letters]:
    grid, letters = letter_pentagons(sheet.grid, letters)
    return replace(sheet, grid=grid), letters


def _together(wishes: Wishes, more: Wishes) -> Wishes:
    return {key: wishes.get(key, 0) + more.get(key, 0) for key in {**wishes, **more}}


def _fill(
    routes: Routes, lengths: Lengths, style: FlowchartStyle, room: Twips, start: int
) -> Sheet:
    """The page that begins with this row; at least that row stands on it."""
    stop = _guess(routes, lengths, style, room, start)
    while True:
        sheet = _plan(routes.page(range(start, stop)), range(start, stop), lengths, style)
        if sheet.height <= room or stop == start + 1:
            return sheet
        stop = max(start + 1, stop - _surplus(sheet, sheet.height - room))


def _guess(routes: Routes, lengths: Lengths, style: FlowchartStyle, room: Twips, start: int) -> int:
    """The row after the last that can stand on the page if its lines want no more room."""
    height = style.band_height if _linked(routes, start, range(start)) else 0
    stop = start
    for number in range(start, len(routes.rows)):
        text, symbol = lengths.text_heights[number], lengths.symbol_width
        height += least_height(routes.flow, routes.rows[number], text, symbol, style)
        if height > room:
            break
        rest = range(number + 1, len(routes.rows))
        if height <= room - (style.band_height if _linked(routes, number, rest) else 0):
            stop = number + 1
    return max(stop, start + 1)


def _linked(routes: Routes, number: int, others: range) -> bool:
    """Whether a line leads from this row to one of the others or back: it needs a band."""
    if not others:
        return False
    flow, step = routes.flow, routes.rows[number].step
    low, high = routes.rows[others[0]].step, routes.rows[others[-1]].step
    refs = [NodeRef(step, part) for part in range(len(flow.procedure.steps[step].nodes))]
    ends = [
        *(edge.target.row for ref in refs for edge in flow.exits[ref]),
        *(edge.source.row for ref in refs for edge in flow.entries[ref]),
    ]
    return any(low <= row <= high and row != step for row in ends)


def _surplus(sheet: Sheet, excess: Twips) -> int:
    """How many rows from the end make up at least this height."""
    count, last = 0, -1
    for level, height in zip(
        reversed(sheet.grid.levels), reversed(sheet.level_heights), strict=True
    ):
        if level.row < 0:
            continue
        if level.row != last:
            if excess <= 0:
                break
            count, last = count + 1, level.row
        excess -= height
    return max(1, count)


def _plan(page: RoutedPage, rows: range, lengths: Lengths, style: FlowchartStyle) -> Sheet:
    rooms = level_rooms(page.grid, page.ways, page.tracks, style)
    heights = level_heights(page.grid, rooms, lengths, style)
    return Sheet(rows, page.grid, page.ways, page.tracks, rooms, heights)
