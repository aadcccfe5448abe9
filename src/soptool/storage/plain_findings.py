"""Findings as JSON and back; the file that they were found in goes without its name."""

import json
from collections.abc import Iterable
from sys import intern  # the same few words in ten thousand files
from typing import Any

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span


def findings_to_json(found: Iterable[Diagnostic], file: str = "") -> str:
    """Everything, but the name of that file."""
    return json.dumps([_plain(one, file) for one in found], separators=(",", ":"))


def findings_from_json(text: str, file: str = "") -> tuple[Diagnostic, ...]:
    """The same in a file of that name; raises ValueError or TypeError if that is no such JSON."""
    return tuple(_finding(one, file) for one in json.loads(text))


def _plain(found: Diagnostic, file: str) -> list[Any]:
    fix = found.fix
    return [
        found.rule,
        found.severity.value,
        found.message,
        _where(found.place, file),
        found.hint,
        [[one.message, _where(one.place, file)] for one in found.related],
        [fix.safe, fix.edits] if fix else None,
        found.node,
        found.field,
        found.row,
    ]


def _finding(plain: Any, file: str) -> Diagnostic:
    rule, severity, message, place, hint, related, fix, node, field, row = plain
    return Diagnostic(
        intern(rule),
        Severity(severity),
        message,
        _place(place, file),
        intern(hint),
        tuple(Related(_place(where, file), text) for text, where in related),
        _fix(fix) if fix else None,
        node,
        intern(field),
        row,
    )


def _where(place: Place, file: str) -> list[Any]:
    return ["" if place.file == file else place.file, *place[1:]]


def _place(plain: Any, file: str) -> Place:
    name, *numbers = plain
    return Place(name or file, *numbers)


def _fix(plain: Any) -> Fix:
    safe, edits = plain
    return Fix(tuple(Edit(Span(*span), text) for span, text in edits), safe)
