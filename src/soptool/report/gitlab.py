"""The `gitlab` report: a list for `artifacts:reports:codequality` of GitLab CI."""

from hashlib import sha256

from soptool.diagnostics import Diagnostic, Severity
from soptool.report.lint_report import UNFINISHED, LintReport, with_advice
from soptool.report.terminal import visible, visible_json

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def render_gitlab(report: LintReport) -> str:
    """An entry for each finding; an empty list lets GitLab say what was mended."""
    prints = report.fingerprints()
    entries = [_failure(reason) for reason in report.failed_run]
    entries += [
        _entry(found, fingerprint, report)
        for found, fingerprint in zip(report.diagnostics, prints, strict=True)
    ]
    return visible_json(entries)


def _entry(found: Diagnostic, fingerprint: str, report: LintReport) -> dict[str, object]:
    return {
        "description": visible(with_advice(found)),
        "check_name": found.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": report.name(found.place),
            "lines": {"begin": found.place.line, "end": found.place.end_line},
        },
    }


def _failure(reason: str) -> dict[str, object]:
    words = f"{UNFINISHED}: {reason}"
    return {
        "description": visible(words),
        "check_name": "pemeriksaan-tidak-selesai",
        "fingerprint": sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "severity": "blocker",
        "location": {"path": ".", "lines": {"begin": 1, "end": 1}},
    }
