"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends."""

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import Final

from soptool.layout.grid import PageGrid, Wire
from soptool.layout.way_costs import CROSSING_IN_STAR, cost_alone, cost_together
from soptool.layout.ways import Way, Ways, find_ways

ROUNDS: Final = 5
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_WAYS: Final = 4000  # of all lines of a page together
FEWEST_WAYS: Final = 16  # of one line
MOST_TANGLES: Final = 16  # pairs tried in a round; more cross only where no drawing is tidy
TOGETHER: Final = 12  # ways of each of two crossing wires that are tried in pairs

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
        costed = [(cost_alone(self.grid, wire, way), way) for way in ways]
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
            cost = self.pairs[key] = cost_together(self.grid, one, ways[0], other, ways[1])
        return cost
