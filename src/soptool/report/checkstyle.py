"""The `checkstyle` report: what Jenkins and many other programs read."""

from collections.abc import Iterable
from itertools import groupby

from soptool.diagnostics import Diagnostic, Severity
from soptool.render.xml import escape_attribute
from soptool.report.lint_report import UNFINISHED, LintReport, with_advice
from soptool.report.terminal import visible

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


def render_checkstyle(report: LintReport) -> str:
    """A `file` for each file with findings; a run that broke off is an error of `soptool`."""
    files = [
        _file(name, map(_error, found))
        for name, found in groupby(report.diagnostics, key=lambda found: report.name(found.place))
    ]
    if report.failed_run:
        files.insert(0, _file("soptool", map(_failure, report.failed_run)))
    body = "".join(files)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n{body}</checkstyle>\n'
    )


def _file(name: str, errors: Iterable[str]) -> str:
    return f'  <file name="{_text(name)}">\n{"".join(errors)}  </file>\n'


def _error(found: Diagnostic) -> str:
    place = found.place
    return (
        f'    <error line="{place.line}" column="{place.column}" '
        f'severity="{_SEVERITIES[found.severity]}" '
        f'message="{_text(with_advice(found))}" source="soptool.{found.rule}"/>\n'
    )


def _failure(reason: str) -> str:
    words = _text(f"{UNFINISHED}: {reason}")
    return f'    <error line="1" column="1" severity="error" message="{words}" source="soptool"/>\n'


def _text(text: str) -> str:
    return escape_attribute(visible(text))
