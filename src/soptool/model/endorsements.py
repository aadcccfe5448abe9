"""Who has seen a SOP: what each role last saw, and whether it is what the SOP says now."""

from soptool.model.fingerprint import content_fingerprint
from soptool.model.keys import normal_text
from soptool.model.sop import Endorsement, Sop

WRITTEN, CHECKED, APPROVED = ROLES = ("disusun", "diperiksa", "disahkan")


def current(sop: Sop) -> tuple[Endorsement, ...]:
    """The last endorsement of each role that has a fingerprint; older ones are history."""
    last = {one.role: one for one in sop.endorsements if one.fingerprint}
    return tuple(one for one in sop.endorsements if last.get(one.role) is one)


def outdated(sop: Sop) -> tuple[Endorsement, ...]:
    """Those of `current` whose content is not what the SOP says; `sop` without `soptool.yaml`."""
    known = current(sop)
    fingerprint = content_fingerprint(sop) if known else ""
    return tuple(one for one in known if one.fingerprint != fingerprint)


def approves_own(sop: Sop) -> bool:
    """Whether who wrote the SOP has also checked or approved it."""
    names = {one.role: normal_text(one.name) for one in current(sop)}
    writer = names.get(WRITTEN)
    return bool(writer) and writer in (names.get(CHECKED), names.get(APPROVED))
