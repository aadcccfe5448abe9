"""Which of two lists' members are one and the same: by id, equal text, likeness, then by place.

Exchanging the lists exchanges nothing but the sides.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from soptool.diff.changes import Reason
from soptool.diff.sequences import heaviest_rise, in_order, out_of_order

# Two texts are alike from this share of common words on; what stands beside the text (performers,
# kelengkapan, waktu, output of a step) must agree more, for it is often the same by chance.
ALIKE = 0.6
ALIKE_BESIDE = 0.8
# What stands at the same place between the same neighbours needs less in common.
ALIKE_AT_PLACE = 0.3


@dataclass(frozen=True, slots=True)
class Member:
    """What a member is known by; `faces` are compared one after the other, the fullest first.

    `at_place` is what it must share with one at its place; None: the place alone decides.
    """

    faces: tuple[Hashable, ...]
    words: frozenset[str]
    id: str = ""
    beside: frozenset[str] = frozenset()
    at_place: frozenset[str] | None = None


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
    matching.match_places()
    staying = matching.staying
    pairs = (
        pair._replace(moved=pair.old not in staying)
        for pair in sorted(matching.pairs, key=lambda pair: pair.new)
    )
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
        found = list(in_order(old_faces, new_faces))
        found += out_of_order(old_faces, new_faces, found)
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
            (-score, abs(i - j), i + j, i, j)
            for i in self.old_left
            for j in self.new_left
            if (score := _likeness(self.old[i], self.new[j]))
        )
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        found = []
        for _, _, _, i, j in scored:
            if i not in taken_old and j not in taken_new:
                taken_old.add(i)
                taken_new.add(j)
                found.append((i, j))
        self._take(found, Reason.ALIKE)

    def match_places(self) -> None:
        """Between two neighbours that stayed, first to first, where both sides have as many."""
        staying = self.staying
        old_gaps = _gaps(self.old_left, sorted(staying))
        new_gaps = _gaps(self.new_left, sorted(staying.values()))
        found = [
            pair
            for gap, left in old_gaps.items()
            if len(left) == len(new_gaps.get(gap, ()))
            for pair in zip(left, new_gaps[gap], strict=True)
            if _fits_place(self.old[pair[0]], self.new[pair[1]])
        ]
        self._take(found, Reason.PLACE)

    @property
    def staying(self) -> dict[int, int]:
        """The pairs that keep their order."""
        points = [(pair.old, pair.new) for pair in self.pairs]
        names = [" ".join(sorted(self.old[i].words | self.new[j].words)) for i, j in points]
        return dict(points[n] for n in heaviest_rise(points, names))

    def _take(self, found: Sequence[tuple[int, int]], reason: Reason) -> None:
        self.pairs += (Pair(i, j, reason) for i, j in found)
        taken_old, taken_new = {i for i, _ in found}, {j for _, j in found}
        self.old_left = [n for n in self.old_left if n not in taken_old]
        self.new_left = [n for n in self.new_left if n not in taken_new]


def _likeness(one: Member, other: Member) -> float:
    """0 where they are not alike at all."""
    by_text = share(one.words, other.words)
    if by_text >= ALIKE:
        return 1 + by_text
    beside = share(one.beside, other.beside)
    return beside if beside >= ALIKE_BESIDE else 0


def _fits_place(one: Member, other: Member) -> bool:
    if one.at_place is None or other.at_place is None:
        return True
    return share(one.at_place, other.at_place) >= ALIKE_AT_PLACE


def _gaps(left: Sequence[int], staying: Sequence[int]) -> dict[int, list[int]]:
    """What is left, by how many that stayed stand before it."""
    gaps: dict[int, list[int]] = {}
    for n in left:
        gaps.setdefault(bisect_left(staying, n), []).append(n)
    return gaps


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of both are common."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0
