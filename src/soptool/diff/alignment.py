"""Which of two lists' members are one and the same: by id, then by equal text, then by likeness."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from soptool.diff.changes import Reason

# Two texts are alike from this share of common words on; what stands beside the text (performers,
# kelengkapan, waktu, output of a step) must agree more, for it is often the same by chance.
ALIKE = 0.6
ALIKE_BESIDE = 0.8


@dataclass(frozen=True, slots=True)
class Member:
    """What a member is known by; `faces` are compared one after the other, the fullest first."""

    faces: tuple[Hashable, ...]
    words: frozenset[str]
    id: str = ""
    beside: frozenset[str] = frozenset()


class Pair(NamedTuple):
    """The same member in both lists; `moved` if the others kept their order without it."""

    old: int
    new: int
    reason: Reason
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs in the order of the new list; the rest has no counterpart."""

    pairs: tuple[Pair, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def new_of(self) -> dict[int, int]:
        """From a place in the old list to that in the new one."""
        return {pair.old: pair.new for pair in self.pairs}


def align(old: Sequence[Member], new: Sequence[Member]) -> Alignment:
    """Pairs are as many as possible out of place as little as possible."""
    matching = _Matching(old, new)
    matching.match(Reason.ID, lambda member: (member.id, member.faces) if member.id else None)
    matching.match_ids()
    for level in range(len(old[0].faces) if old else 0):
        matching.match(Reason.SAME, partial(_face, level))
    matching.match_alike()
    in_order = sorted(matching.pairs, key=lambda pair: pair.new)
    staying = _longest_rise([pair.old for pair in in_order])
    pairs = (pair._replace(moved=n not in staying) for n, pair in enumerate(in_order))
    return Alignment(tuple(pairs), tuple(matching.old_left), tuple(matching.new_left))


def _face(level: int, member: Member) -> Hashable:
    return member.faces[level]


class _Matching:
    """Pairs found so far and what is left on both sides."""

    def __init__(self, old: Sequence[Member], new: Sequence[Member]) -> None:
        self.old, self.new = old, new
        self.old_left, self.new_left = list(range(len(old))), list(range(len(new)))
        self.pairs: list[Pair] = []

    def match(self, reason: Reason, face: Callable[[Member], Hashable]) -> None:
        """Members with one face: as many as possible in order, then the rest."""
        old_faces = [face(self.old[n]) for n in self.old_left]
        new_faces = [face(self.new[n]) for n in self.new_left]
        found = list(_common(old_faces, new_faces))
        found += _elsewhere(old_faces, new_faces, found)
        self._take([(self.old_left[i], self.new_left[j]) for i, j in found], reason)

    def match_ids(self) -> None:
        """Unless the text moved on to another id: whoever numbers his ids renames them all."""
        old_texts = Counter(self.old[n].faces[-1] for n in self.old_left)
        new_texts = Counter(self.new[n].faces[-1] for n in self.new_left)
        new_ids = {self.new[n].id: n for n in reversed(self.new_left) if self.new[n].id}
        found = []
        for i in self.old_left:
            one = self.old[i]
            j = new_ids.get(one.id)
            if j is None:
                continue
            other = self.new[j]
            same = one.faces[-1] == other.faces[-1]
            if same or not (new_texts[one.faces[-1]] or old_texts[other.faces[-1]]):
                del new_ids[one.id]
                found.append((i, j))
        self._take(found, Reason.ID)

    def match_alike(self) -> None:
        """The most alike first; among equals those that stand at nearly the same place."""
        scored = sorted(
            (-score, abs(i - j), i, j)
            for i in self.old_left
            for j in self.new_left
            if (score := _likeness(self.old[i], self.new[j]))
        )
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        found = []
        for _, _, i, j in scored:
            if i not in taken_old and j not in taken_new:
                taken_old.add(i)
                taken_new.add(j)
                found.append((i, j))
        self._take(found, Reason.ALIKE)

    def _take(self, found: Sequence[tuple[int, int]], reason: Reason) -> None:
        self.pairs += (Pair(i, j, reason) for i, j in found)
        taken_old, taken_new = {i for i, _ in found}, {j for _, j in found}
        self.old_left = [n for n in self.old_left if n not in taken_old]
        self.new_left = [n for n in self.new_left if n not in taken_new]


def _likeness(one: Member, other: Member) -> float:
    """0 where they are not alike at all."""
    by_text = _share(one.words, other.words)
    if by_text >= ALIKE:
        return 1 + by_text
    beside = _share(one.beside, other.beside)
    return beside if beside >= ALIKE_BESIDE else 0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of both are common."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """The longest common subsequence: equal ends first, for most edits touch one place."""
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


def _longest_common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """By dynamic programming; only faces that stand on both sides take part."""
    shared = set(old) & set(new) - {None}
    rows = [n for n, face in enumerate(old) if face in shared]
    columns = [n for n, face in enumerate(new) if face in shared]
    lengths = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        here, below, face = lengths[i], lengths[i + 1], old[rows[i]]
        for j in range(len(columns) - 1, -1, -1):
            equal = face == new[columns[j]]
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


def _elsewhere(
    old: Sequence[Hashable], new: Sequence[Hashable], found: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What is equal but out of order, first to first."""
    taken_old, taken_new = {i for i, _ in found}, {j for _, j in found}
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for j, face in enumerate(new):
        if j not in taken_new and face is not None:
            waiting[face].append(j)
    return [
        (i, waiting[face].popleft())
        for i, face in enumerate(old)
        if i not in taken_old and waiting.get(face)
    ]


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
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
