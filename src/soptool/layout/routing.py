"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends."""

from dataclasses import dataclass, field
from itertools import combinations, count
from typing import Final

from soptool.layout.candidates import Candidates
from soptool.layout.grid import PageGrid
from soptool.layout.shapes import Shapes
from soptool.layout.way_costs import cost_together
from soptool.layout.ways import Way, Ways

ROUNDS: Final = 12
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_TROUBLED: Final = 5  # wires tried otherwise in a round
MOST_CANDIDATES: Final = 20  # of a wire that are looked at for that
CHEAPEST: Final = 4  # candidates of a wire that are tried in any case
WORTH_TRYING: Final = 30  # tenths of a bend that a wire costs more than on an empty page

Choice = dict[int, int]  # wire to the index of its candidate


def route(grid: PageGrid) -> Ways:
    """The chosen way of every wire, by its index; ties go to the leftmost and uppermost."""
    search = _Search(grid)
    order = sorted(range(len(grid.wires)), key=search.difficulty)
    chosen: Choice = {}
    for number in order:
        chosen[number] = search.best(number, chosen)
    for _ in range(ROUNDS if len(grid.wires) <= MOST_WIRES else 1):
        if not search.redraw(chosen, order) and not search.yield_way(chosen):
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

    def yield_way(self, chosen: Choice) -> bool:
        """Draw one troubled wire otherwise and let those in its way yield, where that is cheaper.

        Whether any was: `chosen` is then the cheaper drawing.
        """
        trouble = {number: self._trouble(number, chosen) for number in chosen}
        troubled = sorted(
            (n for n in chosen if trouble[n] >= WORTH_TRYING), key=lambda n: (-trouble[n], n)
        )
        for number in troubled[:MOST_TROUBLED]:
            before = self._rivals(number, chosen[number], chosen)
            for pick, dearer in self._alternatives(number):
                rivals = dict.fromkeys([*self._rivals(number, pick, chosen), *before])
                if dearer >= trouble[number] + sum(trouble[rival] for rival in rivals):
                    continue  # whatever is won, this costs more
                tried = {**chosen, number: pick}
                for rival in rivals:
                    tried[rival] = self.best(rival, tried)
                tried[number] = self.best(number, tried)
                if self._changed_cost(tried, chosen) < self._changed_cost(chosen, tried):
                    chosen.update(tried)
                    return True
        return False

    def _trouble(self, number: int, chosen: Choice) -> int:
        """What a wire costs more than on an empty page."""
        return self._cost(number, chosen) - self.candidates[number].first().cost

    def _alternatives(self, number: int) -> list[tuple[int, int]]:
        """The cheapest candidates, and between each two sides; how much dearer each is."""
        doors, picks = set(), []
        least = self.candidates[number].first().cost
        for pick in range(MOST_CANDIDATES):
            candidate = self.candidates[number].get(pick)
            if candidate is None:
                break
            way = candidate.way
            door = way.source, way.target, way.exit, way.entry
            if pick < CHEAPEST or door not in doors:
                doors.add(door)
                picks.append((pick, candidate.cost - least))
        return picks

    def _rivals(self, number: int, pick: int, chosen: Choice) -> list[int]:
        """The wires beside which this candidate costs more."""
        return [
            other
            for other, other_pick in chosen.items()
            if other != number and self.together(number, pick, other, other_pick)
        ]

    def _cost(self, number: int, chosen: Choice) -> int:
        """What a wire costs as it is drawn, beside all others."""
        pick = chosen[number]
        candidate = self.candidates[number].get(pick)
        assert candidate is not None
        return candidate.cost + sum(
            self.together(number, pick, other, other_pick)
            for other, other_pick in chosen.items()
            if other != number
        )

    def _changed_cost(self, chosen: Choice, other: Choice) -> int:
        """What the wires cost that the other drawing draws otherwise."""
        changed = [number for number in chosen if chosen[number] != other[number]]
        cost = sum(self._cost(number, chosen) for number in changed)
        return cost - sum(
            self.together(one, chosen[one], two, chosen[two])
            for one, two in combinations(changed, 2)
        )

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
