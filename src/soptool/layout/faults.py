"""What must not be in a finished drawing of one page, each found by looking at it alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from soptool.layout.cells import text_height
from soptool.layout.docking import docks
from soptool.layout.drawn_flow import Stretch, stretches, symbol_at
from soptool.layout.geometry import Box, Point
from soptool.layout.label_sites import on_symbol
from soptool.layout.plan import ChartTable, PlacedSymbol
from soptool.layout.symbol_texts import leaves_outline
from soptool.layout.table import RowKind
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.model.flow import NodeRef

NEAR_SYMBOL: Twips = mm(0.75)
NEAR_LINE: Twips = mm(1.0)
NEAR_RULE: Twips = mm(0.4)
LAST_STRETCH: Twips = mm(1.5)
ANY_STRETCH: Twips = mm(0.9)


def find_faults(page: ChartTable) -> tuple[str, ...]:
    """Every fault of the page; a good drawing has none."""
    lines = stretches(page.chart)
    return (
        *_symbols_apart(page.chart.symbols),
        *_symbols_at_home(page),
        *_lines_clear_of_symbols(page, lines),
        *_lines_inside(page, lines),
        *_lines_apart(lines),
        *_lines_off_joints(page, lines),
        *_lines_off_rules(page, lines),
        *_ends_docked(page),
        *_stretches_long_enough(page),
        *_labels_clear(page, lines),
        *_labels_by_their_exits(page),
        *_texts_inside(page),
        *_words_in_symbols(page),
    )


def _symbols_apart(symbols: Sequence[PlacedSymbol]) -> Iterator[str]:
    for one, other in combinations(symbols, 2):
        if one.box.overlaps(other.box):
            yield f"symbols overlap: {one.description} / {other.description}"


def _symbols_at_home(page: ChartTable) -> Iterator[str]:
    """Each inside its row and, but for pentagons in the merged band, its performer's column."""
    table = page.table
    for symbol in page.chart.symbols:
        left, right = table.column_left(symbol.column), table.column_left(symbol.column + 1)
        top, bottom = table.row_top(symbol.row), table.row_top(symbol.row + 1)
        if not Box(left, top, right - left, bottom - top).encloses(symbol.box):
            yield f"symbol outside its cell: {symbol.description}"


