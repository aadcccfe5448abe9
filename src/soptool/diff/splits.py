"""Rows that became several, and several that became one, where their words show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from soptool.diff.alignment import ALIKE_AT_PLACE, Alignment, Member, share

# Of its words, so many must be those of the whole row; together they say so much of it.
_OF_PART = 0.4
_OF_WHOLE = 0.8
_MOST_PARTS = 4
_LINKS = frozenset(
    ("dan", "serta", "lalu", "kemudian", "atau", "untuk", "dengan", "ke", "di", "dari")
)


class Regrouping(NamedTuple):
    """Old rows that became these new ones: one became several, or several one."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def regroup(
    old: Sequence[Member], new: Sequence[Member], found: Alignment
) -> tuple[Alignment, tuple[Regrouping, ...]]:
    """The alignment without the rows that were split or merged, and these."""
    splits = [
        Regrouping((whole,), parts)
        for whole, parts in _split(_Rows(old, new, found.new_of, frozenset(found.added)))
    ]
    mirrored = {new: old for old, new in found.new_of.items()}
    merges = [
        Regrouping(parts, (whole,))
        for whole, parts in _split(_Rows(new, old, mirrored, frozenset(found.removed)))
    ]
    clear = tuple(one for one in (*splits, *merges) if _alone(one, (*splits, *merges)))
    return _without(found, clear), clear


@dataclass(frozen=True)
class _Rows:
    """Rows that may have been split, and those that may be their parts."""

    wholes: Sequence[Member]
    parts: Sequence[Member]
    partners: dict[int, int]
    free: frozenset[int]  # parts that have no partner

    def windows(self, whole: int) -> Iterator[tuple[int, ...]]:
        """Neighbouring rows: free ones, and its partner among them where it has one."""
        partner = self.partners.get(whole)
        usable = self.free if partner is None else self.free | {partner}
        for first in sorted(usable):
            for count in range(2, _MOST_PARTS + 1):
                window = tuple(range(first, first + count))
                if window[-1] not in usable:
                    break
                if partner is None or partner in window:
                    yield window


def _split(rows: _Rows) -> Iterator[tuple[int, tuple[int, ...]]]:
    taken: set[int] = set()
    if not rows.free:
        return
    for whole, member in enumerate(rows.wholes):
        partner = rows.partners.get(whole)
        if partner is not None and rows.parts[partner].words == member.words:
            continue
        for window in rows.windows(whole):
            parts = [rows.parts[n] for n in window]
            if not taken & set(window) and _says_as_much(member, parts):
                taken |= set(window)
                yield whole, window
                break


def _says_as_much(whole: Member, parts: Sequence[Member]) -> bool:
    """Every part says something of it that no other says, and together nearly all."""
    told = whole.words - _LINKS
    said = [part.words - _LINKS for part in parts]
    if not told or not all(said):
        return False
    for n, words in enumerate(said):
        others = frozenset[str]().union(*said[:n], *said[n + 1 :])
        if not (words & told) - others or len(words & told) < _OF_PART * len(words):
            return False
        if share(parts[n].words, whole.words) < ALIKE_AT_PLACE:
            return False
    return len(told & frozenset[str]().union(*said)) >= _OF_WHOLE * len(told)


def _alone(one: Regrouping, others: Sequence[Regrouping]) -> bool:
    return not any(
        set(one.old) & set(other.old) or set(one.new) & set(other.new)
        for other in others
        if other is not one
    )


def _without(found: Alignment, regroupings: Sequence[Regrouping]) -> Alignment:
    old = {row for one in regroupings for row in one.old}
    new = {row for one in regroupings for row in one.new}
    return Alignment(
        tuple(pair for pair in found.pairs if pair.old not in old),
        tuple(row for row in found.removed if row not in old),
        tuple(row for row in found.added if row not in new),
    )
