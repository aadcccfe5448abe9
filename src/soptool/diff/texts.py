"""Lists of texts: items changed, removed, added, or the same items in another order."""

from collections.abc import Iterator, Sequence

from soptool.diff.alignment import Alignment, Member, Pair, align
from soptool.diff.changes import Change, Kind, Reason
from soptool.diff.wording import same_text, words
from soptool.model.keys import normal_text
from soptool.syntax.nodes import Data


def compare_texts(old: Sequence[str], new: Sequence[str], path: str) -> Iterator[Change]:
    """Every item once."""
    found = align_texts(old, new)
    for pair in found.pairs:
        if not same_text(old[pair.old], new[pair.new]):
            yield Change(
                Kind.CHANGED,
                path,
                old[pair.old],
                new[pair.new],
                reason=pair.reason,
                old_place=pair.old,
                new_place=pair.new,
            )
    yield from without_counterpart(found, old, new, path)


def align_texts(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Texts by what they say."""
    return align_items([*map(_member, old)], [*map(_member, new)])


def align_items(old: Sequence[Member], new: Sequence[Member]) -> Alignment:
    """A single item on each side is the same item, whatever it says."""
    if len(old) == len(new) == 1:
        return Alignment((Pair(0, 0, Reason.ONLY),), (), ())
    return align(old, new)


def without_counterpart(
    found: Alignment, old: Sequence[Data], new: Sequence[Data], path: str
) -> Iterator[Change]:
    """What stands on one side only, and that the others stand in another order."""
    yield from (Change(Kind.REMOVED, path, old=old[i], old_place=i) for i in found.removed)
    yield from (Change(Kind.ADDED, path, new=new[j], new_place=j) for j in found.added)
    if reasons := [pair.reason for pair in found.pairs if pair.moved]:
        surest = min(reasons, key=list(Reason).index)
        yield Change(Kind.MOVED, path, list(old), list(new), reason=surest)


def _member(text: str) -> Member:
    """Numbers do not tell an item: a law that replaces another has the same subject."""
    told = words(text)
    subject = frozenset(word for word in told if not word.isdigit())
    return Member((" ".join(text.split()), normal_text(text)), subject or told)
