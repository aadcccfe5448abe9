"""The `concise` report: one line for each finding, as editors and `grep` read it."""

from soptool.diagnostics import Diagnostic
from soptool.report.lint_report import LintReport
from soptool.report.terminal import Paint, visible
from soptool.report.text import closing


def render_concise(report: LintReport) -> str:
    """`file:line:column: severity rule message`, and the verdict."""
    paint = Paint(report.colorful)
    lines = [_line(found, paint) for found in report.diagnostics]
    return "".join(f"{line}\n" for line in lines) + closing(report, paint)


def _line(found: Diagnostic, paint: Paint) -> str:
    place = found.place
    where = paint("place", f"{visible(place.file)}:{place.line}:{place.column}")
    severity = paint(found.severity.value, found.severity.value)
    return f"{where}: {severity} {found.rule} {visible(found.message)}"
