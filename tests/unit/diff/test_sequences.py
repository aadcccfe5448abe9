"""Sequences: what they have in common in order, and what keeps its order."""

import pytest

from soptool.diff.sequences import heaviest_rise, in_order, out_of_order


@pytest.mark.parametrize("first", range(10))
def test_of_two_that_cannot_both_stay_the_one_that_moved_least_stays(first: int):
    assert heaviest_rise([(first, first + 5), (first + 3, first + 3)]) == [1]


def test_as_many_as_can_stay_however_far_they_are():
    points = [(0, 7), (1, 8), (2, 9), (3, 3), (4, 4)]
    assert heaviest_rise(points) == [0, 1, 2]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a"), ("x", "y")])
def test_of_two_that_were_exchanged_the_same_one_stays_from_either_side(names: tuple[str, str]):
    (forth,) = heaviest_rise([(0, 1), (1, 0)], names)
    (back,) = heaviest_rise([(0, 1), (1, 0)], names[::-1])
    assert names[forth] == names[::-1][back]


def test_nothing_keeps_no_order():
    assert heaviest_rise([]) == []


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("abcd", "abxd", [(0, 0), (1, 1), (3, 3)]),
        ("abc", "cab", [(0, 1), (1, 2)]),
        ("aab", "ab", [(0, 0), (2, 1)]),
        ("", "ab", []),
    ],
)
def test_the_longest_common_subsequence(old: str, new: str, pairs: list[tuple[int, int]]):
    assert list(in_order(old, new)) == pairs


def test_none_has_no_counterpart():
    assert list(in_order([None, "a"], [None, "a"])) == [(1, 1)]
    assert out_of_order([None, "a"], ["a", None], []) == [(1, 0)]


def test_what_is_out_of_order_is_paired_first_to_first():
    assert out_of_order("aba", "baa", [(1, 0)]) == [(0, 1), (2, 2)]
