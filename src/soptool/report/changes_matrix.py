"""Changes as the matrix of a revision: what was, and what it becomes."""

from collections.abc import Sequence
from typing import NamedTuple

from soptool.diff.changes import Change, Kind
from soptool.report.changes_marks import Mark, Stretch
from soptool.report.changes_words import Block, Teller, Told
from soptool.report.flow_sentences import is_flow
from soptool.report.terminal import visible

_NOTHING = "(belum ada)"
_GONE = "(dihapus)"
_ELSEWHERE = "(urutan lain)"
_OLD, _NEW = (Mark.OLD, Mark.BEFORE), (Mark.NEW, Mark.AFTER)
_BLANK = Stretch(Mark.KEPT, " ")

Words = tuple[Stretch, ...]


class MatrixRow(NamedTuple):
    """One change; `before` and `after` can be read without each other."""

    block: Block
    subject: str
    before: Words
    after: Words
    change: Change


def matrix(changes: Sequence[Change], teller: Teller) -> tuple[MatrixRow, ...]:
    """One row for each change, by block of the form."""
    return tuple(_row(told, teller) for told in teller.tell(changes))


def plain(words: Words) -> str:
    """The words without marks."""
    return " ".join("".join(stretch.text for stretch in words).split())


def _row(told: Told, teller: Teller) -> MatrixRow:
    before, after = _sides(told, teller)
    return MatrixRow(told.block, told.subject or told.block.value, before, after, told.change)


def _sides(told: Told, teller: Teller) -> tuple[Words, Words]:
    change, step = told.change, told.change.step
    match change.kind:
        case Kind.ADDED:
            return _kept(_NOTHING), told.words
        case Kind.REMOVED:
            return told.words, _kept(_GONE)
        case Kind.CHANGED if not is_flow(change):
            return _without(told, _NEW, teller), _without(told, _OLD, teller)
        case Kind.CHANGED:  # a way says itself where it led before
            after, _, former = told.plain.partition(" (semula ")
            return _kept(former.removesuffix(")") or _NOTHING), _kept(after)
        case Kind.MERGED:
            before, _, after = told.plain.partition(" digabung menjadi ")
            return _kept(before), _kept(after)
        case _ if step is not None and step.old_number:
            was = f'Langkah {step.old_number} "{visible(step.activity)}"'
            return _kept(was), told.words
        case _:
            return _kept(_ELSEWHERE), told.words


def _without(told: Told, marks: tuple[Mark, Mark], teller: Teller) -> Words:
    """One side of words that are marked; the arrow between two values belongs to neither."""
    kept: list[Stretch] = []
    for stretch in told.words:
        if stretch.mark in marks:
            if kept and kept[-1] == _BLANK:  # it stood between two words, of which one goes
                kept.pop()
        elif stretch.text.strip() != teller.arrow and (kept or stretch != _BLANK):
            kept.append(stretch)
    return tuple(kept)


def _kept(text: str) -> Words:
    return (Stretch(Mark.KEPT, text),)
