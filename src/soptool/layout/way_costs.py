"""What a way costs alone on an empty page; beside another it may cost more (`pair_costs`).

Costs are in tenths of a bend.
"""

from collections.abc import Sequence
from typing import Final

from soptool.layout.grid import PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.ways import Side

BEND: Final = 10
UNIT: Final = 1
UNIT_OUTSIDE: Final = 4  # outside the box of the two symbols
LATER_START: Final = 4  # of a joint act, for each performer before the one a line leaves
LATER_END: Final = 5  # the same of the one it arrives at
MOST_OUTSIDE: Final = 55  # a long way round is still better than a crossing
CROSSING_JOINT: Final = 37
ALONG_JOINT: Final = 60
# Leaving: down or to the side; a return of a decision may leave by the top.
UP: Final = 90
UP_FROM_DIAMOND: Final = 60
BACK_UP_FROM_DIAMOND: Final = 22
DOWN_AND_ASIDE: Final = 4
DOWN_AND_BACK: Final = 18
AWAY_FROM_TARGET: Final = 8
# Arriving: what goes on comes from above, what returns from the side.
FROM_BELOW: Final = 95
UNUSUAL_SIDE: Final = 9
# A pentagon may stand in any column of its band.
BESIDE_HOME: Final = 4  # for each column nearer to where its flow comes from or goes to


def cost_of_exit(grid: PageGrid, wire: Wire, start: Spot, end: Spot, exit_: Side) -> int:
    """What it costs to leave by this side of the symbol at `start`."""
    source = grid.stops[wire.source]
    cost = _exit_cost(source, wire, exit_, end.column - start.column)
    if len(source.spots) > 1:
        cost += (BESIDE_HOME if source.band else LATER_START) * source.spots.index(start)
    return cost


def cost_of_entry(grid: PageGrid, wire: Wire, end: Spot, entry: Side) -> int:
    """What it costs to arrive at this side of the symbol at `end`."""
    target = grid.stops[wire.target]
    cost = _entry_cost(target, wire, entry)
    if len(target.spots) > 1:
        cost += (BESIDE_HOME if target.band else LATER_END) * target.spots.index(end)
    return cost


def cost_of_line(
    grid: PageGrid, start: Spot, end: Spot, exit_: Side, entry: Side, slots: Sequence[int]
) -> int:
    """Bends, and length: every unit once, and more where it leaves the box of the two symbols."""
    start_x, start_y = 2 * start.column + 1, 2 * start.level + 1
    end_x, end_y = 2 * end.column + 1, 2 * end.level + 1
    along = (start_x, end_x) if start_x < end_x else (end_x, start_x)
    beside = (start_y, end_y) if start_y < end_y else (end_y, start_y)
    horizontal = exit_.horizontal
    if not horizontal:
        along, beside = beside, along
    at = (start_x if horizontal else start_y) + exit_.direction * 0.5
    last_at = (end_x if entry.horizontal else end_y) + entry.direction * 0.5
    length = outside = 0.0
    joints = 0
    for slot, to in zip(slots, (*slots[1:], last_at), strict=True):
        low, high = (at, to) if at < to else (to, at)
        length += high - low
        outside += high - low
        if beside[0] <= slot <= beside[1]:
            inside_low = low if low > along[0] else along[0]
            inside_high = high if high < along[1] else along[1]
            if inside_high > inside_low:
                outside -= inside_high - inside_low
        if grid.joints:
            joints += _joint_cost(grid, horizontal, slot, low, high)
        at, horizontal, along, beside = slot, not horizontal, beside, along
    longer = UNIT * length + min(UNIT_OUTSIDE * outside, MOST_OUTSIDE)
    return BEND * (len(slots) - 1) + round(longer) + joints


def _exit_cost(source: Stop, wire: Wire, exit_: Side, away: int) -> int:
    diamond = source.outline is Outline.DIAMOND
    match exit_:
        case Side.TOP:
            if source.band:
                return 0
            if not diamond:
                return UP
            return UP_FROM_DIAMOND if wire.forward else BACK_UP_FROM_DIAMOND
        case Side.BOTTOM:
            if source.band or away == 0:
                return 0
            return DOWN_AND_ASIDE if wire.forward else DOWN_AND_BACK
        case Side.LEFT | Side.RIGHT:
            return AWAY_FROM_TARGET if away * exit_.direction < 0 else 0


def _entry_cost(target: Stop, wire: Wire, entry: Side) -> int:
    if target.band:
        return 0
    match entry:
        case Side.TOP:
            return 0 if wire.forward else UNUSUAL_SIDE
        case Side.BOTTOM:
            return FROM_BELOW
        case Side.LEFT | Side.RIGHT:
            return UNUSUAL_SIDE if wire.forward else 0


def _joint_cost(grid: PageGrid, horizontal: bool, slot: int, low: float, high: float) -> int:
    """Lines may cross a joint act's plain line, never run along it."""
    cost = 0
    for level, left, right in grid.joints:
        line, begin, end = 2 * level + 1, 2 * left + 1, 2 * right + 1
        if horizontal:
            along = slot == line and low < end and high > begin
            cost += ALONG_JOINT if along else 0
        elif begin < slot < end and low < line < high:
            cost += CROSSING_JOINT
    return cost
