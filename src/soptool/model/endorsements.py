"""Who has seen a SOP: what each role last saw, and whether it is what the SOP says now."""

from soptool.model.fingerprint import content_fingerprint
from soptool.model.keys import normal_text
from soptool.model.sop import Endorsement, Sop

WRITTEN, _, APPROVED = ROLES = ("disusun", "diperiksa", "disahkan")


def current(sop: Sop) -> tuple[Endorsement, ...]:
    """The last endorsement of each role; older ones are history."""
    last = {one.role: one for one in sop.endorsements}
    return tuple(one for one in sop.endorsements if last[one.role] is one)


def outdated(sop: Sop) -> tuple[Endorsement, ...]:
    """Those whose fingerprint is not what the SOP says; `sop` is without `soptool.yaml`."""
    known = [one for one in current(sop) if one.fingerprint]
    fingerprint = content_fingerprint(sop) if known else ""
    return tuple(one for one in known if one.fingerprint != fingerprint)


def own_approvals(sop: Sop) -> tuple[Endorsement, ...]:
    """Where who wrote the SOP has also checked or approved it."""
    known = current(sop)
    writers = {normal_text(one.name) for one in known if one.role == WRITTEN and one.name}
    return tuple(one for one in known if one.role != WRITTEN and normal_text(one.name) in writers)
