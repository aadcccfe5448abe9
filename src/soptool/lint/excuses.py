"""Excuses in a document: `# soptool: abaikan NAMA[, NAMA] -- alasan (s.d. 2027-01-01)`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from soptool.diagnostics import Span
from soptool.model.calendar import explain_impossible, parse_date
from soptool.syntax.nodes import Mapping, Scalar, Sequence, Style, YamlNode
from soptool.syntax.yaml_document import YamlDocument

FORM = "# soptool: abaikan NAMA[, NAMA] -- alasan (s.d. 2027-01-01)"

_MARK = re.compile(r"#[ \t]*soptool(?:[ \t]*:)?[ \t]*abaikan\b[^\r\n]*", re.IGNORECASE)
_EXACT = re.compile(r"#[ \t]*soptool:[ \t]*abaikan[ \t]+")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,79}")
_UNTIL = re.compile(r"\(s\.d\.([^()]*)\)$")
_MISSPELT_UNTIL = re.compile(r"\bs[./]?d\.?[ \t]*[0-9]{4}-|\(s[./]?d\b", re.IGNORECASE)
_RUN = re.compile(r"#[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r))*)?")
_BLANKS = re.compile(r"[ \t]*")
_TO_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)?")
_HEAD = re.compile(r"(?:(?:[ \t]*(?:#[^\r\n]*)?|---[ \t]*)(?:\r\n|\n|\r))*(?:[ \t]*#[^\r\n]*)?")


@dataclass(frozen=True, slots=True)
class Excuse:
    """One comment; `lines` are the lines that it excuses, None for the whole file.

    `names_span` is where the names stand, `whole_span` what goes if the comment goes.
    """

    names: tuple[str, ...]
    lines: range | None
    span: Span
    names_span: Span
    whole_span: Span
    reason: str
    until: date | None

    def expired(self, today: date) -> bool:
        """Whether its day is over."""
        return self.until is not None and self.until < today


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A comment that was meant to excuse something, and why it does not."""

    span: Span
    fault: str


Excuses = tuple[tuple[Excuse, ...], tuple[Misspelt, ...]]


def read_excuses(document: YamlDocument) -> Excuses:
    """Every comment that excuses, and every one that was meant to."""
    marks = [match.span() for match in _MARK.finditer(document.text)]
    if not marks:
        return (), ()
    reader = _Reader(document)
    read = [reader.read(Span(*mark)) for mark in marks if reader.is_comment(mark[0])]
    return (
        tuple(one for one in read if isinstance(one, Excuse)),
        tuple(one for one in read if isinstance(one, Misspelt)),
    )


class _Reader:
    """Reads the comments of one text, and knows what in it is no comment."""

    def __init__(self, document: YamlDocument) -> None:
        self._document = document
        scalars = list(_scalars(document.root))
        self._contents = sorted(_content(scalar, document.text) for scalar in scalars)
        self._stretches: dict[int, range] = {}
        for scalar in scalars:
            place = document.place(scalar.span)
            if place.line < place.end_line:
                lines = range(place.line, place.end_line + 1)
                self._stretches |= dict.fromkeys(lines, lines)
        head = _HEAD.match(document.text)
        self._head = head.end() if head else 0
        self._runs = [match.span() for match in _RUN.finditer(document.text)]

    def is_comment(self, start: int) -> bool:
        """Whether a `#` there is no part of a value, nor of a line that is commented out."""
        before = bisect_right(self._contents, (start, len(self._document.text))) - 1
        if before >= 0 and start < self._contents[before][1]:
            return False
        line = self._before(start).lstrip()
        return not line.startswith("#")

    def read(self, span: Span) -> Excuse | Misspelt:
        """What the comment there says."""
        written = self._document.text[span.start : span.end].rstrip()
        exact = _EXACT.match(written)
        listed, _, said = written[exact.end() if exact else 0 :].partition("--")
        names = tuple(dict.fromkeys(name.strip() for name in listed.split(",")))
        if not exact or not all(_NAME.fullmatch(name) for name in names):
            return Misspelt(span, "komentar pengabaian ini tidak terbaca.")
        reason = said.strip()
        day = _UNTIL.search(reason)
        until = parse_date(day[1].strip()) if day else None
        if day and until is None:
            return Misspelt(span, explain_impossible(day[1].strip()))
        if not day and _MISSPELT_UNTIL.search(reason):
            return Misspelt(span, "tanggal berakhirnya pengabaian ini tidak terbaca.")
        start = span.start + exact.end()
        return Excuse(
            names=names,
            lines=self._lines(span.start),
            span=Span(span.start, span.start + len(written)),
            names_span=Span(start, start + len(listed.rstrip())),
            whole_span=self._whole(Span(span.start, span.start + len(written))),
            reason=_UNTIL.sub("", reason).strip(),
            until=until,
        )

    def _lines(self, start: int) -> range | None:
        if start < self._head:
            return None
        line = self._document.place(Span(start, start)).line
        if not self._before(start).strip():  # alone on its line: it is about the next one
            run = self._runs[bisect_right(self._runs, (start, len(self._document.text))) - 1]
            line = self._document.place(Span(run[1], run[1])).line
        return self._stretches.get(line, range(line, line + 1))

    def _whole(self, span: Span) -> Span:
        """The comment with the blanks around it, and its line if nothing else stands there."""
        before = self._before(span.start)
        around = _TO_LINE_END if not before.strip() else _BLANKS
        end = around.match(self._document.text, span.end)
        kept = len(before.rstrip(" \t"))
        return Span(span.start - len(before) + kept, end.end() if end else span.end)

    def _before(self, start: int) -> str:
        """What stands on the line before that place."""
        place = self._document.place(Span(start, start))
        return self._document.text[start - place.column + 1 : start]


def _content(scalar: Scalar, text: str) -> tuple[int, int]:
    """The stretch in which `#` is a letter like any other; a block begins below its first line."""
    start, end = scalar.span
    if scalar.style in (Style.LITERAL, Style.FOLDED):
        start = min((at for at in map(text.find, "\r\n", (start, start)) if at >= 0), default=end)
    return start, end


def _scalars(node: YamlNode) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from _scalars(item)
        case Mapping(entries=entries):
            for entry in entries.values():
                yield entry.key
                yield from _scalars(entry.value)
