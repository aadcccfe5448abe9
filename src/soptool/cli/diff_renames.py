"""One SOP under two names: what a rename in a folder or a revision is told by."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.keys import normal_text
from soptool.model.sop import Sop
from soptool.storage.snapshots import Pair, Snapshot


def joined(old: Snapshot, new: Snapshot, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Two names with the same content, else the same number, else the same title, are one SOP."""
    gone = [pair.old for pair in pairs if pair.old is not None and pair.new is None]
    come = [pair.new for pair in pairs if pair.new is not None and pair.old is None]
    if not gone or not come:
        return tuple(pairs)
    renamed: dict[str, str] = {}
    for marks in (_bytes, _number, _title):
        left = {mark: name for name, mark in marks(old, gone) if name not in renamed.values()}
        for name, mark in marks(new, come):
            if name not in renamed and mark in left:
                renamed[name] = left.pop(mark)
    kept = [pair for pair in pairs if pair.old not in renamed.values() or pair.new is not None]
    return tuple(
        Pair(renamed.get(pair.new or ""), pair.new) if pair.old is None else pair for pair in kept
    )


Marks = Iterator[tuple[str, object]]


def _bytes(snapshot: Snapshot, names: Sequence[str]) -> Marks:
    return ((name, snapshot.read(name)) for name in names)


def _number(snapshot: Snapshot, names: Sequence[str]) -> Marks:
    return _marks(snapshot, names, lambda sop: "".join(sop.number.casefold().split()))


def _title(snapshot: Snapshot, names: Sequence[str]) -> Marks:
    return _marks(snapshot, names, lambda sop: normal_text(sop.title))


def _marks(snapshot: Snapshot, names: Sequence[str], mark: Callable[[Sop], str]) -> Marks:
    """Of SOPs that can be read and have such a mark."""
    for name in names:
        sop = load_bytes(snapshot.read(name), name, Context(today=date.today())).sop
        if sop is not None and (found := mark(sop)):
            yield name, found
