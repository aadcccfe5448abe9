"""Changes as JSON for other programs; `schemas/diff-report.schema.json` describes it."""

from collections.abc import Sequence

from soptool.diff.changes import Change
from soptool.diff.revision import Revision
from soptool.report.terminal import visible_json

SCHEMA_VERSION = 1


def render_changes_json(revisions: Sequence[Revision]) -> str:
    """One object with every change of every file, in the order of the form."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "changes": [_plain(one.file, change) for one in revisions for change in one.changes],
        "remarks": [
            {
                "file": one.file,
                "rule": remark.rule.rule,
                "severity": remark.rule.severity.value,
                "message": remark.message,
                "hint": remark.hint,
            }
            for one in revisions
            for remark in one.remarks
        ],
    }
    return visible_json(report)


def _plain(file: str, change: Change) -> dict[str, object]:
    return {
        "file": file,
        "kind": change.kind.value,
        "significance": change.significance.value,
        "check": change.check,
        "step": change.step.key if change.step else None,
        "old_number": (change.step.old_number or None) if change.step else None,
        "new_number": (change.step.new_number or None) if change.step else None,
        "table": (change.step.table or None) if change.step else None,
        "field": change.field or None,
        "old": change.old,
        "new": change.new,
        "reason": change.reason.value if change.reason else None,
    }
