"""Days as people write them, and as a document has to."""

import re
from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_OLD_SPELLINGS = {"pebruari": 2, "nopember": 11}
_SHORTEST_MONTH = 3
_IN_WORDS = re.compile(r"(?:[A-Za-z']+, *)?([0-9]{1,2})[ ./-]*([A-Za-z]+)\.?[ ./-]*([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")


def meant_day(text: str) -> tuple[str, bool]:
    """The day a text means, as `2026-06-02`, and whether surely; "" where it means none.

    `2-6-2026` is the second of June here, but the sixth of February in many spreadsheets.
    """
    if found := _IN_WORDS.fullmatch(text):
        return _iso(found[3], _month(found[2]), found[1]), True
    if found := _YEAR_FIRST.fullmatch(text):
        return _iso(*found.groups()), True
    if found := _YEAR_LAST.fullmatch(text):
        day, month, year = found.groups()
        return _iso(year, month, day), not _iso(year, day, month) or int(day) == int(month)
    return "", False


def _month(written: str) -> int:
    """Its number; 0 where no month begins so."""
    name = written.lower()
    if len(name) < _SHORTEST_MONTH:
        return 0
    numbered = enumerate(MONTHS, 1)
    return next(
        (number for number, month in numbered if month.lower().startswith(name)),
        _OLD_SPELLINGS.get(name, 0),
    )


def _iso(year: str, month: str | int, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
