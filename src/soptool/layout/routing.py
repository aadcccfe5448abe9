"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends."""

from collections.abc import Iterator
from itertools import count, permutations
from typing import Final

from soptool.layout.candidates import Candidate, Candidates
from soptool.layout.grid import PageGrid
from soptool.layout.pair_costs import IMPOSSIBLE, at_one_pentagon, cost_together
from soptool.layout.shapes import Shapes
from soptool.layout.ways import Side, Ways

ROUNDS: Final = 12
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_TROUBLED: Final = 5  # wires tried otherwise in a round
MOST_TRIED: Final = 6  # candidates of a wire that are weighed, unless none of them is legal
MOST_CANDIDATES: Final = 20  # of a wire that are looked at to draw it otherwise
CHEAPEST: Final = 4  # candidates of a wire that are tried in any case
WORTH_TRYING: Final = 45  # tenths of a bend that a wire costs more than on an empty page

Choice = dict[int, Candidate]  # by the index of the wire


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
    return {number: candidate.way for number, candidate in sorted(chosen.items())}


class _Search:
    """One page's candidates, and what two of them cost together, remembered."""

    def __init__(self, grid: PageGrid) -> None:
        self.grid = grid
        shapes = Shapes(grid)
        self.candidates = [Candidates(grid, wire, shapes) for wire in grid.wires]
        self.pairs: dict[tuple[int, int, int, int], int] = {}
        self.at_one_pentagon = {
            (one, other)
            for one, other in permutations(range(len(grid.wires)), 2)
            if _meet_at_pentagon(grid, one, other)
        }

    def difficulty(self, number: int) -> tuple[int, int, int]:
        """Straight before neighbours before forward before returns; short before long."""
        way = self.candidates[number].first().way
        wire = self.grid.wires[number]
        distance = abs(way.source.level - way.target.level) + abs(
            way.source.column - way.target.column
        )
        rank = 0 if way.bends == 0 else 1 if distance <= 2 else 2
        return rank if wire.forward else 3, distance, number

    def best(self, number: int, chosen: Choice) -> Candidate:
        """The cheapest candidate among what is already drawn."""
        winner, cheapest = self.candidates[number].first(), 0
        tried: dict[tuple[Side, Side], int] = {}
        for rank in count():
            candidate = self.candidates[number].get(rank)
            if candidate is None or (rank and candidate.cost >= cheapest):
                return winner
            door = candidate.way.exit, candidate.way.entry
            tried[door] = tried.get(door, 0) + 1
            if tried[door] > MOST_TRIED and cheapest < IMPOSSIBLE:
                continue
            cost = candidate.cost
            for _, extra in self.beside(number, candidate, chosen):
                cost += extra
                if rank and cost >= cheapest:
                    break
            if not rank or cost < cheapest:
                cheapest, winner = cost, candidate
            if cheapest == candidate.cost:
                return winner  # no later one costs less alone
        raise AssertionError("candidates end")

    def redraw(self, chosen: Choice, order: list[int]) -> bool:
        """Each line anew among all others, the most difficult first; whether any changed."""
        before = dict(chosen)
        for number in reversed(order):
            if chosen[number].rank or self._rivals(number, chosen[number], chosen):
                chosen[number] = self.best(number, chosen)
        return chosen != before

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
            for candidate in self._alternatives(number):
                rivals = dict.fromkeys([*self._rivals(number, candidate, chosen), *before])
                dearer = candidate.cost - self.candidates[number].first().cost
                if dearer >= trouble[number] + sum(trouble[rival] for rival in rivals):
                    continue  # whatever is won, this costs more
                tried = {**chosen, number: candidate}
                for rival in rivals:
                    tried[rival] = self.best(rival, tried)
                tried[number] = self.best(number, tried)
                if self._changed_cost(tried, chosen) < self._changed_cost(chosen, tried):
                    chosen.update(tried)
                    return True
        return False

    def beside(
        self, number: int, candidate: Candidate, chosen: Choice
    ) -> Iterator[tuple[int, int]]:
        """The drawn lines beside which a candidate costs more, and how much more."""
        way = candidate.way
        for other, drawn in chosen.items():
            if other == number or (
                way.apart(drawn.way) and (number, other) not in self.at_one_pentagon
            ):
                continue
            key = (number, candidate.rank, other, drawn.rank)
            cost = self.pairs.get(key)
            if cost is None:
                cost = cost_together(self.grid, number, way, other, drawn.way)
                self.pairs[key] = self.pairs[other, drawn.rank, number, candidate.rank] = cost
            if cost:
                yield other, cost

    def _trouble(self, number: int, chosen: Choice) -> int:
        """What a wire costs more than on an empty page."""
        candidate = chosen[number]
        extra = sum(cost for _, cost in self.beside(number, candidate, chosen))
        return candidate.cost + extra - self.candidates[number].first().cost

    def _alternatives(self, number: int) -> list[Candidate]:
        """The cheapest candidates, and the cheapest between each two sides."""
        doors, found = set(), []
        for rank in range(MOST_CANDIDATES):
            candidate = self.candidates[number].get(rank)
            if candidate is None:
                break
            way = candidate.way
            door = way.source, way.target, way.exit, way.entry
            if rank < CHEAPEST or door not in doors:
                doors.add(door)
                found.append(candidate)
        return found

    def _rivals(self, number: int, candidate: Candidate, chosen: Choice) -> list[int]:
        """The wires beside which this candidate costs more."""
        return [other for other, _ in self.beside(number, candidate, chosen)]

    def _changed_cost(self, chosen: Choice, other: Choice) -> int:
        """What the wires cost that the other drawing draws otherwise."""
        changed = {number for number in chosen if chosen[number] is not other[number]}
        return sum(
            chosen[number].cost
            + sum(
                extra
                for beside, extra in self.beside(number, chosen[number], chosen)
                if beside > number or beside not in changed
            )
            for number in changed
        )


def _meet_at_pentagon(grid: PageGrid, one: int, other: int) -> bool:
    """Whether two wires end at one pentagon: they must agree where it stands."""
    wire, other_wire = grid.wires[one], grid.wires[other]
    return at_one_pentagon(grid, wire.source, other_wire.source) or at_one_pentagon(
        grid, wire.target, other_wire.target
    )
