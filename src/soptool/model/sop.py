"""An SOP as the official form knows it. The tree has the shape of the YAML document.

Empty text is "" and an empty list (); `null` in a document means the same as leaving the key out.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import accumulate
from typing import ClassVar

from soptool.model.duration import Duration
from soptool.model.record import Record, key

NEXT = "lanjut"  # as a target: the next part of the row, from the last part the next row
END = "selesai"  # as a target: nothing follows


class Status(Enum):
    """Where an SOP stands in its life."""

    DRAFT = "draf"
    TRIAL = "uji_coba"
    IN_FORCE = "berlaku"
    REPLACED = "digantikan"
    REVOKED = "dicabut"


class Symbol(Enum):
    """The three symbols of an activity; PermenPAN-RB 35/2012 allows no others in a row."""

    TERMINATOR = "kapsul"
    PROCESS = "kotak"
    DECISION = "belah_ketupat"


class DateKind(Enum):
    """The days of `tanggal`."""

    CREATED = "pembuatan"
    REVISED = "revisi"
    EFFECTIVE = "efektif"
    APPROVED = "pengesahan"


class Manner(Enum):
    """How several performers share one symbolised act: side by side, or one after another."""

    TOGETHER = "bersama"
    IN_TURN = "berurutan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates(Record):
    """Days of the life of an SOP; the profile says which are printed."""

    created: date | None = key("pembuatan", None)
    revised: date | None = key("revisi", None)
    effective: date | None = key("efektif", None)
    approved: date | None = key("pengesahan", None)

    def day(self, kind: DateKind) -> date | None:
        """That day, if it is filled in."""
        match kind:
            case DateKind.CREATED:
                return self.created
            case DateKind.REVISED:
                return self.revised
            case DateKind.EFFECTIVE:
                return self.effective
            case DateKind.APPROVED:
                return self.approved


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution(Record):
    """Who the SOP belongs to: one to four centred lines under a logo."""

    name: tuple[str, ...] = key("nama", ())
    work_unit: str = key("unit", "")
    logo: str = key("logo", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Record):
    """One official who signs."""

    office: str = key("jabatan", "")
    name: str = key("nama", "")
    rank: str = key("pangkat", "")
    nip: str = key("nip", "")
    role: str = key("peran", "")
    acting: bool = key("plt", False)

    @property
    def printed_nip(self) -> str:
        """`19800101 200501 1 001`: birth, appointment, sex, serial; other numbers as written."""
        digits = "".join(self.nip.split())
        if len(digits) != 18 or not digits.isdecimal():
            return self.nip
        return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedSop(Record):
    """Another SOP this one refers to; plain text in a document is its title."""

    AS_TEXT: ClassVar[str] = "title"

    title: str = key("judul", "")
    number: str = key("nomor", "")
    file: str = key("berkas", "")

    @property
    def printed(self) -> str:
        """Its title, with its number where that is known."""
        return f"{self.title} ({self.number})" if self.number else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification(Record):
    """Four independent axes by which SOPs are sorted."""

    nature: str = key("sifat", "")
    scope: str = key("cakupan", "")
    completeness: str = key("kelengkapan", "")
    kind: str = key("jenis", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision(Record):
    """One entry of the SOP's history."""

    version: str = key("versi", "")
    day: date | None = key("tanggal", None)
    reason: str = key("alasan", "")
    before: str = key("semula", "")
    after: str = key("menjadi", "")
    author: str = key("oleh", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement(Record):
    """That someone has seen the content whose fingerprint is given; not a signature."""

    role: str = key("peran", "")
    name: str = key("nama", "")
    office: str = key("jabatan", "")
    day: date | None = key("tanggal", None)
    fingerprint: str = key("sidik", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """A performer: a column of the table. `id` is what steps point at."""

    AS_ENTRY: ClassVar[tuple[str, str] | None] = ("id", "name")

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Record):
    """One labelled exit of a decision; targets are ids or NEXT; several mean a fork."""

    AS_ENTRY: ClassVar[tuple[str, str] | None] = ("label", "targets")

    label: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Record):
    """A symbol in a row: what one performer, or several jointly, does there.

    `next` is None where the next row simply follows; () where nothing follows. The only node of
    an ordinary row has no id of its own: the row's `id` is the target.
    """

    id: str = key("id", "")
    actors: tuple[str, ...] = key("pelaksana", ())
    branches: tuple[Branch, ...] = key("keputusan", ())
    next: tuple[str, ...] | None = key("lanjut", None)
    symbol: Symbol | None = key("simbol", None)
    manner: Manner = key("cara", Manner.TOGETHER)
    text: str = key("teks", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """A row of the table; `nodes` has one entry unless the row is written with `bagian`."""

    id: str = key("id", "")
    activity: str = key("kegiatan", "")
    nodes: tuple[Node, ...] = key("bagian", ())
    inputs: tuple[str, ...] = key("kelengkapan", ())
    duration: Duration = key("waktu", Duration())
    output: tuple[str, ...] = key("output", ())
    note: tuple[str, ...] = key("keterangan", ())
    optional: bool = key("opsional", False)
    unnumbered: bool = key("tanpa_nomor", False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure(Record):
    """One table: its performers are the columns, its steps the rows."""

    title: str = key("judul", "")
    actors: tuple[Actor, ...] = key("pelaksana", ())
    steps: tuple[Step, ...] = key("langkah", ())
    footnotes: tuple[str, ...] = key("catatan", ())

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """What stands in the No cell of each step; None where the cell stays empty."""
        counted = accumulate(int(not step.unnumbered) for step in self.steps)
        return tuple(
            None if step.unnumbered else number
            for step, number in zip(self.steps, counted, strict=True)
        )

    @property
    def row_names(self) -> tuple[str, ...]:
        """How messages call each row: by its printed number, else by its place in the table."""
        return tuple(
            f"Baris {place}" if number is None else f"Langkah {number}"
            for place, number in enumerate(self.numbers, 1)
        )

    def row_name(self, row: int) -> str:
        """How messages call one row."""
        return self.row_names[row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sop(Record):
    """One SOP: an identity block and one or more procedures."""

    title: str = key("judul", "")
    number: str = key("nomor", "")
    status: Status = key("status", Status.DRAFT)
    version: str = key("versi", "")
    dates: Dates = key("tanggal", Dates())
    institution: Institution = key("instansi", Institution())
    approvals: tuple[Approval, ...] = key("pengesah", ())
    legal_basis: tuple[str, ...] = key("dasar_hukum", ())
    qualifications: tuple[str, ...] = key("kualifikasi", ())
    related_sops: tuple[RelatedSop, ...] = key("keterkaitan", ())
    equipment: tuple[str, ...] = key("peralatan", ())
    cautions: tuple[str, ...] = key("peringatan", ())
    records: tuple[str, ...] = key("pencatatan", ())
    procedures: tuple[Procedure, ...] = key("prosedur", ())
    classification: Classification = key("klasifikasi", Classification())
    history: tuple[Revision, ...] = key("riwayat", ())
    endorsements: tuple[Endorsement, ...] = key("persetujuan", ())
    review_on: date | None = key("tinjau_ulang", None)
    retention: str = key("retensi", "")
    replaced_by: str = key("digantikan_oleh", "")
    service_standard: str = key("standar_pelayanan", "")
    business_process: str = key("proses_bisnis", "")

    def for_public(self) -> "Sop":
        """What a citizen needs of it: officials by name, without the number of their file."""
        officials = tuple(replace(official, nip="") for official in self.approvals)
        return replace(self, approvals=officials)
