"""Two sequences: what they have in common in order, what out of order, what keeps its order.

Whatever is decided here is decided the same way when the two are exchanged.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from zlib import crc32

Point = tuple[int, int]  # places of the same thing in the old and the new sequence


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Point]:
    """The places of the longest common subsequence; None has no counterpart.

    Equal ends first, for most edits touch one place.
    """
    start, end = 0, 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle = _equals(old, new, start, end)
    pairs = [
        *((n, n) for n in range(start)),
        *(middle[n] for n in heaviest_rise(middle)),
        *((len(old) - n, len(new) - n) for n in range(end, 0, -1)),
    ]
    return (pair for pair in pairs if old[pair[0]] is not None)


def out_of_order(
    old: Sequence[Hashable], new: Sequence[Hashable], found: Sequence[Point]
) -> list[Point]:
    """What is equal but out of order, first to first."""
    taken_old, taken_new = {i for i, _ in found}, {j for _, j in found}
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for j, one in enumerate(new):
        if j not in taken_new and one is not None:
            waiting[one].append(j)
    return [
        (i, waiting[one].popleft())
        for i, one in enumerate(old)
        if i not in taken_old and waiting.get(one)
    ]


def heaviest_rise(points: Sequence[Point], names: Sequence[str] = ()) -> list[int]:
    """Which points keep their order on both sides: as many as can, those that moved least first.

    Names decide which of two that were exchanged has moved; they are the same from both sides.
    """
    order = sorted(range(len(points)), key=lambda n: (points[n][0], -points[n][1]))
    rises = _Rises(max((j for _, j in points), default=-1) + 1)
    before: dict[int, int] = {}
    for n in order:
        weight, before[n] = rises.best_below(points[n][1])
        name = names[n] if names else ""
        rises.note(points[n][1], weight + _weight(points[n], name), n)
    chain = []
    n = rises.best_below(rises.size)[1]
    while n >= 0:
        chain.append(n)
        n = before[n]
    return chain[::-1]


class _Rises:
    """The heaviest rise that ends below each place: a Fenwick tree of prefix maxima."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._best = [(0, -1)] * (size + 1)

    def best_below(self, place: int) -> tuple[int, int]:
        best = (0, -1)
        while place > 0:
            best = max(best, self._best[place])
            place -= place & -place
        return best

    def note(self, place: int, weight: int, point: int) -> None:
        place += 1
        while place <= self.size:
            if weight > self._best[place][0]:
                self._best[place] = (weight, point)
            place += place & -place


def _weight(point: Point, name: str) -> int:
    """One point more counts before all distances, these before what only breaks a tie."""
    i, j = point
    tie = crc32(f"{min(i, j)} {max(i, j)} {name}".encode("utf-8", "surrogatepass"))
    return (1 << 80) - (abs(i - j) << 48) + tie


def _equals(old: Sequence[Hashable], new: Sequence[Hashable], start: int, end: int) -> list[Point]:
    """All pairs of equal places between the equal ends."""
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j in range(start, len(new) - end):
        if new[j] is not None:
            places[new[j]].append(j)
    return [(i, j) for i in range(start, len(old) - end) for j in places.get(old[i], ())]
