"""Waktu: how long a step takes, in every spelling offices use; the printed form is kept."""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Self

from soptool.model.duration_text import Correction, find_spans, read
from soptool.model.reading import (
    Amount,
    Reading,
    TimeScale,
    Unit,
    Unread,
    amounts_of,
    longest,
    meaning,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A printed time and what it means; `text` differs from the source in white space only."""

    text: str = ""
    reading: Reading = field(default_factory=Unread)
    corrections: tuple[Correction, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Never fails: what cannot be understood is Unread."""
        printed = " ".join(text.split())
        reading, corrections = _read(printed)
        return cls(printed, reading, corrections)

    @property
    def standard_text(self) -> str:
        """The printed form with its slips mended: "5 menit" for "5 minit"."""
        text = self.text
        for start, found, standard in reversed(self.corrections):
            text = text[:start] + standard + text[start + len(found) :]
        return text

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount in it; none where it cannot be measured."""
        return amounts_of(self.reading)

    @property
    def units(self) -> frozenset[Unit]:
        """Every unit it is measured in."""
        ends = (end for amount in self.amounts for end in (amount.minimum, amount.maximum))
        return frozenset(end.unit for end in ends if end is not None)

    def in_minutes(self, scale: TimeScale) -> Fraction | None:
        """The longest it may take; None where open, per piece, or not measured at all."""
        total = Fraction(0)
        for amount in self.amounts:
            minutes = longest(amount, scale)
            if minutes is None:
                return None
            total += minutes
        return total if self.amounts else None

    def same_meaning(self, other: "Duration") -> bool:
        """Equal but for the way it is written: "60 Menit" and "1 jam", never a day and 24 hours."""
        if isinstance(self.reading, Unread):
            return self.text.lower() == other.text.lower()
        return meaning(self.reading) == meaning(other.reading)


def find_durations(text: str) -> tuple[tuple[int, int, Duration], ...]:
    """Durations inside a sentence with where they start and end, in reading order."""
    return tuple((start, end, Duration.parse(text[start:end])) for start, end in find_spans(text))


@lru_cache(maxsize=4096)  # the same hundred spellings fill the documents of a whole office
def _read(printed: str) -> tuple[Reading, tuple[Correction, ...]]:
    return read(printed)
