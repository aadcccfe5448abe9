"""Waktu in words alone: "sesuai kebutuhan", "triwulanan", "Januari-Februari"."""

import re

from soptool.model.reading import Condition, Period, PeriodKind, Unread


def read_words(printed: str) -> Condition | Period | Unread:
    """What a text without any amount says about time."""
    if _CONDITION.search(printed):
        return Condition(printed)
    for kind, pattern in _PERIODS:
        if pattern.search(printed):
            return Period(kind, printed)
    return Unread()


_CONDITION = re.compile(
    r"\b(?:sesuai|menyesuaikan|disesuaikan|segera|seketika|langsung|tentatif|insidental|insidentil"
    r"|kondisional|tergantung|bergantung|jika|apabila|bila|setiap saat|sewaktu-waktu"
    r"|saat itu juga)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober"
    "|november|nopember|desember"
)


def _rhythm(noun: str, unit: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{noun}|(?:setiap|tiap|per) {unit})\b", re.IGNORECASE)


_PERIODS = (
    (PeriodKind.ALL_YEAR, re.compile(r"\bsepanjang tahun\b", re.IGNORECASE)),
    (
        PeriodKind.CALENDAR,
        re.compile(rf"\b(?:{_MONTHS}|tanggal|tgl|awal|akhir|pertengahan)\b", re.IGNORECASE),
    ),
    (PeriodKind.DAILY, _rhythm("harian", "hari")),
    (PeriodKind.WEEKLY, _rhythm("mingguan", "minggu")),
    (PeriodKind.MONTHLY, _rhythm("bulanan", "bulan")),
    (PeriodKind.QUARTERLY, _rhythm("tri ?wulan(?:an)?|tribulan(?:an)?", "triwulan")),
    (PeriodKind.HALF_YEARLY, _rhythm("semester(?:an)?", "semester")),
    (PeriodKind.YEARLY, _rhythm("tahunan", "tahun")),
)
