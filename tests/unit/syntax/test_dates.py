"""Days in other spellings than the one of documents."""

import pytest

from soptool.syntax.dates import meant_day


@pytest.mark.parametrize(
    ("written", "day", "sure"),
    [
        ("2 Juni 2026", "2026-06-02", True),
        ("Selasa, 2 Juni 2026", "2026-06-02", True),
        ("02-Jun-2026", "2026-06-02", True),
        ("17 agt. 2026", "", False),
        ("17 Agust. 2026", "2026-08-17", True),
        ("5 Nopember 2026", "2026-11-05", True),
        ("2026/6/2", "2026-06-02", True),
        ("2026-6-2", "2026-06-02", True),
        ("31/01/2026", "2026-01-31", True),
        ("1-1-2026", "2026-01-01", True),
        ("2-6-2026", "2026-06-02", False),
        ("2.6.2026", "2026-06-02", False),
        ("6-31-2026", "", False),
        ("31 Juni 2026", "", False),
        ("2 Ju 2026", "", False),
        ("0-1-2026", "", False),
        ("Juni 2026", "", False),
        ("besok", "", False),
        ("", "", False),
    ],
)
def test_a_day_is_understood_only_where_it_can_be_one(written: str, day: str, sure: bool) -> None:
    meant, surely = meant_day(written)
    assert (meant, surely and meant != "") == (day, sure)
