"""Findings as JSON for other programs: `schemas/lint-report.schema.json` says its shape."""

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Severity
from soptool.report.lint_report import LintReport
from soptool.report.terminal import visible_json
from soptool.syntax.lines import Lines

SCHEMA_VERSION = 1


def render_report_json(report: LintReport) -> str:
    """One object with every finding in reading order, counted from 1."""
    lines, prints = report.lines(), report.fingerprints()
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "soptool", "version": report.version},
        "complete": not report.failed_run,
        "errors": list(report.failed_run),
        **({"shard": report.shard} if report.shard else {}),
        "summary": _summary(report),
        "diagnostics": [
            _finding(found, fingerprint, report, lines)
            for found, fingerprint in zip(report.diagnostics, prints, strict=True)
        ],
    }
    return visible_json(whole)


def _summary(report: LintReport) -> dict[str, object]:
    summary = report.summary
    return {
        "files": summary.files,
        **{severity.value: summary.counts.get(severity, 0) for severity in Severity},
        "fail_on": summary.fail_on.value,
        "failed": report.failed,
    }


def _finding(
    found: Diagnostic, fingerprint: str, report: LintReport, lines: dict[str, Lines]
) -> dict[str, object]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "message": found.message,
        "hint": found.hint,
        **_place(found.place, report),
        "node": found.node,
        "row": found.row,
        "field": found.field,
        "fingerprint": fingerprint,
        "related": [{"message": one.message, **_place(one.place, report)} for one in found.related],
        "fix": _fix(found.fix, lines[found.place.file], report) if found.fix else None,
    }


def _fix(fix: Fix, lines: Lines, report: LintReport) -> dict[str, object]:
    return {"safe": fix.safe, "edits": [_edit(edit, lines, report) for edit in fix.edits]}


def _edit(edit: Edit, lines: Lines, report: LintReport) -> dict[str, object]:
    return {**_place(lines.place(edit.span), report), "text": edit.text}


def _place(place: Place, report: LintReport) -> dict[str, object]:
    return {
        "file": report.name(place),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
