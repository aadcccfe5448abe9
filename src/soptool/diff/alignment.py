"""Which of two lists' members are one and the same: by id, then by equal text, then by likeness."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from soptool.diff.changes import Reason
from soptool.diff.sequences import in_order, longest_rise, out_of_order

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
    by_new = sorted(matching.pairs, key=lambda pair: pair.new)
    staying = longest_rise([pair.old for pair in by_new])
    pairs = (pair._replace(moved=n not in staying) for n, pair in enumerate(by_new))
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
