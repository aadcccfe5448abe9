"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends.

Costs are in tenths of a bend. A crossing is worth about six bends: at 25 tenths lines cross where
they need not, at 100 a "Ya" runs round the whole block to avoid one clean crossing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import Final

from soptool.layout.crossings import crosses, fewest_crossings, side_by_side
from soptool.layout.grid import PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.sharing import share
from soptool.layout.ways import Run, Side, Way, find_ways

BEND: Final = 10
UNIT: Final = 1
UNIT_OUTSIDE: Final = 4  # outside the box of the two symbols
CROSSING: Final = 62
CROSSING_IN_STAR: Final = 30
CROSSING_JOINT: Final = 37
ALONG_JOINT: Final = 60
FORK_APART: Final = 80  # lines of one fork that leave by different sides look like two exits
BESIDE_IN_CHANNEL: Final = 2
BESIDE_IN_MIDDLE: Final = 14
ROUNDS: Final = 5
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_WAYS: Final = 4000  # of all lines of a page together
FEWEST_WAYS: Final = 16  # of one line
MOST_TANGLES: Final = 16  # pairs tried in a round; more cross only where no drawing is tidy
TOGETHER: Final = 12  # ways of each of two crossing wires that are tried in pairs

Ways = Mapping[int, Way]
Choice = dict[int, int]  # wire to the index of its candidate


@lru_cache(maxsize=256)
def route(grid: PageGrid) -> Ways:
    """The chosen way of every wire, by its index; ties go to the leftmost and uppermost."""
    search = _Search(grid)
    order = sorted(range(len(grid.wires)), key=search.difficulty)
    chosen: Choice = {}
    for number in order:
        chosen[number] = search.best(number, chosen)
    for _ in range(ROUNDS if len(grid.wires) <= MOST_WIRES else 1):
        before = dict(chosen)
        for number in reversed(order):
            del chosen[number]
            chosen[number] = search.best(number, chosen)
        if chosen == before and not search.untangle(chosen):
            break
    return {number: search.candidates[number][pick][1] for number, pick in sorted(chosen.items())}


def weigh(grid: PageGrid, ways: Ways) -> tuple[int, int]:
    """Crossings and cost of a page's drawing, for comparing it with another of the same page."""
    pairs = list(combinations(ways.items(), 2))
    alone = sum(_alone(grid, grid.wires[number], way) for number, way in ways.items())
    crossings = sum(_meetings(grid, *one, *other)[0] for one, other in pairs)
    return crossings, alone + sum(_pair_cost(grid, *one, *other) for one, other in pairs)


def troubled(grid: PageGrid, ways: Ways) -> frozenset[int]:
    """The wires that bend twice or more, and those that cross another."""
    crossing = {
        number
        for one, other in combinations(ways.items(), 2)
        if _meetings(grid, *one, *other)[0]
        for number in (one[0], other[0])
    }
    return frozenset(crossing | {number for number, way in ways.items() if way.bends >= 2})


