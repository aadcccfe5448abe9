"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends."""

from dataclasses import dataclass, field
from itertools import combinations, count
from typing import Final

from soptool.layout.candidates import Candidates
from soptool.layout.grid import PageGrid
from soptool.layout.shapes import Shapes
from soptool.layout.way_costs import CROSSING_IN_STAR, IMPOSSIBLE, cost_together
from soptool.layout.ways import Way, Ways

ROUNDS: Final = 5
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_TANGLES: Final = 16  # pairs tried in a round; more cross only where no drawing is tidy
TOGETHER: Final = 12  # ways of each of two crossing wires that are tried in pairs

Choice = dict[int, int]  # wire to the index of its candidate


def route(grid: PageGrid) -> Ways:
    """The chosen way of every wire, by its index; ties go to the leftmost and uppermost."""
    search = _Search(grid)
    order = sorted(range(len(grid.wires)), key=search.difficulty)
    chosen: Choice = {}
    for number in order:
        chosen[number] = search.best(number, chosen)
    for _ in range(ROUNDS if len(grid.wires) <= MOST_WIRES else 1):
        if not search.redraw(chosen, order) and not search.untangle(chosen):
            break
    return {number: search.way(number, pick) for number, pick in sorted(chosen.items())}


@dataclass
class _Search:
    """One page's candidates, and what two of them cost together, remembered."""

    grid: PageGrid
    pairs: dict[tuple[int, int, int, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shapes = Shapes(self.grid)
        self.candidates = [Candidates(self.grid, wire, shapes) for wire in self.grid.wires]

    def way(self, number: int, pick: int) -> Way:
        """A candidate that was found before."""
        candidate = self.candidates[number].get(pick)
        assert candidate is not None
        return candidate.way

    def difficulty(self, number: int) -> tuple[int, int, int]:
        """Straight before neighbours before forward before returns; short before long."""
        way = self.candidates[number].first().way
        wire = self.grid.wires[number]
        distance = abs(way.source.level - way.target.level) + abs(
            way.source.column - way.target.column
        )
        rank = 0 if way.bends == 0 else 1 if distance <= 2 else 2
        return rank if wire.forward else 3, distance, number

    def best(self, number: int, chosen: Choice) -> int:
        """The cheapest candidate among what is already drawn."""
        cheapest, winner = None, 0
        for pick in count():
            candidate = self.candidates[number].get(pick)
            if candidate is None or (cheapest is not None and candidate.cost >= cheapest):
                return winner
            cost = candidate.cost
            for other, other_pick in chosen.items():
                if other != number:
                    cost += self.together(number, pick, other, other_pick)
                    if cheapest is not None and cost >= cheapest:
                        break
            if cheapest is None or cost < cheapest:
                cheapest, winner = cost, pick
            if cheapest == candidate.cost:
                return winner  # no later one costs less alone
        raise AssertionError("candidates end")

    def redraw(self, chosen: Choice, order: list[int]) -> bool:
        """Each line anew among all others, the most difficult first; whether any changed."""
        before = dict(chosen)
        for number in reversed(order):
            if chosen[number] or self.troubled(number, chosen):
                chosen[number] = self.best(number, chosen)
        return chosen != before

    def troubled(self, number: int, chosen: Choice) -> bool:
        """Whether a line costs more than on an empty page."""
        pick = chosen[number]
        return any(
            other != number and self.together(number, pick, other, other_pick)
            for other, other_pick in chosen.items()
        )

    def untangle(self, chosen: Choice) -> bool:
        """Redraw one pair of crossing wires at once where that is cheaper; whether any was."""
        for one, other in self._tangles(chosen):
            best = self._best_pair(one, other, chosen)
            if best != (chosen[one], chosen[other]):
                chosen[one], chosen[other] = best
                return True
        return False

    def _tangles(self, chosen: Choice) -> list[tuple[int, int]]:
        """The pairs that cross; a wire that found no legal way, with each wire that may yield."""
        crossing, stuck = [], set()
        for one, other in combinations(sorted(chosen), 2):
            cost = self.together(one, chosen[one], other, chosen[other])
            if cost >= IMPOSSIBLE:
                stuck |= {one, other}
            elif cost >= CROSSING_IN_STAR:
                crossing.append((one, other))
        yielding = [(one, other) for one in sorted(stuck) for other in chosen if other != one]
        return [*yielding, *crossing[:MOST_TANGLES]]

    def _best_pair(self, one: int, other: int, chosen: Choice) -> tuple[int, int]:
        rest = {number: pick for number, pick in chosen.items() if number not in (one, other)}
        now = chosen[one], chosen[other]
        firsts = self._among(one, now[0], rest)
        seconds = self._among(other, now[1], rest)
        costs = {
            (first, second): cost + other_cost + self.together(one, first, other, second)
            for first, cost in firsts
            for second, other_cost in seconds
        }
        return min(costs, key=lambda pair: (costs[pair], pair != now, pair))

    def _among(self, number: int, now: int, rest: Choice) -> list[tuple[int, int]]:
        """The first candidates and the chosen one, with what each costs among the rest."""
        picks = []
        for pick in sorted({now, *range(TOGETHER)}):
            candidate = self.candidates[number].get(pick)
            if candidate is not None:
                drawn = sum(self.together(number, pick, n, p) for n, p in rest.items())
                picks.append((pick, candidate.cost + drawn))
        return picks

    def together(self, one: int, pick: int, other: int, other_pick: int) -> int:
        """What two candidates cost beyond what each costs alone."""
        if one > other:
            one, pick, other, other_pick = other, other_pick, one, pick
        key = (one, pick, other, other_pick)
        cost = self.pairs.get(key)
        if cost is None:
            ways = self.way(one, pick), self.way(other, other_pick)
            cost = self.pairs[key] = cost_together(self.grid, one, ways[0], other, ways[1])
        return cost
