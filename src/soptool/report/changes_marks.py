"""Two texts in one, word by word: what stayed, what went, what came."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from soptool.diff.sequences import in_order
from soptool.diff.wording import spaced_words, worth_marking


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


class _Word(NamedTuple):
    """A word or what stands between two, such as a comma; `spaced` if blanks go before it."""

    mark: Mark
    text: str
    spaced: bool


def marked(old: str, new: str, arrow: str) -> tuple[Stretch, ...]:
    """Both texts in one, or one after the other where they have little in common."""
    before, after = _words(old, Mark.OLD), _words(new, Mark.NEW)
    pairs = list(in_order([word.text for word in before], [word.text for word in after]))
    if not worth_marking(len(pairs), len(before), len(after)):
        return replaced(old, new, arrow)
    return tuple(_stretches(_merged(before, after, pairs)))


def replaced(old: str, new: str, arrow: str) -> tuple[Stretch, ...]:
    """One after the other."""
    between = Stretch(Mark.KEPT, f" {arrow} ")
    return (Stretch(Mark.BEFORE, old), between, Stretch(Mark.AFTER, new))


def _words(text: str, mark: Mark) -> list[_Word]:
    return [_Word(mark, word, bool(blanks)) for blanks, word in spaced_words(text)]


def _merged(
    before: Sequence[_Word], after: Sequence[_Word], pairs: Sequence[tuple[int, int]]
) -> Iterator[_Word]:
    i = j = 0
    for old, new in [*pairs, (len(before), len(after))]:
        yield from before[i:old]
        yield from after[j:new]
        if new < len(after):
            yield after[new]._replace(mark=Mark.KEPT)
        i, j = old + 1, new + 1


def _stretches(words: Iterator[_Word]) -> Iterator[Stretch]:
    """Blanks at the start of a stretch belong to no mark; what went and what came never touch."""
    for n, (mark, group) in enumerate(groupby(words, key=lambda word: word.mark)):
        first, *rest = group
        if n and (first.spaced or mark is Mark.NEW):
            yield Stretch(Mark.KEPT, " ")
        yield Stretch(
            mark, first.text + "".join(f"{' ' * word.spaced}{word.text}" for word in rest)
        )
