"""SopFacts: what rules that look across files ask of one SOP; small, and plain enough for JSON."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Self

from soptool.diagnostics import Place
from soptool.model.sop import Status


class Stretch(NamedTuple):
    """Where something stands in its file, counted from 1."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def within(self, file: str) -> Place:
        """The same with the name of the file."""
        return Place(file, *self)


class Said(NamedTuple):
    """A text and where it stands."""

    text: str = ""
    where: Stretch = Stretch()

    @classmethod
    def of(cls, plain: Any) -> Self:
        """What `plain`, read from JSON, stands for."""
        text, where = plain
        return cls(text, Stretch(*where))


class Link(NamedTuple):
    """One entry of `keterkaitan`."""

    title: str
    number: str
    file: str
    where: Stretch

    @classmethod
    def of(cls, plain: Any) -> Self:
        """What `plain`, read from JSON, stands for."""
        title, number, file, where = plain
        return cls(title, number, file, Stretch(*where))


class Pardon(NamedTuple):
    """A comment that excuses findings on some lines, or in the whole file, until that day."""

    names: tuple[str, ...]
    lines: tuple[int, int] | None  # from the first up to, but without, the second
    until: str

    def covers(self, rule: str, line: int, today: str) -> bool:
        """Whether a finding of that rule on that line is excused today."""
        current = not self.until or today <= self.until
        here = self.lines is None or self.lines[0] <= line < self.lines[1]
        return current and here and rule in self.names

    @classmethod
    def of(cls, plain: Any) -> Self:
        """What `plain`, read from JSON, stands for."""
        names, lines, until = plain
        return cls(tuple(names), None if lines is None else (lines[0], lines[1]), until)


class SopFacts(NamedTuple):
    """The facts of one sound SOP; lists in the order of the document, days as ISO writes them."""

    title: Said
    number: Said
    status: str
    scope: Said
    replaced_by: Said
    links: tuple[Link, ...] = ()
    cautions: tuple[Said, ...] = ()
    qualifications: tuple[Said, ...] = ()
    actors: tuple[Said, ...] = ()
    pardons: tuple[Pardon, ...] = ()

    @classmethod
    def of(cls, plain: Any) -> Self:
        """What `plain`, read from JSON, stands for; raises ValueError or TypeError if nothing."""
        title, number, status, scope, replaced_by, links, *texts, pardons = plain
        cautions, qualifications, actors = texts
        return cls(
            Said.of(title),
            Said.of(number),
            status,
            Said.of(scope),
            Said.of(replaced_by),
            tuple(map(Link.of, links)),
            _said(cautions),
            _said(qualifications),
            _said(actors),
            tuple(map(Pardon.of, pardons)),
        )

    @property
    def in_force(self) -> bool:
        """Whether people must follow it."""
        return self.status == Status.IN_FORCE.value

    @property
    def outdated(self) -> bool:
        """Whether it was replaced or revoked."""
        return self.status in (Status.REPLACED.value, Status.REVOKED.value)


def _said(plain: Iterable[Any]) -> tuple[Said, ...]:
    return tuple(map(Said.of, plain))
