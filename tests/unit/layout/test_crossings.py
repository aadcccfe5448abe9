"""Crossings judged by slots: each case is a pair of stretches small enough to draw."""

import pytest

from soptool.layout.crossings import (
    crossings_beside,
    fewest_crossings,
    right_angles,
    side_by_side,
)
from soptool.layout.ways import Piece, Run


def across(slot: int, start: float, end: float, before: int = 0, after: int = 0) -> Run:
    return Run(True, slot, start, end, before, after)


def down(slot: int, start: float, end: float, before: int = 0, after: int = 0) -> Run:
    return Run(False, slot, start, end, before, after)


def piece(run: Run) -> Piece:
    return Piece(run.slot, run.low, run.high, 0)


def test_two_stretches_cross_where_each_runs_on_beyond_the_other():
    assert right_angles([piece(across(3, 1, 5))], [piece(down(3, 1, 5))]) == 1
    assert right_angles([piece(down(3, 1, 5))], [piece(across(3, 5, 1))]) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (across(3, 1, 3), down(3, 1, 5)),  # a tee
        (across(3, 3, 5), down(3, 1, 5)),
        (across(3, 1, 5), down(3, 3, 5)),
        (across(3, 1, 5), down(7, 1, 5)),  # beyond its end
    ],
)
def test_what_only_touches_does_not_cross(one: Run, other: Run):
    assert right_angles([piece(one)], [piece(other)]) == 0


@pytest.mark.parametrize(
    ("one", "other", "beside"),
    [
        (down(2, 1, 5), down(2, 4, 8), True),
        (down(2, 1, 4), down(2, 4, 8), True),
        (down(2, 1, 3), down(2, 4, 8), False),
        (down(2, 1, 5), down(4, 1, 5), False),
    ],
)
def test_stretches_of_one_slot_are_side_by_side_where_they_overlap_or_turn_in_one_place(
    one: Run, other: Run, beside: bool
):
    pairs = list(side_by_side([piece(one)], [piece(other)]))
    assert pairs == ([(piece(one), piece(other))] if beside else [])


def test_a_line_that_turns_toward_its_neighbour_crosses_it():
    """| turns right through | if it stands left of it."""
    turning, passing = down(2, 1, 4, after=1), down(2, 0, 8)
    assert crossings_beside(turning, passing) == 1
    assert crossings_beside(passing, turning) == 0
    assert fewest_crossings(turning, passing) == 0


def test_a_line_that_turns_both_ways_crosses_a_passing_one_in_either_order():
    zigzag, passing = down(2, 2, 6, before=-1, after=1), down(2, 0, 8)
    assert crossings_beside(zigzag, passing) == crossings_beside(passing, zigzag) == 1
    assert fewest_crossings(zigzag, passing) == 1


def test_two_lines_that_turn_toward_each_other_in_one_place_cross():
    one, other = down(2, 1, 4, after=1), down(2, 4, 8, before=-1)
    assert crossings_beside(one, other) == 1
    assert crossings_beside(other, one) == 0


def test_nested_loops_cross_nothing_with_the_longer_one_outside():
    inner, outer = down(0, 3, 5, before=1, after=1), down(0, 1, 7, before=1, after=1)
    assert crossings_beside(outer, inner) == 0
    assert crossings_beside(inner, outer) == 2
