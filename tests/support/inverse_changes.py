"""A change seen from the other side, in a form that two comparisons can be compared by."""

import json
import re
from collections import Counter
from collections.abc import Iterable

from soptool.diff.changes import Change, Kind

_OTHER = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
}


def seen(changes: Iterable[Change]) -> Counter[str]:
    """What each change says; places in lists are those of one side only, so they are left out."""
    return Counter(map(_seen, changes))


def seen_from_the_other_side(changes: Iterable[Change]) -> Counter[str]:
    """The same of the changes that undo these."""
    return Counter(_seen(one, mirrored=True) for one in changes)


def _seen(change: Change, mirrored: bool = False) -> str:
    kind = _OTHER.get(change.kind, change.kind) if mirrored else change.kind
    step = change.step
    rows = (step.old_row, step.new_row) if step else None
    values = (change.old, change.new)
    if mirrored:
        rows, values = rows and (rows[1], rows[0]), (change.new, change.old)
    field = re.sub(r"\[\d+\]", "[]", change.field).casefold()
    reason = change.reason.value if change.reason else None
    told = (kind.value, field, rows, values, reason, change.significance.value)
    return json.dumps(told, ensure_ascii=False)
