"""Ways become points: corners where tracks meet, ends on the true outline of their symbols."""

from collections.abc import Sequence
from itertools import pairwise
from math import isqrt

from soptool.layout.frame import Frame
from soptool.layout.geometry import Box, Point
from soptool.layout.grid import PageGrid
from soptool.layout.plan import Connector, Outline
from soptool.layout.tracks import Slot, Tracks
from soptool.layout.units import Twips
from soptool.layout.ways import Side, Way, Ways

# Word's flowChartTerminator: the ends are half ellipses this wide, in 1/21600 of the width.
CAPSULE_END = 3475
CAPSULE_WHOLE = 21600
# Word's flowChartOffpageConnector: straight sides down to 8/10 of the height, then a point.
PENTAGON_SHOULDER = (8, 10)


def place_connectors(
    grid: PageGrid, ways: Ways, tracks: Tracks, frame: Frame
) -> tuple[Connector, ...]:
    """One connector for each wire, in wire order."""
    return tuple(
        [_place_connector(grid, number, way, tracks, frame) for number, way in ways.items()]
    )


def place_again(
    connectors: Sequence[Connector],
    grid: PageGrid,
    ways: Ways,
    tracks: Tracks,
    frame: Frame,
    level: int,
) -> tuple[Connector, ...]:
    """The connectors in a frame that is another from this level on."""
    return tuple(
        [
            connector
            if _ends_above(way, level)
            else _place_connector(grid, number, way, tracks, frame)
            for connector, (number, way) in zip(connectors, ways.items(), strict=True)
        ]
    )


def _ends_above(way: Way, level: int) -> bool:
    return (
        way.source.level < level
        and way.target.level < level
        and all(run.slot < 2 * level for run in way.runs if run.horizontal)
    )


def _place_connector(
    grid: PageGrid, number: int, way: Way, tracks: Tracks, frame: Frame
) -> Connector:
    wire, runs = grid.wires[number], way.runs
    lines = [
        frame.position(Slot(run.horizontal, run.slot), tracks.index[number, position])
        for position, run in enumerate(runs)
    ]
    source, target = grid.stops[wire.source], grid.stops[wire.target]
    start = dock(source.outline, frame.symbol_box(way.source, source.outline), way.exit, lines[0])
    end = dock(target.outline, frame.symbol_box(way.target, target.outline), way.entry, lines[-1])
    corners = [
        Point(b, a) if run.horizontal else Point(a, b)
        for run, a, b in zip(runs, lines, lines[1:], strict=False)
    ]
    return Connector((start, *corners, end), wire.edges)


def place_joints(grid: PageGrid, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """The plain lines between neighbouring symbols of joint acts."""
    lines = []
    for stop in grid.stops:
        for one, other in pairwise(sorted(stop.spots)):
            y = frame.level_middles[one.level]
            left = dock(stop.outline, frame.symbol_box(one, stop.outline), Side.RIGHT, y)
            right = dock(stop.outline, frame.symbol_box(other, stop.outline), Side.LEFT, y)
            lines.append((left, right))
    return tuple(lines)


def dock(outline: Outline, box: Box, side: Side, line: Twips) -> Point:
    """Where a line at this y (of a horizontal line, else x) meets the outline on that side."""
    if side.horizontal:
        inset = _inset_beside(outline, box, line - box.center.y)
        return Point(box.left + inset if side is Side.LEFT else box.right - inset, line)
    inset = _inset_at_end(outline, box, line - box.center.x, side)
    return Point(line, box.top + inset if side is Side.TOP else box.bottom - inset)


def _inset_beside(outline: Outline, box: Box, away: Twips) -> Twips:
    """How far from the box's left or right side the outline lies, `away` from its middle."""
    half = box.height // 2
    match outline:
        case Outline.DIAMOND:
            return box.width // 2 * abs(away) // half
        case Outline.CAPSULE:
            radius = box.width * CAPSULE_END // CAPSULE_WHOLE
            return radius - radius * isqrt(max(0, half * half - away * away)) // half
        case Outline.BOX | Outline.PENTAGON:
            return 0


def _inset_at_end(outline: Outline, box: Box, away: Twips, side: Side) -> Twips:
    """How far from the box's top or bottom the outline lies, `away` from its middle."""
    half = box.width // 2
    match outline:
        case Outline.DIAMOND:
            return box.height // 2 * abs(away) // half
        case Outline.PENTAGON if side is Side.BOTTOM:
            shoulder, whole = PENTAGON_SHOULDER
            return box.height * (whole - shoulder) * abs(away) // (whole * half)
        case Outline.BOX | Outline.CAPSULE | Outline.PENTAGON:
            return 0
