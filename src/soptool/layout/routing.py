"""Stage 6: how each connector runs, as slots; the fewest crossings, then the fewest bends."""

from collections.abc import Iterator, Mapping, Set
from itertools import count
from typing import Final

from soptool.layout.candidates import Candidate, Candidates
from soptool.layout.grid import PageGrid
from soptool.layout.pair_costs import IMPOSSIBLE, cost_together
from soptool.layout.shapes import Shapes
from soptool.layout.ways import Side, Ways

ROUNDS: Final = 12
# Real pages have up to 25 lines and are searched in full; what follows bounds the time of others.
MOST_WIRES: Final = 40
MOST_TROUBLED: Final = 5  # wires tried otherwise in a round
MOST_TRIED: Final = 6  # ways between two sides that are weighed, unless none of them is legal
MOST_CANDIDATES: Final = 20  # of a wire that are looked at to draw it otherwise
CHEAPEST: Final = 4  # candidates of a wire that are tried in any case
WORTH_TRYING: Final = 45  # tenths of a bend that a wire costs more than on an empty page

WORTH_WINNING: Final = 30  # tenths of a bend that a page must be able to become cheaper by
NO_LIMIT: Final = 1 << 60

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
        self.candidates = [Candidates(grid, number, shapes) for number in range(len(grid.wires))]

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
        """The cheapest candidate among what is already drawn, the first of equal ones."""
        others = [drawn for other, drawn in chosen.items() if other != number]
        winner = chosen.get(number) or self.candidates[number].first()
        cheapest = self._cost(winner, others, NO_LIMIT)
        tried: dict[tuple[Side, Side], int] = {}
        for rank in count():
            candidate = self.candidates[number].get(rank)
            limit = cheapest + (rank < winner.rank)
            if candidate is None or candidate.cost >= limit:
                return winner  # no later one costs less alone
            door = candidate.shape.exit, candidate.shape.entry
            tried[door] = tried.get(door, 0) + 1
            if candidate is winner or (tried[door] > MOST_TRIED and cheapest < IMPOSSIBLE):
                continue
            cost = self._cost(candidate, others, limit)
            if cost < limit:
                cheapest, winner = cost, candidate
        raise AssertionError("candidates end")

    def _cost(self, candidate: Candidate, others: list[Candidate], limit: int) -> int:
        """What a candidate costs among others, or some of it that reaches the limit.

        What makes it reach the limit goes to the front: it is in the way of the next one, too.
        """
        cost, known = candidate.cost, candidate.beside
        for place, other in enumerate(others):
            extra = known.get(other.key)
            if extra is None:
                extra = self._together(candidate, other)
            if extra:
                cost += extra
                if cost >= limit:
                    if place:
                        others.insert(0, others.pop(place))
                    break
        return cost

    def redraw(self, chosen: Choice, order: list[int]) -> bool:
        """Each line anew among all others, the most difficult first; whether any changed."""
        before = dict(chosen)
        for number in reversed(order):
            if chosen[number].rank or self._rivals(chosen[number], chosen):
                chosen[number] = self.best(number, chosen)
        return chosen != before

    def yield_way(self, chosen: Choice) -> bool:
        """Draw one troubled wire otherwise and let those in its way yield, where that is cheaper.

        Whether any was: `chosen` is then the cheaper drawing.
        """
        extras = {number: dict(self.beside(chosen[number], chosen)) for number in chosen}
        trouble = {number: self._trouble(chosen[number], extras[number]) for number in chosen}
        troubled = sorted(
            (n for n in chosen if trouble[n] >= WORTH_TRYING), key=lambda n: (-trouble[n], n)
        )
        for number in troubled[:MOST_TROUBLED]:
            for candidate in self._alternatives(number):
                if candidate is chosen[number]:
                    continue  # nothing yields to what is there already
                rivals = dict.fromkeys([*self._rivals(candidate, chosen), *extras[number]])
                dearer = candidate.cost - self.candidates[number].first().cost
                won = _most_won({number, *rivals}, trouble, extras)
                if won - dearer < WORTH_WINNING:
                    continue
                tried = {**chosen, number: candidate}
                for rival in rivals:
                    tried[rival] = self.best(rival, tried)
                tried[number] = self.best(number, tried)
                if self._changed_cost(tried, chosen) < self._changed_cost(chosen, tried):
                    chosen.update(tried)
                    return True
        return False

    def beside(self, candidate: Candidate, chosen: Choice) -> Iterator[tuple[int, int]]:
        """The drawn lines beside which a candidate costs more, and how much more."""
        known = candidate.beside
        for other, drawn in chosen.items():
            if other != candidate.wire:
                extra = known.get(drawn.key)
                if extra is None:
                    extra = self._together(candidate, drawn)
                if extra:
                    yield other, extra

    def _together(self, one: Candidate, other: Candidate) -> int:
        """What two candidates cost beside each other, worked out once for both."""
        cost = cost_together(self.grid, one.wire, one.way, other.wire, other.way)
        one.beside[other.key] = other.beside[one.key] = cost
        return cost

    def _trouble(self, candidate: Candidate, extras: Mapping[int, int]) -> int:
        """What a wire costs more than on an empty page."""
        first = self.candidates[candidate.wire].first()
        return candidate.cost + sum(extras.values()) - first.cost

    def _alternatives(self, number: int) -> list[Candidate]:
        """The cheapest candidates, and the cheapest between each two sides."""
        doors, found = set(), []
        for rank in range(MOST_CANDIDATES):
            candidate = self.candidates[number].get(rank)
            if candidate is None:
                break
            door = candidate.shape[:4]
            if rank < CHEAPEST or door not in doors:
                doors.add(door)
                found.append(candidate)
        return found

    def _rivals(self, candidate: Candidate, chosen: Choice) -> list[int]:
        """The wires beside which this candidate costs more."""
        return [other for other, _ in self.beside(candidate, chosen)]

    def _changed_cost(self, chosen: Choice, other: Choice) -> int:
        """What the wires cost that the other drawing draws otherwise."""
        changed = {number for number in chosen if chosen[number] is not other[number]}
        return sum(
            chosen[number].cost
            + sum(
                extra
                for beside, extra in self.beside(chosen[number], chosen)
                if beside > number or beside not in changed
            )
            for number in changed
        )


def _most_won(
    numbers: Set[int], trouble: Mapping[int, int], extras: Mapping[int, Mapping[int, int]]
) -> int:
    """What is won at most if these wires are drawn otherwise: all their trouble, counted once."""
    within = sum(
        extra
        for number in numbers
        for other, extra in extras[number].items()
        if other < number and other in numbers
    )
    return sum(trouble[number] for number in numbers) - within
