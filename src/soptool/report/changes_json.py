"""Changes as JSON for other programs; stable in shape."""

from collections.abc import Mapping, Sequence

from soptool.diff.changes import Change
from soptool.report.terminal import visible_json

SCHEMA_VERSION = 1


def render_changes_json(changes: Mapping[str, Sequence[Change]]) -> str:
    """One object with every change of every file, in the order of the form."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "changes": [_plain(file, change) for file in changes for change in changes[file]],
    }
    return visible_json(report)


def _plain(file: str, change: Change) -> dict[str, object]:
    return {
        "file": file,
        "kind": change.kind.value,
        "step": change.step.key if change.step else None,
        "field": change.field or None,
        "old": change.old,
        "new": change.new,
        "reason": change.reason.value if change.reason else None,
    }
