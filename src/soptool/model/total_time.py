"""How long all steps of a procedure take together; units that are not the same stay apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from soptool.model.duration import Duration
from soptool.model.reading import Quantity, Unit
from soptool.model.sop import Procedure

_CLOCK = {Unit.SECOND: Fraction(1, 60), Unit.MINUTE: Fraction(1), Unit.HOUR: Fraction(60)}
_CALENDAR = (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.WORKING_DAY)  # as printed
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class TotalTime:
    """The longest that the steps may take one after another, each done once.

    `text` is "" where no step says how long; `unknown` are the rows that do not.
    """

    text: str
    unknown: tuple[int, ...]


def total_time(procedure: Procedure) -> TotalTime:
    """The sum over all rows: `2 hari kerja 10 jam 15 menit`."""
    sums: dict[Unit, Fraction] = {}
    unknown = []
    for row, step in enumerate(procedure.steps):
        longest = _longest(step.duration)
        if longest is None:
            unknown.append(row)
        for quantity in longest or ():
            sums[quantity.unit] = sums.get(quantity.unit, Fraction(0)) + quantity.number
    return TotalTime(" ".join(_printed(sums)), tuple(unknown))


def _longest(duration: Duration) -> list[Quantity] | None:
    """None where there is no upper end, or one for each piece only."""
    amounts = duration.amounts
    ends = [amount.maximum for amount in amounts if amount.maximum and not amount.per]
    return ends if ends and len(ends) == len(amounts) else None


def _printed(sums: Mapping[Unit, Fraction]) -> Iterable[str]:
    for unit in _CALENDAR:
        if number := sums.get(unit):
            yield f"{_decimal(number)} {unit.value}"
    minutes = sum((sums.get(unit, Fraction(0)) * size for unit, size in _CLOCK.items()))
    hours, left = divmod(minutes, 60)
    if hours:
        yield f"{hours} {Unit.HOUR.value}"
    if left:
        yield f"{_decimal(Fraction(left))} {Unit.MINUTE.value}"


def _decimal(number: Fraction) -> str:
    """With a comma, as Indonesian has it."""
    return f"{float(number):.{_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
