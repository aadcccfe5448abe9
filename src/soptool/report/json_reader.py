"""The JSON of a lint report, read back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span
from soptool.syntax.lines import Lines
from soptool.syntax.validator import find_violations


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What one run said; files are spelled as the report spells them."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    fail_on: Severity
    errors: tuple[str, ...]
    shard: str


class NotAReportError(ValueError):
    """The text is no lint report of this version."""


def read_report(text: str, schema: Mapping[str, Any], source: Callable[[str], str]) -> ReadReport:
    """`source` gives the text of a file; where it is "", edits find no place and are left out."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAReportError from error
    if find_violations("lint-report", schema, plain):
        raise NotAReportError
    errors = tuple(plain["errors"])
    if not plain["complete"] and not errors:
        raise NotAReportError
    return ReadReport(
        tuple(_finding(one, source) for one in plain["diagnostics"]),
        plain["summary"]["files"],
        Severity(plain["summary"]["fail_on"]),
        errors,
        plain.get("shard", ""),
    )


def _finding(plain: Any, source: Callable[[str], str]) -> Diagnostic:
    return Diagnostic(
        plain["rule"],
        Severity(plain["severity"]),
        plain["message"],
        _place(plain),
        plain["hint"],
        tuple(Related(_place(one), one["message"]) for one in plain["related"]),
        _fix(plain["fix"], source) if plain["fix"] else None,
        plain["node"],
        plain["field"],
        plain["row"],
    )


def _fix(plain: Any, source: Callable[[str], str]) -> Fix | None:
    edits = []
    for edit in plain["edits"]:
        place = _place(edit)
        text = source(place.file)
        if not text:
            return None
        lines = Lines(place.file, text)
        start = lines.offset(place.line, place.column)
        end = lines.offset(place.end_line, place.end_column)
        edits.append(Edit(Span(start, end), edit["text"]))
    return Fix(tuple(edits), plain["safe"])


def _place(plain: Any) -> Place:
    return Place(
        plain["file"], plain["line"], plain["column"], plain["end_line"], plain["end_column"]
    )
