"""What the identity block says, in the order of the form: the same for Markdown and HTML."""

from soptool.model.calendar import print_date
from soptool.model.form import ExtraField, printed_extra
from soptool.model.profile import Profile
from soptool.model.sop import Approval, Sop

NOTHING = "-"

Field = tuple[str, tuple[str, ...]]  # a label and the lines or entries beside it


def head_fields(sop: Sop, profile: Profile) -> tuple[Field, ...]:
    """Number and dates, and which revision where the profile asks for it."""
    labels = profile.labels
    days = ((kind, sop.dates.day(kind)) for kind in profile.dates)
    return (
        (labels.number, (sop.number or NOTHING,)),
        *((labels.date(kind), (print_date(day) if day else NOTHING,)) for kind, day in days),
        *_extra(ExtraField.REVISION, sop, profile),
    )


def title_fields(sop: Sop, profile: Profile) -> tuple[Field, ...]:
    """The name of the SOP, and its section where the profile asks for it."""
    title = (profile.labels.title, (sop.title,))
    return (title, *_extra(ExtraField.SECTION, sop, profile))


def official_fields(sop: Sop, profile: Profile) -> tuple[Field, ...]:
    """Who signs: office, name, rank and NIP; one empty field where nobody is named."""
    return tuple(
        (profile.labels.approval(one), _official(one, profile) or (NOTHING,))
        for one in sop.approvals or (Approval(),)
    )


def list_fields(sop: Sop, profile: Profile) -> tuple[Field, ...]:
    """The six lists; a list may be empty."""
    labels = profile.labels
    return (
        (labels.legal_basis, sop.legal_basis),
        (labels.qualifications, sop.qualifications),
        (labels.related_sops, tuple(related.printed for related in sop.related_sops)),
        (labels.equipment, sop.equipment),
        (labels.cautions, sop.cautions),
        (labels.records, sop.records),
    )


def _extra(extra: ExtraField, sop: Sop, profile: Profile) -> tuple[Field, ...]:
    if extra not in profile.identity.extras:
        return ()
    label, value = printed_extra(extra, sop, profile.labels)
    return ((label, (value or NOTHING,)),)


def _official(approval: Approval, profile: Profile) -> tuple[str, ...]:
    nip = f"{profile.labels.nip} {approval.printed_nip}" if approval.nip else ""
    printed = (profile.labels.office(approval), approval.name, approval.rank, nip)
    return tuple(line for line in printed if line)
