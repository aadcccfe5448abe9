"""Values that YAML reads as one text, though each line was meant as an item or an entry."""

import re

from soptool.diagnostics import Edit, Fix, Span
from soptool.syntax.characters import INVISIBLE

_LINE = re.compile(r"\S[^\r\n]*")
_KEY = re.compile(rf"[a-z_]+:(?P<gap>[{INVISIBLE}]*)(?=\S)")
_DASH = re.compile(rf"-(?P<gap>[ ]|[{INVISIBLE}]*)(?=\S)")


def part_dashes(text: str, span: Span) -> Fix | None:
    """A blank behind the dash of each line."""
    return None if _lead(text, span) else _part(_DASH, text, span)


def part_keys(text: str, span: Span) -> Fix | None:
    """A blank behind the colon of each line, where each is a key with its value glued to it."""
    return None if _lead(text, span).strip("- ") else _part(_KEY, text, span)


def _part(sign: re.Pattern[str], text: str, span: Span) -> Fix | None:
    """A blank behind the sign with which every line begins."""
    found = [sign.match(text, line.start, line.end) for line in _lines(text, span)]
    gaps = [Span(*match.span("gap")) for match in found if match]
    return Fix(tuple(Edit(gap, " ") for gap in gaps)) if len(gaps) == len(found) else None


def dash_lines(text: str, span: Span) -> Fix | None:
    """A dash before each line; it may also be one text over several lines."""
    if _lead(text, span) or text[span.start] in "\"'|>":
        return None
    edits = (Edit(Span(line.start, line.start), "- ") for line in _lines(text, span))
    return Fix(tuple(edits), safe=False)


def _lines(text: str, span: Span) -> list[Span]:
    """Each line of the value, without its indentation."""
    return [Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end)]


def _lead(text: str, span: Span) -> str:
    """What stands before the value on its first line."""
    return text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
