"""Dates: ISO in documents, Indonesian on paper."""

import re
from calendar import monthrange
from datetime import date

from soptool.syntax.dates import MONTHS

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def parse_date(text: str) -> date | None:
    """The day an ISO text names; None where the calendar has no such day."""
    if not (parts := _ISO.fullmatch(text)):
        return None
    try:
        return date(*map(int, parts.groups()))
    except ValueError:
        return None


def print_date(day: date) -> str:
    """As official documents write it: `2 Juni 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def explain_impossible(text: str) -> str:
    """Why there is no such day, as a clerk would say it."""
    parts = _ISO.fullmatch(text)
    if parts is None:
        return f"`{text}` bukan tanggal."
    year, month = int(parts[1]), int(parts[2])
    if year == 0:
        return f"Tanggal {text} tidak ada di kalender: tahun dimulai dari 0001."
    if not 1 <= month <= 12:
        return f"Tanggal {text} tidak ada di kalender: bulan hanya 01 sampai 12."
    last = monthrange(year, month)[1]
    name = f"{MONTHS[month - 1]} {year}"
    return f"Tanggal {text} tidak ada di kalender: {name} hanya 01 sampai {last}."
