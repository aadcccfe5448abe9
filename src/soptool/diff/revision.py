"""Revision: one SOP on both sides, what changed, and what that lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soptool.diff.alignment import ALIKE, share
from soptool.diff.changes import Change, Kind, Reason
from soptool.diff.comparison import NO_LEVELS, compare
from soptool.diff.remarks import Remark, remark
from soptool.diff.significance import weigh
from soptool.diff.wording import words
from soptool.model.keys import normal_text
from soptool.model.significance import Significance
from soptool.model.sop import Sop

# Two SOPs with fewer of their steps in common, and neither title nor number, are not one SOP.
_FEWEST_STEPS = 0.2


@dataclass(frozen=True, slots=True)
class Revision:
    """One SOP as reports know it: by its new file; None where a side was not read."""

    file: str
    old: Sop | None
    new: Sop | None
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...] = ()


def one_sided(file: str, *, added: bool, levels: Mapping[str, Significance]) -> Revision:
    """A file that has no counterpart; what it holds is not asked."""
    whole = Change(Kind.ADDED if added else Kind.REMOVED)
    return Revision(file, None, None, (weigh(whole, levels),))


def revise(
    file: str,
    old: Sop,
    new: Sop,
    levels: Mapping[str, Significance] = NO_LEVELS,
    old_file: str = "",
) -> Revision:
    """Compare both sides; `old_file` where the SOP was called otherwise."""
    if not related(old, new):
        named = [{"judul": sop.title, "nomor": sop.number} for sop in (old, new)]
        other = Change(Kind.REPLACED, old={**named[0]}, new={**named[1]})
        return Revision(file, old, new, (weigh(other, levels),))
    changes = compare(old, new, levels)
    remarks = tuple(remark(old, new, changes))
    if old_file and old_file != file:
        renamed = Change(Kind.CHANGED, "berkas", old_file, file, reason=Reason.ONLY)
        changes = (weigh(renamed, levels), *changes)
    return Revision(file, old, new, changes, remarks)


def related(old: Sop, new: Sop) -> bool:
    """One number, titles that are alike, or some steps in common."""
    if old.number and normal_text(old.number) == normal_text(new.number):
        return True
    if share(words(old.title), words(new.title)) >= ALIKE:
        return True
    before, after = _steps(old), _steps(new)
    common = sum(any(share(one, other) >= ALIKE for other in after) for one in before)
    return common >= _FEWEST_STEPS * min(len(before), len(after))


def _steps(sop: Sop) -> Sequence[frozenset[str]]:
    found = (words(step.activity) for table in sop.procedures for step in table.steps)
    return [one for one in found if one]
