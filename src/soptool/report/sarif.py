"""The `sarif` report: SARIF 2.1.0, for code scanning and editors.

Without any address: no `helpUri` (the page of each rule stands in the file) and no path of this
machine (files are relative to `%SRCROOT%`, which whoever reads the report knows).
"""

from collections.abc import Mapping
from urllib.parse import quote

from soptool.diagnostics import Diagnostic, Fix, Place, Related, Severity
from soptool.lint.explanation import explain
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES
from soptool.report.lint_report import UNFINISHED, LintReport, with_advice
from soptool.report.rule_markdown import rule_markdown
from soptool.report.terminal import visible, visible_json
from soptool.syntax.lines import Lines

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
_ROOT = "%SRCROOT%"

Json = dict[str, object]


def render_sarif(report: LintReport) -> str:
    """One run, with the rules that found something, in the order of the documentation."""
    found = {one.rule for one in report.diagnostics}
    rules = [rule for rule in RULES if rule.name in found]
    indexes = {rule.name: index for index, rule in enumerate(rules)}
    driver = {"name": "soptool", "version": report.version, "semanticVersion": report.version}
    run = {
        "tool": {"driver": {**driver, "language": "id", "rules": [_rule(rule) for rule in rules]}},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": _message("Akar repositori.")}},
        "invocations": [_invocation(report)],
        "results": _results(report, indexes),
    }
    return visible_json(
        {"$schema": f"{_SCHEMA}sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [run]}
    )


def _rule(rule: Rule) -> Json:
    page = explain(rule)
    return {
        "id": rule.name,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": " ".join(page.reason.split()) or page.title},
        "help": {
            "text": f"{page.title}. Selengkapnya: soptool explain {rule.name}",
            "markdown": rule_markdown(rule),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _invocation(report: LintReport) -> Json:
    told = [
        {"level": "error", "message": _message(f"{UNFINISHED}: {reason}")}
        for reason in report.failed_run
    ]
    notifications = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": not told, **notifications}


def _results(report: LintReport, indexes: Mapping[str, int]) -> list[Json]:
    lines = report.lines()
    marked = zip(report.diagnostics, report.fingerprints(), strict=True)
    return [
        {
            "ruleId": found.rule,
            **({"ruleIndex": indexes[found.rule]} if found.rule in indexes else {}),
            "level": _LEVELS[found.severity],
            "message": _message(with_advice(found)),
            "locations": [_location(found.place, report)],
            "partialFingerprints": {"soptool/v1": fingerprint},
            **_more(found, lines, report),
        }
        for found, fingerprint in marked
    ]


def _more(found: Diagnostic, lines: Mapping[str, Lines], report: LintReport) -> Json:
    """What only some results have."""
    more: Json = {}
    if found.related:
        more["relatedLocations"] = [_related(one, report) for one in found.related]
    if found.fix:
        more["fixes"] = [_fix(found, found.fix, lines[found.place.file], report)]
    return more


def _related(related: Related, report: LintReport) -> Json:
    return {**_location(related.place, report), "message": _message(related.message)}


def _fix(found: Diagnostic, fix: Fix, lines: Lines, report: LintReport) -> Json:
    words = found.hint or ("Perbaikan aman." if fix.safe else "Perbaikan yang perlu ditinjau.")
    replacements = [
        {"deletedRegion": _region(lines.place(edit.span)), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(found.place, report), "replacements": replacements}
    return {"description": _message(words), "artifactChanges": [change]}


def _location(place: Place, report: LintReport) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(place, report),
            "region": _region(place),
        }
    }


def _artifact(place: Place, report: LintReport) -> Json:
    return {"uri": quote(report.name(place), errors="surrogatepass"), "uriBaseId": _ROOT}


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _message(text: str) -> Json:
    """Plain text: braces, which mark placeholders, are doubled, and no value makes a link."""
    shown = visible(text).replace("{", "{{").replace("}", "}}")
    return {"text": shown.replace("](", "] (")}
