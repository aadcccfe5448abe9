"""What a Waktu means: amounts, sums of them, periods, conditions; units never mixed up."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import NamedTuple


class Unit(Enum):
    """A unit of time; a working day is never a day."""

    SECOND = "detik"
    MINUTE = "menit"
    HOUR = "jam"
    DAY = "hari"
    WORKING_DAY = "hari kerja"
    WEEK = "minggu"
    MONTH = "bulan"
    YEAR = "tahun"


class PeriodKind(Enum):
    """How often, or when, instead of how long."""

    CALENDAR = "kalender"
    ALL_YEAR = "sepanjang tahun"
    DAILY = "harian"
    WEEKLY = "mingguan"
    MONTHLY = "bulanan"
    QUARTERLY = "triwulanan"
    HALF_YEARLY = "semesteran"
    YEARLY = "tahunan"


class Quantity(NamedTuple):
    """A number of one unit."""

    number: Fraction
    unit: Unit


@dataclass(frozen=True, slots=True)
class Amount:
    """From minimum to maximum, equal for a plain amount, None where that end is open.

    The ends carry their own units ("30 menit - 3 jam"); `per` is what each one takes ("berkas").
    """

    minimum: Quantity | None
    maximum: Quantity | None
    per: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """Amounts that come one after another, such as "1 jam 30 menit"."""

    parts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A rhythm or a place in the calendar; it says nothing about how long."""

    kind: PeriodKind
    text: str


@dataclass(frozen=True, slots=True)
class Condition:
    """Words on which the time depends; `text` leaves out the amount, if there is one."""

    text: str
    amount: Amount | Sum | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Nothing a reader could hold anyone to."""


Reading = Amount | Sum | Period | Condition | Unread


@dataclass(frozen=True, slots=True)
class TimeScale:
    """How many hours an institution counts for a day, so that durations can be compared."""

    working_day: Fraction = Fraction(15, 2)  # Perpres 21/2023: 37.5 hours in a week of five days
    day: Fraction = Fraction(24)

    def minutes(self, quantity: Quantity) -> Fraction:
        """The length of a quantity; a month counts 30 days and a year 365."""
        match quantity.unit:
            case Unit.SECOND:
                factor = Fraction(1, 60)
            case Unit.MINUTE:
                factor = Fraction(1)
            case Unit.HOUR:
                factor = Fraction(60)
            case Unit.DAY:
                factor = 60 * self.day
            case Unit.WORKING_DAY:
                factor = 60 * self.working_day
            case Unit.WEEK:
                factor = 7 * 60 * self.day
            case Unit.MONTH:
                factor = 30 * 60 * self.day
            case Unit.YEAR:
                factor = 365 * 60 * self.day
        return quantity.number * factor


def amounts_of(reading: Reading) -> tuple[Amount, ...]:
    """Every amount in a reading; none where it cannot be measured."""
    match reading:
        case Amount():
            return (reading,)
        case Sum(parts):
            return parts
        case Condition(_, amount) if amount is not None:
            return amounts_of(amount)
        case Condition() | Period() | Unread():
            return ()


def longest(amount: Amount, scale: TimeScale) -> Fraction | None:
    """In minutes; None where open above, or per piece: nobody knows how many pieces."""
    if amount.maximum is None or amount.per:
        return None
    ends = [scale.minutes(end) for end in (amount.minimum, amount.maximum) if end is not None]
    return max(ends)


def meaning(reading: Reading) -> tuple[object, ...]:
    """Equal for readings that mean the same, however they are written."""
    match reading:
        case Amount(minimum, maximum, per):
            return ("amount", _exact(minimum), _exact(maximum), per.lower())
        case Sum(parts):
            return ("sum", *map(meaning, parts))
        case Condition(text, amount):
            return ("condition", text.lower(), amount and meaning(amount))
        case Period(PeriodKind.CALENDAR, text):
            return ("calendar", text.lower().replace("- ", "-").replace(" -", "-"))
        case Period(kind, _):
            return ("period", kind)
        case Unread():
            return ("unread",)


def _exact(quantity: Quantity | None) -> Quantity | None:
    """In a smaller unit where that is exact always: an hour is 60 minutes, a day not 24 hours."""
    match quantity:
        case Quantity(number, Unit.HOUR):
            return Quantity(number * 60, Unit.MINUTE)
        case Quantity(number, Unit.SECOND):
            return Quantity(number / 60, Unit.MINUTE)
        case Quantity(number, Unit.YEAR):
            return Quantity(number * 12, Unit.MONTH)
        case _:
            return quantity