def _lines_clear_of_symbols(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    for line in lines:
        for symbol in page.chart.symbols:
            if symbol in (line.start_symbol, line.end_symbol):
                continue  # `_ends_docked` looks whether it leads away
            if _line_box(line).grown(NEAR_SYMBOL).overlaps(symbol.box):
                yield f"line through or too near to {symbol.description}"


def _lines_inside(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    area = chart_area(page)
    for line in lines:
        if not (area.contains(line.one) and area.contains(line.other)):
            yield f"line on forbidden ground at {line.one}"


def _lines_apart(lines: Sequence[Stretch]) -> Iterator[str]:
    """Lines of different nets neither on one stretch nor nearer than they can be told apart."""
    for one, other in combinations(lines, 2):
        if one.net == other.net or one.horizontal != other.horizontal:
            continue
        if abs(one.across - other.across) < NEAR_LINE and min(one.high, other.high) > max(
            one.low, other.low
        ):
            yield f"lines too near each other at {one.one} and {other.one}"


def _lines_off_joints(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    """Lines may cross a joint act's plain line, never run along it."""
    for one, other in page.chart.joints:
        for line in lines:
            beside = line.horizontal and abs(line.across - one.y) < NEAR_LINE
            if beside and min(line.high, other.x) > max(line.low, one.x):
                yield f"line along a joint act at {line.one}"


def _lines_off_rules(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    table = page.table
    area = chart_area(page)
    across = [table.row_top(row) for row in range(len(table.rows) + 1)]
    bands = [
        (table.row_top(n), table.row_top(n + 1))
        for n, row in enumerate(table.rows)
        if row.kind is RowKind.BAND
    ]
    columns = [table.column_left(n) for n in range(len(table.columns) + 1)]
    inner = [x for x in columns if area.left < x < area.right]
    edges = [area.left, area.right]
    for line in lines:
        in_band = any(top <= line.low and line.high <= bottom for top, bottom in bands)
        rules = across if line.horizontal else edges if in_band else columns if inner else edges
        if any(abs(line.across - rule) < NEAR_RULE for rule in rules):
            yield f"line along a rule at {line.one}"


def _ends_docked(page: ChartTable) -> Iterator[str]:
    for points in (*(connector.points for connector in page.chart.connectors), *page.chart.joints):
        for end, toward in ((points[0], points[1]), (points[-1], points[-2])):
            symbol = symbol_at(page.chart, end)
            if symbol is None:
                yield f"an end docks on nothing: {end}"
            elif not docks(symbol, end, toward):
                yield f"a line does not lead away from {symbol.description} at {end}"


def _stretches_long_enough(page: ChartTable) -> Iterator[str]:
    for connector in page.chart.connectors:
        lengths = [abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(connector.points)]
        if lengths[-1] < LAST_STRETCH:
            yield f"no room for an arrow head at {connector.points[-1]}"
        if min(lengths) < ANY_STRETCH:
            yield f"a stretch too short to see at {connector.points[0]}"
        if any(a.x != b.x and a.y != b.y for a, b in pairwise(connector.points)):
            yield f"a line at a slant at {connector.points[0]}"


def _labels_clear(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    labels = page.chart.labels
    area = chart_area(page)
    for label in labels:
        name = " ".join(label.lines)
        if any(_line_box(line).overlaps(label.box) for line in lines):
            yield f"line through label {name}"
        if any(on_symbol(label.box, symbol) for symbol in page.chart.symbols):
            yield f"label on a symbol: {name}"
        if not area.encloses(label.box):
            yield f"label outside the chart: {name}"
    for one, other in combinations(labels, 2):
        if one.box.overlaps(other.box):
            yield f"labels overlap: {one.lines} {other.lines}"


def _labels_by_their_exits(page: ChartTable) -> Iterator[str]:
    """A label nearer to another exit of its symbol would be read as that one's."""
    exits: dict[NodeRef, dict[int, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for connector in page.chart.connectors:
        for edge in connector.edges:
            exits[edge.source][edge.branch].append(connector.points[0])
    for label in page.chart.labels:
        starts = exits[label.edge.source]
        own = starts[label.edge.branch]
        foreign = [at for branch in starts.values() for at in branch if at not in own]
        nearest = min((label.box.distance(at) for at in own), default=0)
        if not own or any(label.box.distance(at) <= nearest for at in foreign):
            yield f"label not beside its own exit: {' '.join(label.lines)}"


def _texts_inside(page: ChartTable) -> Iterator[str]:
    for row, cell, box in page.table.cells():
        room = box.width if cell.rotated else box.height
        if text_height(cell.paragraphs) > room:
            yield f"text taller than its cell in row {row}, {cell.role}"


def _words_in_symbols(page: ChartTable) -> Iterator[str]:
    for symbol in page.chart.symbols:
        if leaves_outline(symbol, FONTS):
            yield f"text leaves its symbol: {' '.join(symbol.lines)}"


def _line_box(line: Stretch) -> Box:
    left, right = sorted((line.one.x, line.other.x))
    top, bottom = sorted((line.one.y, line.other.y))
    return Box(left, top, right - left + 1, bottom - top + 1)


def chart_area(page: ChartTable) -> Box:
    """The performers' columns below the header."""
    table = page.table
    columns = sorted({symbol.column for symbol in page.chart.symbols} | set(_actor_columns(page)))
    left, right = table.column_left(columns[0]), table.column_left(columns[-1] + 1)
    header = sum(row.kind is RowKind.HEADER for row in table.rows)
    top = table.row_top(header)
    return Box(left, top, right - left, table.box.bottom - top)


def _actor_columns(page: ChartTable) -> list[int]:
    cells = (cell for row in page.table.rows for cell in row.cells)
    return [cell.column for cell in cells if cell.role == "pelaksana"]
