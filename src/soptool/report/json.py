"""Findings as JSON for other programs; counted from 1, and stable in shape."""

from collections.abc import Mapping, Sequence

from soptool.diagnostics import Diagnostic, Edit, Fix, Place
from soptool.report.terminal import visible_json
from soptool.syntax.lines import Lines

SCHEMA_VERSION = 1


def render_json(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], names: Mapping[str, str]
) -> str:
    """One object with every finding in reading order; `names` gives files their printed path."""
    lines: dict[str, Lines] = {}

    def lines_of(file: str) -> Lines:
        if file not in lines:
            lines[file] = Lines(file, sources.get(file, ""))
        return lines[file]

    report = {
        "schema_version": SCHEMA_VERSION,
        "diagnostics": [
            _finding(found, lines_of(found.place.file), names) for found in diagnostics
        ],
    }
    return visible_json(report)


def _finding(found: Diagnostic, lines: Lines, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "message": found.message,
        "hint": found.hint,
        **_place(found.place, names),
        "node": found.node,
        "row": found.row,
        "field": found.field,
        "related": [{"message": one.message, **_place(one.place, names)} for one in found.related],
        "fix": _fix(found.fix, lines, names) if found.fix else None,
    }


def _fix(fix: Fix, lines: Lines, names: Mapping[str, str]) -> dict[str, object]:
    return {"safe": fix.safe, "edits": [_edit(edit, lines, names) for edit in fix.edits]}


def _edit(edit: Edit, lines: Lines, names: Mapping[str, str]) -> dict[str, object]:
    return {**_place(lines.place(edit.span), names), "text": edit.text}


def _place(place: Place, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "file": names.get(place.file, place.file),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
