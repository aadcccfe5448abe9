"""Changes as the matrix of a revision: what was, and what it becomes."""

from collections.abc import Sequence
from typing import NamedTuple

from soptool.diff.changes import Change, Kind
from soptool.report.changes_marks import Mark
from soptool.report.changes_words import Block, Teller, Told
from soptool.report.flow_sentences import is_flow

_NOTHING = "(belum ada)"
_GONE = "(dihapus)"
_ELSEWHERE = "(urutan lain)"
_GONE_FROM_BOTH = (Mark.NEW, Mark.AFTER), (Mark.OLD, Mark.BEFORE)


class MatrixRow(NamedTuple):
    """One change; `before` and `after` can be read without each other."""

    block: Block
    subject: str
    before: str
    after: str
    change: Change


def matrix(changes: Sequence[Change], teller: Teller) -> tuple[MatrixRow, ...]:
    """One row for each change, by block of the form."""
    return tuple(_row(told) for told in teller.tell(changes))


def _row(told: Told) -> MatrixRow:
    before, after = _sides(told)
    return MatrixRow(told.block, told.subject or told.block.value, before, after, told.change)


def _sides(told: Told) -> tuple[str, str]:
    change, step = told.change, told.change.step
    match change.kind:
        case Kind.ADDED:
            return _NOTHING, told.plain
        case Kind.REMOVED:
            return told.plain, _GONE
        case Kind.CHANGED if not is_flow(change):
            before, after = (_without(told, marks) for marks in _GONE_FROM_BOTH)
            return before, after
        case Kind.CHANGED:  # a way says itself where it led before
            after, _, former = told.plain.partition(" (semula ")
            return former.removesuffix(")") or _NOTHING, after
        case Kind.MERGED:
            before, _, after = told.plain.partition(" digabung menjadi ")
            return before, after
        case _ if step is not None and step.old_number:
            return f'Langkah {step.old_number} "{step.activity}"', told.plain
        case _:
            return _ELSEWHERE, told.plain


def _without(told: Told, marks: tuple[Mark, Mark]) -> str:
    """One side of words that are marked; the arrow between two values belongs to neither."""
    whole = any(stretch.mark in (Mark.BEFORE, Mark.AFTER) for stretch in told.words)
    kept = [
        stretch.text
        for stretch in told.words
        if stretch.mark not in marks and not (whole and _is_arrow(stretch.text))
    ]
    return " ".join("".join(kept).split())


def _is_arrow(text: str) -> bool:
    return text.strip() in ("→", "->")
