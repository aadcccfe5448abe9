"""Fixes of wording: what a rule wants changed in a value, as edits of what was typed for it."""

import re
from collections.abc import Iterable
from contextlib import suppress

from soptool.diagnostics import Edit, Fix, Span
from soptool.syntax.likeness import look_alikes
from soptool.syntax.yaml_document import YamlDocument

# What may stand between the start of a value and its first letter.
_OPENING = re.compile(r"""["']|[|>][0-9+-]*[ ]*\r?\n[ ]*|""")
_LETTER = re.compile(r"[^\W\d_]")
_PLAIN_WORD = re.compile(r"[a-z]{2,}(?![\w-])")
# Part of an address or a code is no word.
_NOT_BEFORE, _NOT_BEHIND = r"(?<![\w./@&=-])", r"(?![\w/@=-]|\.\w)"
_LAST_WORD = re.compile(r"[a-z]{4,}\.?$")  # shorter ones may be `dll.`
_MISREAD = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]{1,3}")
_SMALL = frozenset({"di", "ke", "dari", "dan", "atas"})


def new_beginning(
    document: YamlDocument, span: Span, old: str, new: str, *, safe: bool = True
) -> Fix | None:
    """Another beginning for the value at `span`; None where it was not typed just so."""
    opening = _OPENING.match(document.text, span.start)
    start = opening.end() if opening else span.start
    if document.text[start : min(start + len(old), span.end)] != old:
        return None
    return Fix.of(Span(start, start + len(old)), new, safe=safe)


def without_beginning(
    document: YamlDocument, span: Span, text: str, rest: str, *, safe: bool = True
) -> Fix | None:
    """Drop what stands before `rest`, the end of the text, and begin it with a capital letter."""
    if not _LETTER.match(rest):
        return None
    old = text[: len(text) - len(rest) + 1]
    return new_beginning(document, span, old, rest[0].upper(), safe=safe)


def capital(document: YamlDocument, span: Span, text: str) -> Fix | None:
    """Begin with a capital letter, but leave names such as e-KTP and iOS."""
    if not _PLAIN_WORD.match(text):
        return None
    return new_beginning(document, span, text[0], text[0].upper())


def respelled(
    document: YamlDocument, span: Span, wrong: str, right: str, *, safe: bool = True
) -> Fix | None:
    """Write it right wherever it stands in the value at `span`, capitals as they were."""
    words = "[ ]+".join(map(re.escape, wrong.split()))
    pattern = re.compile(_NOT_BEFORE + words + _NOT_BEHIND, re.IGNORECASE)
    text = document.text
    edits = [
        Edit(Span(*match.span()), _cased(match[0], right, text[span.start : match.start()]))
        for match in pattern.finditer(text, span.start, span.end)
    ]
    return Fix(tuple(edits), safe) if edits else None


def _cased(written: str, right: str, before: str) -> str:
    """`Ijin` gives `Izin`, and `IJIN` `IZIN`; inside a name every word gets its capital."""
    if written.isupper():
        return right.upper()
    if not written[0].isupper():
        return right
    inside = _LETTER.search(before) is not None
    words = right.split(" ") if inside else [right]
    return " ".join(
        word if inside and word in _SMALL else word[:1].upper() + word[1:] for word in words
    )


def without_line(document: YamlDocument, span: Span, lead: str = "-") -> Fix | None:
    """Take out the item at `span`, or the value behind the key `lead`, with its lines.

    None where they hold anything else.
    """
    text = document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1
    rest = text[span.end : end].strip() if end else "?"
    if rest or text[start : span.start].strip(" ") != lead:
        return None
    return Fix.of(Span(start, end), "", safe=False)


def meant_name(span: Span, written: str, known: Iterable[str]) -> Fix | None:
    """The known name that looks most like what was written."""
    near = look_alikes(written, known)
    return Fix.of(span, near[0], safe=False) if near else None


def full_stops(document: YamlDocument, spans: Iterable[Span], *, wanted: bool) -> Fix | None:
    """The same end for all these values; None where a stop may be that of an abbreviation."""
    edits = [_full_stop(document.text, span, wanted=wanted) for span in spans]
    sure = [edit for edit in edits if edit]
    return Fix(tuple(sure)) if len(sure) == len(edits) else None


def _full_stop(text: str, span: Span, *, wanted: bool) -> Edit | None:
    quotes = text[span.start] in "\"'"
    end = span.end - quotes
    last = _LAST_WORD.search(text, span.start, end)
    if text[span.start] in "|>" or last is None or wanted == text.endswith(".", span.start, end):
        return None
    return Edit(Span(end, end), ".") if wanted else Edit(Span(end - 1, end), "")


def decoded(document: YamlDocument, span: Span) -> Fix | None:
    """The letters of UTF-8 that were read as Windows-1252, where all of them can be told."""
    edits = []
    for found in _MISREAD.finditer(document.text, span.start, span.end):
        with suppress(UnicodeError):
            edits.append(Edit(Span(*found.span()), found[0].encode("cp1252").decode("utf-8")))
    return Fix(tuple(edits)) if edits else None
