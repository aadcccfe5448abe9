"""What a way costs: alone on an empty page, and beside another.

Costs are in tenths of a bend. A crossing is worth about six bends: at 25 tenths lines cross where
they need not, at 100 a "Ya" runs round the whole block to avoid one clean crossing.
"""

from collections.abc import Sequence
from typing import Final

from soptool.layout.crossings import fewest_crossings, right_angles, side_by_side
from soptool.layout.grid import PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.sharing import share
from soptool.layout.ways import Side, Way

BEND: Final = 10
UNIT: Final = 1
UNIT_OUTSIDE: Final = 4  # outside the box of the two symbols
LATER_START: Final = 4  # of a joint act, for each performer before the one a line leaves
LATER_END: Final = 5  # the same of the one it arrives at
MOST_OUTSIDE: Final = 55  # a long way round is still better than a crossing
CROSSING: Final = 62
CROSSING_IN_STAR: Final = 30
CROSSING_JOINT: Final = 37
ALONG_JOINT: Final = 60
BESIDE_IN_CHANNEL: Final = 2
BESIDE_IN_MIDDLE: Final = 14
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
# Two lines at one side of a symbol: a reader may take them for one.
HEAD_ON: Final = 45  # two lines of one join that meet face to face look like a joint act's line
FORK_APART: Final = 80  # lines of one fork that leave by different sides look like two exits
EXITS_OF_DECISION: Final = 220
EXITS: Final = 45
ENTRIES_OF_DIAMOND: Final = 60
ENTRIES: Final = 12
IN_AND_OUT_OF_DIAMOND: Final = 150
IN_AND_OUT: Final = 45
# A pentagon may stand in any column of its band.
BESIDE_HOME: Final = 4  # for each column nearer to where its flow comes from or goes to
IMPOSSIBLE: Final = 100_000  # one pentagon in two places, two in one, a line through one


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
    across = (start_x, end_x) if start_x < end_x else (end_x, start_x)
    down = (start_y, end_y) if start_y < end_y else (end_y, start_y)
    horizontal, last = exit_.horizontal, len(slots) - 1
    at = (start_x if horizontal else start_y) + exit_.direction * 0.5
    length = outside = 0.0
    joints = 0
    for index, slot in enumerate(slots):
        to = (
            slots[index + 1]
            if index < last
            else ((end_x if horizontal else end_y) + entry.direction * 0.5)
        )
        low, high = (at, to) if at < to else (to, at)
        length += high - low
        (box_low, box_high), (beside_low, beside_high) = (
            (across, down) if horizontal else (down, across)
        )
        outside += high - low
        if beside_low <= slot <= beside_high:
            outside -= max(0.0, min(high, box_high) - max(low, box_low))
        if grid.joints:
            joints += _joint_cost(grid, horizontal, slot, low, high)
        at, horizontal = slot, not horizontal
    return BEND * last + round(UNIT * length + min(UNIT_OUTSIDE * outside, MOST_OUTSIDE)) + joints


def cost_together(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> int:
    """What two ways on one page cost beyond what each costs alone."""
    wire, other_wire = grid.wires[one], grid.wires[other]
    if _pentagon_apart(grid, wire, way, other_wire, other_way):
        return IMPOSSIBLE
    left, right, top, bottom = way.reach
    other_left, other_right, other_top, other_bottom = other_way.reach
    if left > other_right or other_left > right or top > other_bottom or other_top > bottom:
        return 0
    if _through_pentagon(grid, wire, way, other_wire, other_way) or _through_pentagon(
        grid, other_wire, other_way, wire, way
    ):
        return IMPOSSIBLE
    kin = wire.star is not None and wire.star == other_wire.star
    crossings, beside = meetings(grid, one, way, other, other_way)
    cost = _port_cost(grid, (wire, other_wire), (way, other_way), kin) + beside
    return cost + crossings * (CROSSING_IN_STAR if kin else CROSSING)


def meetings(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> tuple[int, int]:
    """How often two lines cross at least, whatever tracks they get, and the cost of those tracks.

    Where the two are one line of a star they neither cross nor need a track each.
    """
    wire, other_wire = grid.wires[one], grid.wires[other]
    kin = wire.star is not None and wire.star == other_wire.star
    crossings = right_angles(way.horizontals, other_way.verticals)
    crossings += right_angles(way.verticals, other_way.horizontals)
    cost = 0
    for piece, other_piece in (
        *side_by_side(way.horizontals, other_way.horizontals),
        *side_by_side(way.verticals, other_way.verticals),
    ):
        index, other_index = piece.position, other_piece.position
        if not kin or share(one, wire, way, index) != share(
            other, other_wire, other_way, other_index
        ):
            crossings += fewest_crossings(way.runs[index], other_way.runs[other_index])
            cost += BESIDE_IN_MIDDLE if piece.slot % 2 else BESIDE_IN_CHANNEL
    return crossings, cost


def _pentagon_apart(grid: PageGrid, wire: Wire, way: Way, other: Wire, other_way: Way) -> bool:
    """Whether two lines would have one pentagon stand in two places."""
    return (
        wire.source == other.source
        and way.source != other_way.source
        and grid.stops[wire.source].band is not None
    ) or (
        wire.target == other.target
        and way.target != other_way.target
        and grid.stops[wire.target].band is not None
    )


def _through_pentagon(grid: PageGrid, wire: Wire, way: Way, other: Wire, other_way: Way) -> bool:
    """Whether a pentagon of the other line stands where the first one passes, or stands too."""
    for stop, spot in ((other.source, other_way.source), (other.target, other_way.target)):
        if grid.stops[stop].band is None:
            continue
        if (way.source == spot and wire.source != stop) or (
            way.target == spot and wire.target != stop
        ):
            return True
        x, y = 2 * spot.column + 1, 2 * spot.level + 1
        if any(slot == y and low <= x <= high for slot, low, high, _ in way.horizontals):
            return True
        if any(slot == x and low <= y <= high for slot, low, high, _ in way.verticals):
            return True
    return False


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


def _port_cost(grid: PageGrid, wires: tuple[Wire, Wire], ways: tuple[Way, Way], kin: bool) -> int:
    """Two lines on one side of one symbol, unless they are one line there."""
    cost = 0
    one, other = ways
    fork = kin and wires[0].star is not None and wires[0].star.fork
    leave_together = one.source == other.source and one.exit is other.exit
    if fork and not leave_together:
        cost += FORK_APART
    if kin and not fork and one.slots == other.slots and one.exit is not other.exit:
        cost += HEAD_ON
    if leave_together and not fork:
        deciding = grid.stops[wires[0].source].deciding
        cost += EXITS_OF_DECISION if deciding else EXITS
    if one.target == other.target and one.entry is other.entry and (fork or not kin):
        cost += _at(grid, wires[0].target, ENTRIES_OF_DIAMOND, ENTRIES)
    if one.source == other.target and one.exit is other.entry:
        cost += _at(grid, wires[0].source, IN_AND_OUT_OF_DIAMOND, IN_AND_OUT)
    if other.source == one.target and other.exit is one.entry:
        cost += _at(grid, wires[1].source, IN_AND_OUT_OF_DIAMOND, IN_AND_OUT)
    return cost


def _at(grid: PageGrid, stop: int, diamond: int, other: int) -> int:
    return diamond if grid.stops[stop].outline is Outline.DIAMOND else other
