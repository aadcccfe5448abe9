"""Two texts in one, word by word: what stayed, what went, what came."""

from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from soptool.diff.sequences import in_order

_IN_COMMON = 0.4  # with fewer words in common the marks would tear both texts to shreds


class Mark(Enum):
    """What happened to a stretch of words; BEFORE and AFTER are values as a whole."""

    KEPT = "kept"
    OLD = "old"
    NEW = "new"
    BEFORE = "before"
    AFTER = "after"


class Stretch(NamedTuple):
    """Neighbouring words with one fate."""

    mark: Mark
    text: str


def marked(old: str, new: str, arrow: str) -> tuple[Stretch, ...]:
    """Both texts in one, or one after the other where they have little in common."""
    before, after = old.split(), new.split()
    pairs = list(in_order(before, after))
    if 2 * len(pairs) < _IN_COMMON * (len(before) + len(after)) or not pairs:
        between = Stretch(Mark.KEPT, f" {arrow} ")
        return (Stretch(Mark.BEFORE, old), between, Stretch(Mark.AFTER, new))
    stretches: list[Stretch] = []
    for mark, words in groupby(_words(before, after, pairs), key=lambda word: word.mark):
        stretches.append(Stretch(mark, " ".join(word.text for word in words)))
    return tuple(_spaced(stretches))


def _words(before: list[str], after: list[str], pairs: list[tuple[int, int]]) -> Iterator[Stretch]:
    i = j = 0
    for old, new in [*pairs, (len(before), len(after))]:
        yield from (Stretch(Mark.OLD, word) for word in before[i:old])
        yield from (Stretch(Mark.NEW, word) for word in after[j:new])
        if old < len(before):
            yield Stretch(Mark.KEPT, before[old])
        i, j = old + 1, new + 1


def _spaced(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Blanks belong to no mark."""
    for n, stretch in enumerate(stretches):
        if n:
            yield Stretch(Mark.KEPT, " ")
        yield stretch
