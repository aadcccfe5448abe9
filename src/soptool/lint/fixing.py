"""Mending a text by the fixes of its findings: choose, splice, judge again, until none is left."""

from bisect import bisect, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from soptool.diagnostics import Diagnostic, Edit, Span
from soptool.lint.standing import Reading, edits_of, stands
from soptool.syntax.edit import apply

# Where YAML cannot be read, each round mends only the first slip.
MOST_ROUNDS = 100
# A long text in which nearly every fix is refused would otherwise take minutes.
MOST_LETTERS = 3_000_000


Look = Callable[[str], Reading]
Accepted = tuple[list[Diagnostic], Reading]  # findings, and the text after their fixes


@dataclass(frozen=True, slots=True)
class Mended:
    """The text after all rounds, and how many findings were mended on the way."""

    text: str
    count: int = 0


def mend(text: str, look: Look, *, unsafe: bool = False) -> Mended:
    """The text with all safe fixes, or all fixes, that stand up to being judged again.

    Mending the result once more changes nothing.
    """
    return _Mending(look).mend(text, unsafe=unsafe)


@dataclass
class _Mending:
    """One text on its way; `left` is how many letters may still be judged."""

    look: Look
    left: int = MOST_LETTERS

    def mend(self, text: str, *, unsafe: bool) -> Mended:
        """Rounds, until one finds nothing to do."""
        reading, seen, count = self.read(text), {text}, 0
        for _ in range(MOST_ROUNDS):
            found = self.round(reading, safe=True)
            if found is None and unsafe:
                found = self.round(reading, safe=False)
            if found is None:
                break
            reading, mended = found
            count += mended
            if reading.text in seen:  # two rules that contradict each other
                break
            seen.add(reading.text)
        return Mended(reading.text, 0 if reading.text == text else count)

    def round(self, before: Reading, *, safe: bool) -> tuple[Reading, int] | None:
        """The text after as many fixes of one kind as go together, or None where none is left."""
        offered = [found for found in before.diagnostics if _offers(found, before.text, safe)]
        while chosen := compatible(offered):
            kept, after = self.accepted(before, ([], before), chosen)
            if kept:
                return after, len(kept)
            refused = {id(found) for found in chosen}
            offered = [found for found in offered if id(found) not in refused]
        return None

    def accepted(self, before: Reading, so_far: Accepted, more: list[Diagnostic]) -> Accepted:
        """What is accepted so far, and all of `more` that stands up with it.

        Halving finds what does not.
        """
        if self.left <= 0:
            return so_far
        together = so_far[0] + more
        after = self.after(before, together)
        if stands(before, after, together):
            return together, after
        if len(more) == 1:
            return so_far
        half = len(more) // 2
        so_far = self.accepted(before, so_far, more[:half])
        return self.accepted(before, so_far, more[half:])

    def after(self, before: Reading, mended: Iterable[Diagnostic]) -> Reading:
        """The text with those edits, whose line breaks become those of the text."""
        text = before.text
        edits = edits_of(mended)
        if "\r\n" in text:
            edits = [Edit(span, new.replace("\n", "\r\n")) for span, new in edits]
        return self.read(apply(text, edits))

    def read(self, text: str) -> Reading:
        """Judge a text."""
        self.left -= len(text)
        return self.look(text)


def _offers(found: Diagnostic, text: str, safe: bool) -> bool:
    """Whether it has a fix of this kind that changes anything."""
    return (
        found.fix is not None
        and found.fix.safe is safe
        and any(text[span.start : span.end] != new for span, new in found.fix.edits)
    )


def compatible(offered: Iterable[Diagnostic]) -> list[Diagnostic]:
    """From the top, each finding whose edits stand clear of those already chosen."""
    chosen: list[Diagnostic] = []
    taken: list[Span] = []
    for found in sorted(offered, key=lambda one: (sorted(edits_of([one])), one.rule)):
        trial = list(taken)
        for edit in edits_of([found]):
            if not _clear(edit.span, trial):
                break
            insort(trial, edit.span)
        else:
            chosen.append(found)
            taken = trial
    return chosen


def _clear(span: Span, taken: Sequence[Span]) -> bool:
    """Whether it meets none; what an insertion beside another edit would give is unclear."""
    place = bisect(taken, span)
    before = taken[place - 1] if place else None
    after = taken[place] if place < len(taken) else None
    return (before is None or _parted(before, span)) and (after is None or _parted(span, after))


def _parted(first: Span, second: Span) -> bool:
    inserts = first.start == first.end or second.start == second.end
    return second.start > first.end if inserts else second.start >= first.end
