"""Edits change the text at their spans and nothing else."""

import pytest

from soptool.diagnostics import Edit, Span
from soptool.syntax.edit import apply

TEXT = "a: satu\nb: dua\n"


def test_edits_apply_in_any_order() -> None:
    edits = [Edit(Span(11, 14), "tiga"), Edit(Span(3, 7), '"1"'), Edit(Span(0, 0), "# x\n")]
    assert apply(TEXT, edits) == '# x\na: "1"\nb: tiga\n'


def test_no_edits_leave_the_text() -> None:
    assert apply(TEXT, ()) == TEXT


def test_insertions_at_one_place_keep_their_order() -> None:
    assert apply("ab", [Edit(Span(1, 1), "1"), Edit(Span(1, 1), "2")]) == "a12b"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply(TEXT, [Edit(Span(0, 4), ""), Edit(Span(3, 5), "")])