@dataclass
class _Search:
    """One page's candidates, and what two of them cost together, remembered."""

    grid: PageGrid
    pairs: dict[tuple[int, int, int, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.candidates = [self._candidates(wire) for wire in self.grid.wires]

    def difficulty(self, number: int) -> tuple[int, int, int]:
        """Straight before neighbours before forward before returns; short before long."""
        _, way = self.candidates[number][0]
        wire = self.grid.wires[number]
        distance = abs(way.source.level - way.target.level) + abs(
            way.source.column - way.target.column
        )
        rank = 0 if way.bends == 0 else 1 if distance <= 2 else 2
        return rank if wire.forward else 3, distance, number

    def best(self, number: int, chosen: Choice) -> int:
        """The cheapest candidate among what is already drawn."""
        cheapest, winner = None, 0
        for pick, (cost, _) in enumerate(self.candidates[number]):
            for other, other_pick in chosen.items():
                if cheapest is not None and cost >= cheapest:
                    break
                cost += self.together(number, pick, other, other_pick)
            if cheapest is None or cost < cheapest:
                cheapest, winner = cost, pick
        return winner

    def untangle(self, chosen: Choice) -> bool:
        """Redraw one pair of crossing wires at once where that is cheaper; whether any was."""
        tangled = [
            (one, other)
            for one, other in combinations(sorted(chosen), 2)
            if self.together(one, chosen[one], other, chosen[other]) >= CROSSING_IN_STAR
        ]
        for one, other in tangled[:MOST_TANGLES]:
            best = self._best_pair(one, other, chosen)
            if best != (chosen[one], chosen[other]):
                chosen[one], chosen[other] = best
                return True
        return False

    def _best_pair(self, one: int, other: int, chosen: Choice) -> tuple[int, int]:
        rest = {number: pick for number, pick in chosen.items() if number not in (one, other)}

        def alone(number: int, pick: int) -> int:
            drawn = sum(self.together(number, pick, n, p) for n, p in rest.items())
            return self.candidates[number][pick][0] + drawn

        now = chosen[one], chosen[other]
        firsts = {now[0], *range(min(TOGETHER, len(self.candidates[one])))}
        seconds = {now[1], *range(min(TOGETHER, len(self.candidates[other])))}
        costs = {
            (first, second): cost + other_cost + self.together(one, first, other, second)
            for first, cost in [(pick, alone(one, pick)) for pick in sorted(firsts)]
            for second, other_cost in [(pick, alone(other, pick)) for pick in sorted(seconds)]
        }
        return min(costs, key=lambda pair: (costs[pair], pair != now, pair))

    def _candidates(self, wire: Wire) -> list[tuple[int, Way]]:
        ways = find_ways(self.grid, wire) or find_ways(self.grid, wire, long=True)
        if not ways:
            raise AssertionError(f"no way between {wire.source} and {wire.target}")
        costed = [(_alone(self.grid, wire, way), way) for way in ways]
        costed.sort(key=lambda pair: (pair[0], pair[1].slots, pair[1].exit.name))
        return costed[: max(FEWEST_WAYS, MOST_WAYS // len(self.grid.wires))]

    def together(self, one: int, pick: int, other: int, other_pick: int) -> int:
        """What two candidates cost beyond what each costs alone."""
        if one > other:
            one, pick, other, other_pick = other, other_pick, one, pick
        key = (one, pick, other, other_pick)
        cost = self.pairs.get(key)
        if cost is None:
            ways = self.candidates[one][pick][1], self.candidates[other][other_pick][1]
            cost = self.pairs[key] = _pair_cost(self.grid, one, ways[0], other, ways[1])
        return cost


def _alone(grid: PageGrid, wire: Wire, way: Way) -> int:
    """What a way costs on an empty page."""
    source, target = grid.stops[wire.source], grid.stops[wire.target]
    cost = BEND * way.bends + _length_cost(way)
    cost += _exit_cost(source, wire, way) + _entry_cost(target, wire, way)
    cost += 4 * source.spots.index(way.source) + 5 * target.spots.index(way.target)
    return cost + sum(_joint_cost(grid, run) for run in way.runs)


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
            return (60 if wire.forward else 22) if diamond else 90
        case Side.BOTTOM:
            if source.band or away == 0:
                return 0
            return 4 if wire.forward else 18
        case Side.LEFT | Side.RIGHT:
            return 8 if away * way.exit.direction < 0 else 0


def _entry_cost(target: Stop, wire: Wire, way: Way) -> int:
    if target.band:
        return 0
    match way.entry:
        case Side.TOP:
            return 0 if wire.forward else 9
        case Side.BOTTOM:
            return 95
        case Side.LEFT | Side.RIGHT:
            return 9 if wire.forward else 0


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


def _pair_cost(grid: PageGrid, one: int, way: Way, other: int, other_way: Way) -> int:
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
            cost += 220 if stop.deciding else 45
    if (one.target, one.entry) == (other.target, other.entry):
        stop = _stop_at(grid, one.target)
        if fork or not kin:
            cost += 60 if stop.outline is Outline.DIAMOND else 12
    for leaving, arriving in (ways, ways[::-1]):
        if (leaving.source, leaving.exit) == (arriving.target, arriving.entry):
            stop = _stop_at(grid, leaving.source)
            cost += 150 if stop.outline is Outline.DIAMOND else 45
    return cost


def _stop_at(grid: PageGrid, spot: Spot) -> Stop:
    return grid.stops[grid.occupied[spot]]
