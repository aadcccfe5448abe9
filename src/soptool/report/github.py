"""The `github` report: workflow commands, which become annotations of a pull request.

What is escaped, and how, is what the runner undoes; it shows ten annotations of each level in a
step and drops the others without a word, so the last one says how many there are.
"""

from collections.abc import Iterator

from soptool.diagnostics import Diagnostic, Severity
from soptool.report.lint_report import UNFINISHED, LintReport, with_advice
from soptool.report.terminal import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_MOST = 10


def render_github(report: LintReport) -> str:
    """Errors first, then the verdict as a line of the log."""
    lines = list(_failures(report))
    left_out = 0
    for severity, level in _LEVELS.items():
        found = [one for one in report.diagnostics if one.severity is severity]
        room = _MOST - len(lines) if severity is Severity.ERROR else _MOST
        if severity is Severity.ADVICE and left_out + max(len(found) - room, 0):
            room -= 1
        lines += [_annotation(level, one, report) for one in found[:room]]
        left_out += max(len(found) - room, 0)
    if left_out:
        words = f"{left_out} temuan lain tidak ditampilkan di sini; semuanya ada di --format full."
        lines.append(f"::notice title=soptool::{words}")
    return "".join(f"{line}\n" for line in [*lines, report.verdict()])


def _failures(report: LintReport) -> Iterator[str]:
    for reason in report.failed_run[:_MOST]:
        yield f"::error title=soptool::{_data(f'{UNFINISHED}: {reason}')}"


def _annotation(level: str, found: Diagnostic, report: LintReport) -> str:
    place = found.place
    properties = {"file": report.name(place), "line": str(place.line)}
    if place.line == place.end_line:  # columns of several lines are refused
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    else:
        properties["endLine"] = str(place.end_line)
    properties["title"] = f"{found.severity.value} {found.rule}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {written}::{_data(with_advice(found))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
