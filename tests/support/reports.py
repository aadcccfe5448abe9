"""Lint reports to print: a finding with whatever a test is about, and reports of findings."""

from collections.abc import Iterable, Mapping

from soptool.diagnostics import Diagnostic, Place, Severity, sort_diagnostics
from soptool.report.lint_report import LintReport
from soptool.report.summary import summarize

FILE = "a.sop.yaml"


def finding(
    line: int = 2,
    column: int = 8,
    end: int = 12,
    rule: str = "waktu-salah-eja",
    file: str = FILE,
    **given: object,
) -> Diagnostic:
    """A finding on one line of a file."""
    place = Place(file, line, column, line, end)
    values = {"severity": Severity.WARNING, "message": "Langkah 1: salah.", **given}
    return Diagnostic(rule=rule, place=place, **values)  # type: ignore[arg-type]


def report_of(
    found: Iterable[Diagnostic] = (),
    source: str = "judul: A\nwaktu: 5 minit\n",
    names: Mapping[str, str] | None = None,
    *,
    fail_on: Severity = Severity.ERROR,
    files: int = 1,
    **given: object,
) -> LintReport:
    """A report of findings in files that hold `source`."""
    diagnostics = sort_diagnostics(found)
    return LintReport(
        diagnostics,
        {one.place.file: source for one in diagnostics},
        names or {},
        summarize(diagnostics, files, fail_on),
        "1.2.3",
        **given,  # type: ignore[arg-type]
    )
