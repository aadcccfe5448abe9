"""Measures of a finished drawing: faults, of which there must be none, and figures to compare.

Tests gate the faults; reviews look at the figures (layout.md, "Measures").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from soptool.layout.geometry import Box, Point
from soptool.layout.labels import on_symbol
from soptool.layout.picture import Stretch, read_flow, stretches
from soptool.layout.plan import ChartTable, Outline, Page, PlacedSymbol
from soptool.layout.table import RowKind
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow, NodeRef
from soptool.model.sop import Procedure

NEAR_SYMBOL: Twips = mm(0.75)
NEAR_LINE: Twips = mm(1.0)
NEAR_RULE: Twips = mm(0.4)
LAST_STRETCH: Twips = mm(1.5)
ANY_STRETCH: Twips = mm(0.9)


@dataclass(frozen=True, slots=True)
class Quality:
    """What one page's drawing is like; `faults` name what must not be."""

    faults: tuple[str, ...]
    edges: int
    crossings: int
    bends: int


def measure(page: ChartTable) -> Quality:
    """All measures of one page of a procedure."""
    chart = page.chart
    lines = stretches(chart)
    faults = [
        *_symbols_apart(chart.symbols),
        *_symbols_at_home(page),
        *_lines_clear_of_symbols(page, lines),
        *_lines_inside(page, lines),
        *_lines_apart(lines),
        *_lines_off_rules(page, lines),
        *_ends_docked(page),
        *_labels_clear(page, lines),
    ]
    return Quality(
        tuple(faults),
        len(chart.connectors),
        sum(_cross(one, other) for one, other in combinations(lines, 2)),
        sum(len(connector.points) - 2 for connector in chart.connectors),
    )


def round_trip(procedure: Procedure, pages: Sequence[ChartTable]) -> tuple[str, ...]:
    """Faults where the edges read from the pictures alone are not those of the flow."""
    drawn = read_flow([page.chart for page in pages])
    flow = Flow.of(procedure)
    wanted = {(edge.source, edge.target) for edge in flow.edges}
    return (
        *drawn.faults,
        *(f"not drawn: {_named(pair)}" for pair in sorted(wanted - drawn.edges)),
        *(f"drawn but not meant: {_named(pair)}" for pair in sorted(drawn.edges - wanted)),
    )


def page_faults(page: Page, body: Box) -> tuple[str, ...]:
    """Blocks that leave the page's body or lie on one another."""
    boxes = [
        block.table.box if isinstance(block, ChartTable) else block.box for block in page.blocks
    ]
    outside = [
        f"block {n} leaves the page" for n, box in enumerate(boxes) if not _within(box, body)
    ]
    return (
        *outside,
        *(f"blocks overlap: {a} {b}" for a, b in combinations(boxes, 2) if a.overlaps(b)),
    )


def _named(pair: tuple[NodeRef, NodeRef]) -> str:
    one, other = pair
    return f"{one.row + 1}.{one.part} -> {other.row + 1}.{other.part}"


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
        if not _within(symbol.box, Box(left, top, right - left, bottom - top)):
            yield f"symbol outside its cell: {symbol.description}"


def _lines_clear_of_symbols(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    for line in lines:
        for symbol in page.chart.symbols:
            touching = line.start_symbol == symbol or line.end_symbol == symbol
            box = _line_box(line).grown(0 if touching else NEAR_SYMBOL)
            inner = symbol.box.grown(-2) if touching else symbol.box
            if symbol.outline is Outline.DIAMOND and touching:
                continue
            if box.overlaps(inner):
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
    for connector in page.chart.connectors:
        if not all(_docks(page, point) for point in (connector.points[0], connector.points[-1])):
            yield f"an end docks on nothing: {connector.points[0]} to {connector.points[-1]}"
        lengths = [abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(connector.points)]
        if lengths[-1] < LAST_STRETCH:
            yield f"no room for an arrow head at {connector.points[-1]}"
        if min(lengths) < ANY_STRETCH:
            yield f"a stretch too short to see at {connector.points[0]}"
        if any(a.x != b.x and a.y != b.y for a, b in pairwise(connector.points)):
            yield f"a line at a slant at {connector.points[0]}"


def _docks(page: ChartTable, point: Point) -> bool:
    return any(symbol.box.contains(point) for symbol in page.chart.symbols)


def _labels_clear(page: ChartTable, lines: Sequence[Stretch]) -> Iterator[str]:
    labels = page.chart.labels
    area = chart_area(page)
    for label in labels:
        name = " ".join(label.lines)
        if any(_line_box(line).overlaps(label.box) for line in lines):
            yield f"line through label {name}"
        if any(on_symbol(label.box, symbol) for symbol in page.chart.symbols):
            yield f"label on a symbol: {name}"
        if not _within(label.box, area):
            yield f"label outside the chart: {name}"
    for one, other in combinations(labels, 2):
        if one.box.overlaps(other.box):
            yield f"labels overlap: {one.lines} {other.lines}"


def chart_area(page: ChartTable) -> Box:
    """The performers' columns below the header."""
    table = page.table
    columns = sorted({symbol.column for symbol in page.chart.symbols} | set(_actor_columns(page)))
    left, right = table.column_left(columns[0]), table.column_left(columns[-1] + 1)
    header = sum(row.kind is RowKind.HEADER for row in table.rows)
    top = table.row_top(header)
    return Box(left, top, right - left, table.top + table.height - top)


def _actor_columns(page: ChartTable) -> list[int]:
    return [
        cell.column for row in page.table.rows for cell in row.cells if cell.role == "pelaksana"
    ]


def _line_box(line: Stretch) -> Box:
    left, right = sorted((line.one.x, line.other.x))
    top, bottom = sorted((line.one.y, line.other.y))
    return Box(left, top, right - left + 1, bottom - top + 1)


def _within(box: Box, outer: Box) -> bool:
    return (
        outer.left <= box.left
        and box.right <= outer.right
        and outer.top <= box.top
        and box.bottom <= outer.bottom
    )


def _cross(one: Stretch, other: Stretch) -> bool:
    return (
        one.net != other.net
        and one.horizontal != other.horizontal
        and one.low < other.across < one.high
        and other.low < one.across < other.high
    )
