"""Two sequences: what they have in common in order, what out of order, what keeps its order."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """The places of the longest common subsequence; None has no counterpart.

    Equal ends first, for most edits touch one place.
    """
    start, end = 0, 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle = _longest_common(old[start : len(old) - end], new[start : len(new) - end])
    pairs = [
        *((n, n) for n in range(start)),
        *((start + i, start + j) for i, j in middle),
        *((len(old) - n, len(new) - n) for n in range(end, 0, -1)),
    ]
    return (pair for pair in pairs if old[pair[0]] is not None)


def out_of_order(
    old: Sequence[Hashable], new: Sequence[Hashable], found: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
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


def longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising subsequence: the fewest others have moved."""
    tails: list[int] = []  # the least last number of a rise of each length
    places: list[int] = []  # where that number stands
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(places[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        places[length : length + 1] = [place]
    rise = set()
    place = places[-1] if places else -1
    while place >= 0:
        rise.add(place)
        place = before[place]
    return frozenset(rise)


def _longest_common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """By dynamic programming; only what stands on both sides takes part."""
    shared = set(old) & set(new) - {None}
    rows = [n for n, one in enumerate(old) if one in shared]
    columns = [n for n, one in enumerate(new) if one in shared]
    lengths = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        here, below, one = lengths[i], lengths[i + 1], old[rows[i]]
        for j in range(len(columns) - 1, -1, -1):
            equal = one == new[columns[j]]
            here[j] = below[j + 1] + 1 if equal else max(below[j], here[j + 1])
    pairs = []
    i = j = 0
    while i < len(rows) and j < len(columns):
        if old[rows[i]] == new[columns[j]]:
            pairs.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
