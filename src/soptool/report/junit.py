"""The `junit` report: a test suite for each file with findings, a test case for each finding."""

from collections.abc import Iterable
from itertools import groupby

from soptool.diagnostics import Diagnostic
from soptool.render.xml import escape_attribute
from soptool.report.lint_report import UNFINISHED, LintReport, with_advice
from soptool.report.terminal import visible

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SHORT = 12  # enough of a fingerprint to tell the findings of one rule in one file apart


def render_junit(report: LintReport) -> str:
    """What makes the run fail is a failure; what does not is a test that passes with a remark."""
    marked = zip(report.diagnostics, report.fingerprints(), strict=True)
    suites = [_run(report)]
    for file, found in groupby(marked, key=lambda pair: report.name(pair[0].place)):
        cases = [_case(one, fingerprint, report) for one, fingerprint in found]
        suites.append(_suite(file, cases))
    return f'{_HEAD}<testsuites name="soptool">\n{"".join(suites)}</testsuites>\n'


def _run(report: LintReport) -> str:
    """The run itself as a test, so that no report is empty and none hides that it broke off."""
    errors = "".join(_element("error", f"{UNFINISHED}: {one}") for one in report.failed_run)
    words = f"<system-out>{escape_attribute(report.verdict())}</system-out>"
    case = f'    <testcase classname="soptool" name="pemeriksaan">{errors}{words}</testcase>\n'
    return _suite("soptool", [case])


def _suite(name: str, cases: Iterable[str]) -> str:
    body = "".join(cases)
    counts = {
        "tests": body.count("<testcase "),
        "failures": body.count("<failure "),
        "errors": body.count("<error "),
    }
    written = "".join(f' {key}="{count}"' for key, count in counts.items())
    return f'  <testsuite name="{_text(name)}"{written}>\n{body}  </testsuite>\n'


def _case(found: Diagnostic, fingerprint: str, report: LintReport) -> str:
    place = found.place
    where = f"{report.name(place)}:{place.line}:{place.column}"
    words = f"{where}: {found.severity.value}: {with_advice(found)}"
    if report.summary.grave(found.severity):
        told = _element("failure", words, found.severity.value)
    else:
        told = f"<system-out>{_text(words)}</system-out>"
    name = _text(f"{found.rule} [{fingerprint[:_SHORT]}]")
    head = f'<testcase classname="{_text(report.name(place))}" name="{name}">'
    return f"    {head}{told}</testcase>\n"


def _element(name: str, words: str, kind: str = "soptool") -> str:
    return f'<{name} type="{kind}" message="{_text(words)}"/>'


def _text(text: str) -> str:
    return escape_attribute(visible(text))
