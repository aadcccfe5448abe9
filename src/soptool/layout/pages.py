"""Stage 3: which row stands where, on which page; each page is routed as it is filled.

Page by page from the top: take the rows that fit by their heights, add the bands, route that page
alone; if it overflows, give up rows by the measured excess and route again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from soptool.layout.continuations import Letters, SheetRow, cut_edges
from soptool.layout.frame import Room, level_rooms, level_symbol_height
from soptool.layout.grid import PageGrid
from soptool.layout.pentagons import settle_pentagons
from soptool.layout.routing import route
from soptool.layout.style import FlowchartStyle
from soptool.layout.tracks import Tracks, lay_tracks
from soptool.layout.units import Twips
from soptool.layout.ways import Ways
from soptool.model.flow import Flow

Wishes = Mapping[tuple[int, int], Twips]  # (sheet row, storey): more height, for its labels


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
        return self.grid.levels[level].row, _storey(self.grid, level)


@dataclass(frozen=True, slots=True)
class Lengths:
    """What paging needs to know of a procedure: text heights of its rows and its symbols' width."""

    text_heights: tuple[Twips, ...]
    symbol_width: Twips
    wishes: Wishes


def paginate(
    flow: Flow,
    rows: Sequence[SheetRow],
    lengths: Lengths,
    style: FlowchartStyle,
    capacity: Sequence[Twips],
) -> tuple[Sheet, ...]:
    """Every row once, in order, whole. `capacity` is the first page's, then all others'."""
    sheets: list[Sheet] = []
    letters: Letters = {}
    start = 0
    while start < len(rows):
        room = capacity[min(len(sheets), len(capacity) - 1)]
        sheet, letters = _fill(flow, rows, lengths, style, room, start, letters)
        sheets.append(sheet)
        start = sheet.rows.stop
    return tuple(sheets)


def _fill(
    flow: Flow,
    rows: Sequence[SheetRow],
    lengths: Lengths,
    style: FlowchartStyle,
    room: Twips,
    start: int,
    letters: Letters,
) -> tuple[Sheet, Letters]:
    """The page that begins with this row; at least that row stands on it."""
    stop = _guess(rows, lengths, style, room, start)
    while True:
        grid, lettered = cut_edges(flow, rows, range(start, stop), letters)
        sheet = _plan(grid, range(start, stop), lengths, style)
        if sheet.height <= room or stop == start + 1:
            return sheet, lettered
        stop = max(start + 1, stop - _surplus(sheet, sheet.height - room))


def _guess(
    rows: Sequence[SheetRow], lengths: Lengths, style: FlowchartStyle, room: Twips, start: int
) -> int:
    """The row after the last that can stand on the page, were there no lines to make room for."""
    bare = style.bare_above + style.capsule_height + style.bare_below
    height, stop = 0, start
    while stop < len(rows):
        least = bare * sum(bool(storey) for storey in rows[stop].storeys)
        height += max(lengths.text_heights[stop], least)
        if height > room:
            break
        stop += 1
    return max(stop, start + 1)


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


def _plan(grid: PageGrid, rows: range, lengths: Lengths, style: FlowchartStyle) -> Sheet:
    grid, ways, tracks = _routed(grid)
    rooms = level_rooms(grid, ways, tracks, style)
    heights = _level_heights(grid, rooms, lengths, style)
    return Sheet(rows, grid, ways, tracks, rooms, heights)


@lru_cache(maxsize=64)
def _routed(grid: PageGrid) -> tuple[PageGrid, Ways, Tracks]:
    """Lines and tracks know no lengths: found once, however often pages are filled anew."""
    ways = route(grid)
    grid = settle_pentagons(grid, ways)
    return grid, ways, lay_tracks(grid, ways)


def _level_heights(
    grid: PageGrid, rooms: Sequence[Room], lengths: Lengths, style: FlowchartStyle
) -> tuple[Twips, ...]:
    """What each level needs; the rest of a row's text is shared among its levels."""
    needs = []
    for number, (level, room) in enumerate(zip(grid.levels, rooms, strict=True)):
        symbol = level_symbol_height(grid, number, lengths.symbol_width, style)
        need = room.before + symbol + room.after if symbol else 0
        need += lengths.wishes.get((level.row, _storey(grid, number)), 0)
        needs.append(max(need, style.band_height) if level.band else need)
    for row in {level.row for level in grid.levels if not level.band}:
        numbers = [n for n, level in enumerate(grid.levels) if level.row == row]
        missing = max(0, lengths.text_heights[row] - sum(needs[n] for n in numbers))
        for position, number in enumerate(numbers):
            needs[number] += missing // len(numbers)
            needs[number] += missing % len(numbers) if position == 0 else 0
    return tuple(needs)


def _storey(grid: PageGrid, number: int) -> int:
    """Which level of its row a level is."""
    row = grid.levels[number].row
    return sum(level.row == row for level in grid.levels[:number])
