"""Excuses in a document: `# soptool: abaikan NAMA[, NAMA] -- alasan (s.d. 2027-01-01)`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from soptool.diagnostics import Diagnostic, Span
from soptool.model.calendar import parse_date
from soptool.syntax.yaml_document import YamlDocument

MARK = "soptool: abaikan"
FORM = "# soptool: abaikan NAMA[, NAMA] -- alasan (s.d. 2027-01-01)"

_COMMENT = re.compile(
    r"#[ \t]*soptool:[ \t]*abaikan[ \t]+(?P<names>[a-z][a-z0-9-]*(?:[ \t]*,[ \t]*[a-z][a-z0-9-]*)*)"
    r"[ \t]*(?:--[ \t]*(?P<reason>[^\r\n]*?))?[ \t]*(?=[\r\n]|$)"
)
_UNTIL = re.compile(r"\(s\.d\.[ \t]*(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\)[ \t]*$")


@dataclass(frozen=True, slots=True)
class Excuse:
    """One comment; `line` is the line it excuses, 0 for the whole file."""

    names: tuple[str, ...]
    line: int
    span: Span
    reason: str
    until: date | None

    def covers(self, found: Diagnostic, today: date) -> bool:
        """Whether the finding is excused, by its rule's name, today."""
        current = self.until is None or today <= self.until
        return current and found.rule in self.names and self.line in (0, found.place.line)


def read_excuses(document: YamlDocument) -> tuple[Excuse, ...]:
    """Every comment that can be read; a day that does not exist counts as long past."""
    if MARK not in document.text:
        return ()
    head = _head_length(document.text)
    return tuple(_excuse(document, match, head) for match in _COMMENT.finditer(document.text))


def without_excused(
    diagnostics: Iterable[Diagnostic], document: YamlDocument, today: date
) -> tuple[Diagnostic, ...]:
    """The findings that no comment excuses."""
    excuses = read_excuses(document)
    return tuple(
        found for found in diagnostics if not any(one.covers(found, today) for one in excuses)
    )


def unreadable_excuses(document: YamlDocument) -> Iterator[Span]:
    """Where a comment says the mark but not in the form that is understood."""
    if MARK not in document.text:
        return
    read = {excuse.span.start for excuse in read_excuses(document)}
    for match in re.finditer(r"#[ \t]*soptool:[ \t]*abaikan[^\r\n]*", document.text):
        if match.start() not in read:
            yield Span(*match.span())


def _excuse(document: YamlDocument, match: re.Match[str], head: int) -> Excuse:
    reason = match["reason"] or ""
    until = _UNTIL.search(reason)
    place = document.place(Span(*match.span()))
    before = document.text[match.start() - place.column + 1 : match.start()]
    line = place.line if before.strip() else place.line + 1
    return Excuse(
        tuple(name.strip() for name in match["names"].split(",")),
        0 if match.start() < head else line,
        Span(*match.span()),
        _UNTIL.sub("", reason).strip(),
        (parse_date(until["day"]) or date.min) if until else None,
    )


def _head_length(text: str) -> int:
    """How far the first block of comments reaches."""
    block = re.match(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*", text)
    return block.end() if block else 0
