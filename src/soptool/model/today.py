"""Today as one judgement sees it: it remembers on which days the judgement would be the same."""

from datetime import date, timedelta
from typing import Any

# What is asked of it without a day coming out.
_UNNOTED = {"first", "last", "_compared", "_pin", "__class__"}


class Today(date):
    """A day that notes every comparison with it.

    From `first` to `last` all of them come out as they did today; whatever else is asked of it
    makes both of them today.
    """

    first: date
    last: date

    @classmethod
    def of(cls, day: date) -> "Today":
        """That day, of which nothing was asked yet."""
        today = cls(day.year, day.month, day.day)
        today.first, today.last = date.min, date.max
        return today

    def _compared(self, other: date) -> int:
        """The sign of today minus the other day; days on this side of it are alike."""
        mine, its = date.toordinal(self), date.toordinal(other)
        if mine < its:
            self.last = min(self.last, date.fromordinal(its - 1))
        elif mine > its:
            self.first = max(self.first, date.fromordinal(its + 1))
        else:
            self._pin()
        return (mine > its) - (mine < its)

    def _pin(self) -> None:
        self.first = self.last = date.fromordinal(date.toordinal(self))

    def __lt__(self, other: date) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: date) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: date) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: date) -> bool:
        return self._compared(other) >= 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and self._compared(other) == 0

    def __ne__(self, other: object) -> bool:
        return not self == other  # date would compare without asking us

    def __hash__(self) -> int:
        self._pin()
        return hash(self.first)

    def __sub__(self, other: Any) -> Any:
        self._pin()
        return self.first - other

    def __rsub__(self, other: date) -> timedelta:
        self._pin()
        return date.fromordinal(date.toordinal(other)) - self.first

    def __add__(self, other: timedelta) -> Any:
        self._pin()
        return self.first + other

    __radd__ = __add__

    def __str__(self) -> str:
        self._pin()
        return str(self.first)

    __repr__ = __str__

    def __format__(self, form: str) -> str:
        self._pin()
        return format(self.first, form)

    def __getattribute__(self, name: str) -> Any:
        if name not in _UNNOTED:
            object.__getattribute__(self, "_pin")()
        return super().__getattribute__(name)
