"""What two ways on one page cost beyond what each costs alone.

Costs are in tenths of a bend. A crossing is worth about six bends: at 25 tenths lines cross where
they need not, at 100 a "Ya" runs round the whole block to avoid one clean crossing.
"""

from collections.abc import Sequence
from typing import Final

from soptool.layout.crossings import fewest_crossings, right_angles, side_by_side
from soptool.layout.grid import PageGrid, Wire
from soptool.layout.plan import Outline
from soptool.layout.sharing import share
from soptool.layout.ways import Piece, Way

CROSSING: Final = 62
CROSSING_IN_STAR: Final = 30
BESIDE_IN_CHANNEL: Final = 2
BESIDE_IN_MIDDLE: Final = 14
# Two lines at one side of a symbol: a reader may take them for one.
HEAD_ON: Final = 45  # two lines of one join that meet face to face look like a joint act's line
FORK_APART: Final = 80  # lines of one fork that leave by different sides look like two exits
EXITS_OF_DECISION: Final = 220
EXITS: Final = 45
ENTRIES_OF_DIAMOND: Final = 60
ENTRIES: Final = 12
IN_AND_OUT_OF_DIAMOND: Final = 150
IN_AND_OUT: Final = 45
IMPOSSIBLE: Final = 100_000  # one pentagon in two places, two in one, a line through one


def cost_together(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> int:
    """What two ways on one page cost beyond what each costs alone."""
    wire, other_wire = grid.wires[one], grid.wires[other]
    if one in grid.cut and _pentagon_apart(grid, wire, way, other_wire, other_way):
        return IMPOSSIBLE
    if way.apart(other_way):
        return 0
    if (other in grid.cut and _through_pentagon(grid, wire, way, other_wire, other_way)) or (
        one in grid.cut and _through_pentagon(grid, other_wire, other_way, wire, way)
    ):
        return IMPOSSIBLE
    kin = wire.star is not None and wire.star == other_wire.star
    crossings, beside = meetings(grid, one, way, other, other_way)
    cost = beside + crossings * (CROSSING_IN_STAR if kin else CROSSING)
    ends, other_ends = (wire.source, wire.target), (other_wire.source, other_wire.target)
    if ends[0] in other_ends or ends[1] in other_ends:
        cost += _port_cost(grid, (wire, other_wire), (way, other_way), kin)
    return cost


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
            crossings += fewest_crossings(way.run(index), other_way.run(other_index))
            cost += BESIDE_IN_MIDDLE if piece.slot % 2 else BESIDE_IN_CHANNEL
    return crossings, cost


def _pentagon_apart(grid: PageGrid, wire: Wire, way: Way, other: Wire, other_way: Way) -> bool:
    """Whether two lines would have one pentagon stand in two places."""
    return (
        wire.source == other.source
        and way.source != other_way.source
        and wire.source in grid.pentagons
    ) or (
        wire.target == other.target
        and way.target != other_way.target
        and wire.target in grid.pentagons
    )


def _through_pentagon(grid: PageGrid, wire: Wire, way: Way, other: Wire, other_way: Way) -> bool:
    """Whether a pentagon of the other line stands where the first one passes, or stands too."""
    left, right, top, bottom = way.reach
    for stop, spot in ((other.source, other_way.source), (other.target, other_way.target)):
        x, y = 2 * spot.column + 1, 2 * spot.level + 1
        if stop not in grid.pentagons or not (left <= x <= right and top <= y <= bottom):
            continue
        if (way.source == spot and wire.source != stop) or (
            way.target == spot and wire.target != stop
        ):
            return True
        if _covers(way.horizontals, y, x) or _covers(way.verticals, x, y):
            return True
    return False


def _covers(pieces: Sequence[Piece], slot: int, position: int) -> bool:
    """Whether one of the stretches runs in this slot over this place."""
    return any([own == slot and low <= position <= high for own, low, high, _ in pieces])


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
