"""What a way costs: alone on an empty page, and beside another.

Costs are in tenths of a bend. A crossing is worth about six bends: at 25 tenths lines cross where
they need not, at 100 a "Ya" runs round the whole block to avoid one clean crossing.
"""

from functools import lru_cache
from itertools import combinations
from typing import Final

from soptool.layout.crossings import crosses, fewest_crossings, side_by_side
from soptool.layout.grid import PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.sharing import share
from soptool.layout.ways import Run, Side, Way, Ways

BEND: Final = 10
UNIT: Final = 1
UNIT_OUTSIDE: Final = 4  # outside the box of the two symbols
LATER_START: Final = 4  # of a joint act, for each performer before the one a line leaves
LATER_END: Final = 5  # the same of the one it arrives at
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
FORK_APART: Final = 80  # lines of one fork that leave by different sides look like two exits
EXITS_OF_DECISION: Final = 220
EXITS: Final = 45
ENTRIES_OF_DIAMOND: Final = 60
ENTRIES: Final = 12
IN_AND_OUT_OF_DIAMOND: Final = 150
IN_AND_OUT: Final = 45


def weigh(grid: PageGrid, ways: Ways) -> tuple[int, int]:
    """Crossings and cost of a page's drawing, for comparing it with another of the same page."""
    pairs = list(combinations(ways.items(), 2))
    alone = sum(cost_alone(grid, grid.wires[number], way) for number, way in ways.items())
    crossings = sum(_meetings(grid, *one, *other)[0] for one, other in pairs)
    return crossings, alone + sum(cost_together(grid, *one, *other) for one, other in pairs)


def troubled(grid: PageGrid, ways: Ways) -> frozenset[int]:
    """The wires that bend twice or more, and those that cross another."""
    crossing = {
        number
        for one, other in combinations(ways.items(), 2)
        if _meetings(grid, *one, *other)[0]
        for number in (one[0], other[0])
    }
    return frozenset(crossing | {number for number, way in ways.items() if way.bends >= 2})


def cost_alone(grid: PageGrid, wire: Wire, way: Way) -> int:
    """What a way costs on an empty page."""
    source, target = grid.stops[wire.source], grid.stops[wire.target]
    cost = BEND * way.bends + _length_cost(way)
    cost += _exit_cost(source, wire, way) + _entry_cost(target, wire, way)
    cost += LATER_START * source.spots.index(way.source)
    cost += LATER_END * target.spots.index(way.target)
    return cost + sum(_joint_cost(grid, run) for run in way.runs)


def cost_together(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> int:
    """What two ways on one page cost beyond what each costs alone."""
    wires = grid.wires[one], grid.wires[other]
    kin = wires[0].star is not None and wires[0].star == wires[1].star
    crossings, beside = _meetings(grid, one, way, other, other_way)
    cost = _port_cost(grid, wires, (way, other_way), kin) + beside
    return cost + crossings * (CROSSING_IN_STAR if kin else CROSSING)


def _meetings(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> tuple[int, int]:
    """How often two lines cross at least, whatever tracks they get, and the cost of those tracks.

    Where the two are one line of a star they neither cross nor need a track each.
    """
    wire, other_wire = grid.wires[one], grid.wires[other]
    kin = wire.star is not None and wire.star == other_wire.star
    crossings = beside = 0
    for index, run in enumerate(way.runs):
        for other_index, other_run in enumerate(other_way.runs):
            if crosses(run, other_run):
                crossings += 1
            elif side_by_side(run, other_run):
                if kin and share(one, wire, way, index) == share(
                    other, other_wire, other_way, other_index
                ):
                    continue
                crossings += fewest_crossings(run, other_run)
                beside += BESIDE_IN_MIDDLE if run.slot % 2 else BESIDE_IN_CHANNEL
    return crossings, beside


@lru_cache(maxsize=20_000)
def _length_cost(way: Way) -> int:
    """Every unit counts once, and more where it leaves the box of the two symbols."""
    bounds = {
        True: sorted((2 * way.source.column + 1, 2 * way.target.column + 1)),
        False: sorted((2 * way.source.level + 1, 2 * way.target.level + 1)),
    }
    cost = 0.0
    for run in way.runs:
        low, high = bounds[run.horizontal]
        across_low, across_high = bounds[not run.horizontal]
        inside = max(0.0, min(run.high, high) - max(run.low, low))
        if not across_low <= run.slot <= across_high:
            inside = 0.0
        cost += UNIT * (run.high - run.low) + UNIT_OUTSIDE * (run.high - run.low - inside)
    return round(cost)


def _exit_cost(source: Stop, wire: Wire, way: Way) -> int:
    diamond = source.outline is Outline.DIAMOND
    away = way.target.column - way.source.column
    match way.exit:
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
            return AWAY_FROM_TARGET if away * way.exit.direction < 0 else 0


def _entry_cost(target: Stop, wire: Wire, way: Way) -> int:
    if target.band:
        return 0
    match way.entry:
        case Side.TOP:
            return 0 if wire.forward else UNUSUAL_SIDE
        case Side.BOTTOM:
            return FROM_BELOW
        case Side.LEFT | Side.RIGHT:
            return UNUSUAL_SIDE if wire.forward else 0


def _joint_cost(grid: PageGrid, run: Run) -> int:
    """Lines may cross a joint act's plain line, never run along it."""
    cost = 0
    for level, left, right in grid.joints:
        slot, low, high = 2 * level + 1, 2 * left + 1, 2 * right + 1
        if run.horizontal:
            along = run.slot == slot and run.low < high and run.high > low
            cost += ALONG_JOINT if along else 0
        elif low < run.slot < high and run.low < slot < run.high:
            cost += CROSSING_JOINT
    return cost


def _port_cost(grid: PageGrid, wires: tuple[Wire, Wire], ways: tuple[Way, Way], kin: bool) -> int:
    """Two lines on one side of one symbol, unless they are one line there."""
    cost = 0
    one, other = ways
    fork = kin and wires[0].star is not None and wires[0].star.fork
    if fork and (one.source, one.exit) != (other.source, other.exit):
        cost += FORK_APART
    if (one.source, one.exit) == (other.source, other.exit):
        stop = _stop_at(grid, one.source)
        if not fork:
            cost += EXITS_OF_DECISION if stop.deciding else EXITS
    if (one.target, one.entry) == (other.target, other.entry):
        stop = _stop_at(grid, one.target)
        if fork or not kin:
            cost += ENTRIES_OF_DIAMOND if stop.outline is Outline.DIAMOND else ENTRIES
    for leaving, arriving in (ways, ways[::-1]):
        if (leaving.source, leaving.exit) == (arriving.target, arriving.entry):
            stop = _stop_at(grid, leaving.source)
            cost += IN_AND_OUT_OF_DIAMOND if stop.outline is Outline.DIAMOND else IN_AND_OUT
    return cost


def _stop_at(grid: PageGrid, spot: Spot) -> Stop:
    return grid.stops[grid.occupied[spot]]
