"""A day that knows on which days nothing that was asked of it would come out otherwise."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.model.today import Today

DAY = date(2026, 7, 1)
DAYS = st.dates(date(2026, 6, 1), date(2026, 8, 1))
COMPARISONS: list[Callable[[date, date], bool]] = [
    lambda day, today: day < today,
    lambda day, today: day <= today,
    lambda day, today: day > today,
    lambda day, today: day >= today,
    lambda day, today: day == today,
    lambda day, today: day != today,
    lambda day, today: today < day,
    lambda day, today: today >= day,
]


@given(st.lists(st.tuples(DAYS, st.sampled_from(COMPARISONS))), DAYS)
def test_from_the_first_to_the_last_day_everything_comes_out_the_same(
    asked: list[tuple[date, Callable[[date, date], bool]]], other: date
) -> None:
    today = Today.of(DAY)
    answers = [compare(day, today) for day, compare in asked]
    assert answers == [compare(day, DAY) for day, compare in asked]
    assert today.first <= DAY <= today.last
    if today.first <= other <= today.last:
        assert answers == [compare(day, other) for day, compare in asked]


def test_a_day_that_nobody_asked_is_like_any_other() -> None:
    today = Today.of(DAY)
    assert (today.first, today.last) == (date.min, date.max)


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (lambda today: today.year, 2026),
        (lambda today: today.isoformat(), "2026-07-01"),
        (lambda today: f"{today}", "2026-07-01"),
        (lambda today: f"{today:%d}", "01"),
        (str, "2026-07-01"),
        (lambda today: today - timedelta(1), date(2026, 6, 30)),
        (lambda today: today + timedelta(1), date(2026, 7, 2)),
        (lambda today: timedelta(1) + today, date(2026, 7, 2)),
        (lambda today: (date(2026, 7, 5) - today).days, 4),
        (lambda today: today == DAY, True),
        (lambda today: today in {DAY}, True),
        (lambda today: today != DAY, False),
        (lambda today: today.replace(day=2).day, 2),
    ],
)
def test_whatever_else_is_asked_is_true_of_this_day_only(
    ask: Callable[[date], object], answer: object
) -> None:
    today = Today.of(DAY)
    assert ask(today) == answer
    assert (today.first, today.last) == (DAY, DAY)
