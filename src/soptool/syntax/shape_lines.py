"""Values that YAML reads as one text, though each line was meant as an item or an entry."""

import re

from soptool.diagnostics import Edit, Fix, Span

_LINE = re.compile(r"\S[^\r\n]*")
_GLUED_KEY = re.compile(r"[a-z_]+:(?=\S)")


def part_dashes(text: str, span: Span) -> Fix | None:
    """A blank behind the dash of each line."""
    lines = _lines(text, span)
    dashed = all(text[line.start] == "-" for line in lines)
    glued = [line.start + 1 for line in lines if not text.startswith("- ", line.start)]
    return _blanks(glued) if dashed and not _lead(text, span) else None


def part_keys(text: str, span: Span) -> Fix | None:
    """A blank behind the colon of each line, where each is a key with its value glued to it."""
    keys = [_GLUED_KEY.match(text, line.start) for line in _lines(text, span)]
    ends = [key.end() for key in keys if key]
    if len(ends) < len(keys) or _lead(text, span).strip("- "):
        return None
    return _blanks(ends)


def dash_lines(text: str, span: Span) -> Fix | None:
    """A dash before each line; it may also be one text over several lines."""
    if _lead(text, span) or text[span.start] in "\"'|>":
        return None
    edits = (Edit(Span(line.start, line.start), "- ") for line in _lines(text, span))
    return Fix(tuple(edits), safe=False)


def _blanks(places: list[int]) -> Fix:
    return Fix(tuple(Edit(Span(place, place), " ") for place in places))


def _lines(text: str, span: Span) -> list[Span]:
    """Each line of the value, without its indentation."""
    return [Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end)]


def _lead(text: str, span: Span) -> str:
    """What stands before the value on its first line."""
    return text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
