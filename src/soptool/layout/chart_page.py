"""One page of a procedure with every length decided: its table and the chart over it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from soptool.layout.connectors import place_again, place_connectors, place_joints
from soptool.layout.frame import Frame, Room, middle, spread, symbol_heights
from soptool.layout.geometry import Box, Point
from soptool.layout.label_sites import Ground
from soptool.layout.labels import (
    NEAR,
    Lettering,
    Unplaced,
    place_labels,
)
from soptool.layout.page_parts import PageParts
from soptool.layout.page_rooms import both, page_rooms, side_label_rooms
from soptool.layout.pages import Sheet
from soptool.layout.plan import Chart, ChartTable
from soptool.layout.style import FlowchartStyle
from soptool.layout.symbols import move_symbols, place_symbols
from soptool.layout.table import Cell, RowKind, Table, TableRow
from soptool.layout.units import Twips

BAND_ROLE = "pita"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page whose labels are still to be placed on its ground."""

    sheet: Sheet
    page: ChartTable
    ground: Ground
    frame: Frame


def draw_page(parts: PageParts, sheet: Sheet, left: Twips, top: Twips) -> Drawn:
    """The page's table at this corner, and its chart without labels."""
    rows = (*parts.header, *_body_rows(parts, sheet))
    table = Table(left, top, parts.columns.widths, rows, _description(parts))
    frame = _frame(parts, sheet, table)
    row_of_level = _rows_of_levels(sheet, len(parts.header))
    cells = row_of_level, parts.columns.first_actor
    symbols = tuple(
        place_symbols(
            parts.flow, sheet.grid, frame, cells, parts.profile, parts.label_style, parts.measurer
        )
    )
    connectors = place_connectors(sheet.grid, sheet.ways, sheet.tracks, frame)
    chart = Chart(symbols, connectors, place_joints(sheet.grid, frame), ())
    return Drawn(sheet, ChartTable(table, chart, parts.number), _ground(sheet, frame, chart), frame)


def draw_taller(drawn: Drawn, level: int, growth: Twips) -> Drawn:
    """The page with a taller level, as far as labels see it: its table and texts are as before."""
    old, grid = drawn.page.chart, drawn.sheet.grid
    heights = list(drawn.sheet.level_heights)
    heights[level] += growth
    sheet = replace(drawn.sheet, level_heights=tuple(heights))
    frame = drawn.frame
    levels = _levels(sheet, frame.level_rules[0], frame.symbol_width, frame.style)
    frame = replace(
        frame, level_rules=levels.rules, level_middles=levels.middles, level_air=levels.air
    )
    connectors = place_again(old.connectors, grid, sheet.ways, sheet.tracks, frame, level)
    symbols = move_symbols(old.symbols, grid, frame, level)
    chart = Chart(symbols, connectors, place_joints(grid, frame), ())
    return Drawn(sheet, replace(drawn.page, chart=chart), _ground(sheet, frame, chart), frame)


def _ground(sheet: Sheet, frame: Frame, chart: Chart) -> Ground:
    lines = (*(connector.points for connector in chart.connectors), *chart.joints)
    return Ground(
        _chart_area(frame),
        chart.symbols,
        tuple([stretch for points in lines for stretch in pairwise(points)]),
        _rules(sheet, frame),
    )


def label_page(
    parts: PageParts, drawn: Drawn, farthest: Twips = NEAR, level: int | None = None
) -> tuple[ChartTable, tuple[Unplaced, ...]]:
    """The page with the labels (of one level) that have a place so near to their exit."""
    labels, missing = place_labels(
        drawn.sheet.grid,
        drawn.page.chart.connectors,
        drawn.ground,
        Lettering(parts.profile, parts.style, parts.label_style, parts.measurer),
        farthest,
        level,
    )
    return replace(drawn.page, chart=replace(drawn.page.chart, labels=labels)), missing


