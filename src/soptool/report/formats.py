"""The formats of a lint report: one function each, imported only when it is called."""

from collections.abc import Callable
from importlib import import_module

from soptool.report.lint_report import LintReport

_HOMES = {
    "full": "soptool.report.text:render_full",
    "concise": "soptool.report.concise:render_concise",
    "grouped": "soptool.report.grouped:render_grouped",
    "json": "soptool.report.json:render_report_json",
    "sarif": "soptool.report.sarif:render_sarif",
    "github": "soptool.report.github:render_github",
    "gitlab": "soptool.report.gitlab:render_gitlab",
    "junit": "soptool.report.junit:render_junit",
    "checkstyle": "soptool.report.checkstyle:render_checkstyle",
    "markdown": "soptool.report.comment:render_comment",
}
FORMATS = tuple(_HOMES)


def render_report(form: str, report: LintReport) -> str:
    """The report in one of FORMATS, with a line break at its end."""
    module, _, name = _HOMES[form].partition(":")
    render: Callable[[LintReport], str] = getattr(import_module(module), name)
    return render(report)
