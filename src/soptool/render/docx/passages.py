"""The paragraphs of two revisions of a cell in one: what stayed, what went, what came."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from soptool.diff.alignment import Alignment
from soptool.diff.sequences import in_order
from soptool.diff.texts import align_texts
from soptool.diff.wording import spaced_words, worth_marking
from soptool.layout.table import Paragraph
from soptool.layout.text import one_line
from soptool.render.docx.ooxml import breakable
from soptool.render.docx.tracking import Fate, Passage, Words

_TOO_SHORT = 2  # a row's number and a time are replaced whole
Both = tuple[Paragraph | None, Paragraph | None]  # the old and the new one; never neither


def paired(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Both]:
    """Paragraphs by what they say, in the order of the new ones; what moved went and came."""
    found = align_texts([one.text for one in old], [one.text for one in new])
    return in_new_order(old, new, found)


def in_new_order(
    old: Sequence[Paragraph], new: Sequence[Paragraph], found: Alignment
) -> list[Both]:
    """What went stands before what came in its place."""
    staying = [(pair.old, pair.new) for pair in found.pairs if not pair.moved]
    both: list[Both] = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *staying, (len(old), len(new))]):
        if i >= 0:
            both.append((old[i], new[j]))
        both += [(one, None) for one in old[i + 1 : next_i]]
        both += [(None, one) for one in new[j + 1 : next_j]]
    return both


def passages(both: Sequence[Both]) -> tuple[Passage, ...]:
    """The paragraphs of a cell. Its last end cannot go: what goes last takes the end before it."""
    both = _with_one_kept(both)
    fates = [_fate(one) for one in both]
    last_kept = max((n for n, fate in enumerate(fates) if fate is Fate.KEPT), default=0)
    ends = [*fates[:last_kept], *fates[last_kept + 1 :], Fate.KEPT]
    return tuple(_passage(one, end) for one, end in zip(both, ends, strict=True))


def marked_words(old: str, new: str) -> tuple[Words, ...]:
    """Both texts in one, word by word, or one after the other where they have little in common."""
    if old == new:
        return (Words(Fate.KEPT, new),)
    before, after = _words(old), _words(new)
    pairs = list(in_order(before, after))
    short = min(len(before), len(after)) <= _TOO_SHORT
    if short or not worth_marking(len(pairs), len(before), len(after)):
        told = [(Fate.DELETED, old), (Fate.INSERTED, new)]
    else:
        told = list(_merged(before, after, pairs))
    return tuple(
        Words(fate, "".join(text for _, text in group))
        for fate, group in groupby(told, key=lambda one: one[0])
    )


def _words(text: str) -> list[str]:
    """Words with the blanks before them; together they are the text."""
    words = [blanks + word for blanks, word in spaced_words(text)]
    return words if "".join(words) == text else [text]


def _merged(
    before: Sequence[str], after: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[Fate, str]]:
    i = j = 0
    for old, new in [*pairs, (len(before), len(after))]:
        yield from ((Fate.DELETED, word) for word in before[i:old])
        yield from ((Fate.INSERTED, word) for word in after[j:new])
        if new < len(after):
            yield Fate.KEPT, after[new]
        i, j = old + 1, new + 1


def _with_one_kept(both: Sequence[Both]) -> Sequence[Both]:
    """Where nothing stayed, the last of either side is one paragraph that changed."""
    went = [n for n, (_, new) in enumerate(both) if new is None]
    came = [n for n, (old, _) in enumerate(both) if old is None]
    if not went or not came or len(went) + len(came) < len(both):
        return both
    rest = [one for n, one in enumerate(both) if n not in (went[-1], came[-1])]
    return [*rest, (both[went[-1]][0], both[came[-1]][1])]


def _fate(both: Both) -> Fate:
    old, new = both
    return Fate.INSERTED if old is None else Fate.DELETED if new is None else Fate.KEPT


def _passage(both: Both, end: Fate) -> Passage:
    old, new = both
    look = new or old
    assert look is not None
    marker = _marker(old.marker if old else "", new.marker if new else "")
    if old is None or new is None:
        return Passage(look, marker, (Words(_fate(both), breakable(look)),), end)
    words = marked_words(one_line(old.text), one_line(new.text))
    if words == (Words(Fate.KEPT, one_line(new.text)),):
        words = (Words(Fate.KEPT, breakable(new)),)
    return Passage(look, marker, words, end)


def _marker(old: str, new: str) -> tuple[Words, ...]:
    """Numbers and dashes are never told letter by letter."""
    if old == new:
        return (Words(Fate.KEPT, new),) if new else ()
    both = ((Fate.DELETED, old), (Fate.INSERTED, new))
    return tuple(Words(fate, marker) for fate, marker in both if marker)