def _frame(parts: PageParts, sheet: Sheet, table: Table) -> Frame:
    columns, style = parts.columns, parts.style
    actors = range(columns.first_actor, columns.first_actor + columns.actor_count)
    rules = tuple(table.column_left(n) for n in (*actors, actors.stop))
    rooms = page_rooms(parts, sheet)
    widths = [columns.widths[column] for column in actors]
    middles = tuple(
        middle(rule, width, columns.symbol_width, room)
        for rule, width, room in zip(rules, widths, rooms, strict=False)
    )
    levels = _levels(sheet, table.top + parts.header_height, columns.symbol_width, style)
    named = side_label_rooms(parts, sheet)
    return Frame(
        rules,
        middles,
        levels.rules,
        levels.middles,
        columns.symbol_width,
        style,
        sheet.tracks,
        _air(rules, middles, [columns.symbol_width] * len(rooms), list(map(both, rooms, named))),
        levels.air,
    )


class _Levels(NamedTuple):
    """What a frame tells of the levels."""

    rules: tuple[Twips, ...]
    middles: tuple[Twips, ...]
    air: tuple[Room, ...]


def _levels(sheet: Sheet, top: Twips, symbol_width: Twips, style: FlowchartStyle) -> _Levels:
    rules = spread(sheet.level_heights, top)
    symbols = symbol_heights(sheet.grid, symbol_width, style)
    middles = tuple(
        middle(rule, height, symbol, room)
        for rule, height, symbol, room in zip(
            rules, sheet.level_heights, symbols, sheet.rooms, strict=False
        )
    )
    return _Levels(rules, middles, _air(rules, middles, symbols, sheet.rooms))


def _air(
    rules: Sequence[Twips],
    middles: Sequence[Twips],
    symbols: Sequence[Twips],
    rooms: Sequence[Room],
) -> tuple[Room, ...]:
    """What lies between rules and symbols beyond the rooms; none where no symbol stands."""
    return tuple(
        Room(
            middle - symbol // 2 - before - room.before,
            after - middle - symbol // 2 - room.after,
        )
        if symbol
        else Room(0, 0)
        for (before, after), middle, symbol, room in zip(
            pairwise(rules), middles, symbols, rooms, strict=True
        )
    )


def _body_rows(parts: PageParts, sheet: Sheet) -> tuple[TableRow, ...]:
    """The rows at their final heights, with a merged row for each band."""
    rows: list[TableRow] = []
    last: object = None
    for level, height in zip(sheet.grid.levels, sheet.level_heights, strict=True):
        if level == last:
            rows[-1] = replace(rows[-1], height=rows[-1].height + height)
        elif level.band:
            cell = Cell(0, span=len(parts.columns.widths), role=BAND_ROLE)
            rows.append(TableRow(height, (cell,), RowKind.BAND))
        else:
            rows.append(replace(parts.rows[level.row], height=height))
        last = level
    return tuple(rows)


def _rows_of_levels(sheet: Sheet, header: int) -> tuple[int, ...]:
    """The table row each level lies in."""
    rows: list[int] = []
    for number, level in enumerate(sheet.grid.levels):
        new = number == 0 or level != sheet.grid.levels[number - 1]
        rows.append((rows[-1] if rows else header - 1) + new)
    return tuple(rows)


def _chart_area(frame: Frame) -> Box:
    left, right = frame.column_rules[0], frame.column_rules[-1]
    top, bottom = frame.level_rules[0], frame.level_rules[-1]
    return Box(left, top, right - left, bottom - top)


def _rules(sheet: Sheet, frame: Frame) -> tuple[tuple[Point, Point], ...]:
    """The table's rules in the performers' columns; bands have none between columns."""
    left, right = frame.column_rules[0], frame.column_rules[-1]
    across = [
        (Point(left, y), Point(right, y))
        for number, y in enumerate(frame.level_rules)
        if number in (0, len(sheet.grid.levels))
        or sheet.grid.levels[number - 1] != sheet.grid.levels[number]
    ]
    body = [n for n, level in enumerate(sheet.grid.levels) if not level.band]
    top, bottom = frame.level_rules[body[0]], frame.level_rules[body[-1] + 1]
    along = [(Point(x, top), Point(x, bottom)) for x in frame.column_rules]
    return (*across, *along)


def _description(parts: PageParts) -> str:
    title = parts.flow.procedure.title
    return f"Bagan alir {title}" if title else "Bagan alir"
