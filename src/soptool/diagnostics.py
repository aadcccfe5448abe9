"""What can be said about a document: a severity, a place in its text, a sentence, a cure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How sure we are that the author must act; the value is the printed Indonesian word."""

    ERROR = "galat"
    WARNING = "perhatian"
    ADVICE = "saran"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting by rank puts errors first."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


class Span(NamedTuple):
    """A half-open stretch of a text, in code points counted from its start (BOM not counted)."""

    start: int
    end: int


class Place(NamedTuple):
    """A span as people read it: 1-based line and column; the end column is one past the last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Edit(NamedTuple):
    """Replace the text at `span`; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; safe ones never change what the document means."""

    edits: tuple[Edit, ...]
    safe: bool = True

    @classmethod
    def of(cls, span: Span, text: str, *, safe: bool = True) -> "Fix":
        """The cure that is one edit."""
        return cls((Edit(span, text),), safe)


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the finding, such as the first of two equal keys."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; `node` is the key of the step it is about and `field` the YAML key, or "".

    `row` is the printed number of that step.
    """

    rule: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    node: str = ""
    field: str = ""
    row: str = ""


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, place, severity and rule, so that the output never depends on luck."""
    return tuple(sorted(diagnostics, key=lambda d: (d.place, d.severity.rank, d.rule, d.message)))
