"""What a pair of revisions lacks, whatever changed in it: a new date, an entry, a higher number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from soptool.diagnostics import Severity
from soptool.diff.changes import Change
from soptool.model.significance import Significance
from soptool.model.sop import Sop, Status

# What only tells of a revision; changing it needs none.
_MARKS = ("versi", "nomor", "tanggal", "riwayat", "persetujuan", "berkas")
_ENDED = (Status.REPLACED, Status.REVOKED)


class RevisionRule(Enum):
    """The value is (name, severity); the names are those `soptool rules` lists."""

    NOT_MARKED = ("perubahan-besar-tanpa-revisi", Severity.WARNING)
    NO_ENTRY = ("perubahan-tanpa-riwayat", Severity.WARNING)
    NOT_ADVANCED = ("nomor-revisi-tidak-maju", Severity.WARNING)

    @property
    def rule(self) -> str:
        """The printed name."""
        return self.value[0]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding on two revisions; it has no place, for what it misses stands in neither."""

    rule: RevisionRule
    message: str
    hint: str


def remark(old: Sop, new: Sop, changes: Sequence[Change]) -> Iterator[Remark]:
    """A draft may change as it likes, and an SOP may end without another revision."""
    if old.status is Status.DRAFT or new.status in _ENDED:
        return
    content = [one for one in changes if _is_content(one)]
    grave = sum(one.significance is Significance.MAJOR for one in content)
    if grave and not _marked(old, new):
        yield Remark(
            RevisionRule.NOT_MARKED,
            f"Ada {grave} perubahan besar, tetapi tanggal revisi, versi, dan nomor SOP tetap.",
            "Isi `tanggal: {revisi: ...}` atau naikkan `versi`, lalu mintakan pengesahan lagi.",
        )
    if content and _signed(old) and not set(new.history) - set(old.history):
        yield Remark(
            RevisionRule.NO_ENTRY,
            "SOP yang sudah disahkan berubah, tetapi `riwayat` tidak bertambah.",
            "Tambahkan satu butir `riwayat` dengan versi, tanggal, alasan, semula, dan menjadi.",
        )
    yield from _numbering(old, new)


def _is_content(change: Change) -> bool:
    told = change.significance is not Significance.LAYOUT
    return told and not (change.step is None and change.field.startswith(_MARKS))


def _marked(old: Sop, new: Sop) -> bool:
    """Whether any of the three marks of a revision is another one."""
    dates = old.dates.revised, new.dates.revised
    return (
        (dates[1] is not None and dates[0] != dates[1])
        or bool(new.version and old.version != new.version)
        or bool(new.number and old.number != new.number)
    )


def _signed(sop: Sop) -> bool:
    return (
        sop.status is Status.IN_FORCE
        or sop.dates.approved is not None
        or any(one.role == "disahkan" for one in sop.endorsements)
    )


def _numbering(old: Sop, new: Sop) -> Iterator[Remark]:
    """Versions and revision dates grow, and grow together."""
    before, after = _numbers(old.version), _numbers(new.version)
    was, now = old.dates.revised, new.dates.revised
    later = now is not None and (was is None or now > was)
    rule = RevisionRule.NOT_ADVANCED
    if before and after and after < before:
        message = f"Versi mundur dari {old.version} ke {new.version}."
        yield Remark(rule, message, "Versi baru harus lebih tinggi dari versi sebelumnya.")
    if was and now and now < was:
        message = f"Tanggal revisi mundur dari {was.isoformat()} ke {now.isoformat()}."
        yield Remark(rule, message, "Tanggal revisi baru harus sesudah revisi sebelumnya.")
    if later and before and before == after:
        message = f"Tanggal revisi maju, tetapi versi tetap {old.version}."
        yield Remark(rule, message, "Naikkan `versi` setiap kali SOP direvisi.")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))
