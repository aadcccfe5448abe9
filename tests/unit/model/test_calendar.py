"""Dates: ISO in documents, Indonesian on paper."""

from datetime import date

import pytest

from soptool.model.calendar import explain_impossible, parse_date, print_date


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 6, 2), "2 Juni 2026"),
        (date(2024, 2, 29), "29 Februari 2024"),
        (date(2026, 12, 31), "31 Desember 2026"),
        (date(2026, 1, 1), "1 Januari 2026"),
    ],
)
def test_a_date_is_printed_in_words(day: date, printed: str) -> None:
    assert print_date(day) == printed


def test_an_iso_date_is_a_day() -> None:
    assert parse_date("2026-06-02") == date(2026, 6, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-02-30", "Februari 2026 hanya 01 sampai 28"),
        ("2024-02-30", "Februari 2024 hanya 01 sampai 29"),
        ("2026-04-31", "April 2026 hanya 01 sampai 30"),
        ("2026-13-01", "bulan hanya 01 sampai 12"),
        ("2026-00-01", "bulan hanya 01 sampai 12"),
        ("0000-01-01", "tahun dimulai dari 0001"),
        ("2 Juni 2026", "bukan tanggal"),
        ("20260602", "bukan tanggal"),
    ],
)
def test_what_is_no_day_is_explained(text: str, reason: str) -> None:
    assert parse_date(text) is None
    assert reason in explain_impossible(text)
