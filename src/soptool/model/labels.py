"""Labels: the words printed on the form."""

from dataclasses import dataclass

from soptool.model.record import Record, key
from soptool.model.sop import Approval, DateKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels(Record):
    """Every heading and label of identity block, table and footer."""

    number: str = key("nomor", "Nomor SOP")
    created: str = key("tanggal_pembuatan", "Tanggal Pembuatan")
    revised: str = key("tanggal_revisi", "Tanggal Revisi")
    effective: str = key("tanggal_efektif", "Tanggal Efektif")
    approved: str = key("tanggal_pengesahan", "Tanggal Pengesahan")
    signed_by: str = key("pengesah", "Disahkan oleh")
    enacting: str = key("mengesahkan", "Mengesahkan")
    agreeing: str = key("menyetujui", "Menyetujui")
    ordaining: str = key("menetapkan", "Menetapkan")
    title: str = key("judul", "Nama SOP")
    nip: str = key("nip", "NIP.")
    acting: str = key("plt", "Plt.")
    legal_basis: str = key("dasar_hukum", "Dasar Hukum")
    qualifications: str = key("kualifikasi", "Kualifikasi Pelaksana")
    related_sops: str = key("keterkaitan", "Keterkaitan")
    equipment: str = key("peralatan", "Peralatan/Perlengkapan")
    cautions: str = key("peringatan", "Peringatan")
    records: str = key("pencatatan", "Pencatatan dan Pendataan")
    row_number: str = key("no", "No.")
    activity: str = key("kegiatan", "Kegiatan")
    actors: str = key("pelaksana", "Pelaksana")
    quality: str = key("mutu_baku", "Mutu Baku")
    inputs: str = key("kelengkapan", "Kelengkapan")
    duration: str = key("waktu", "Waktu")
    output: str = key("output", "Output")
    note: str = key("keterangan", "Keterangan")
    optional: str = key("opsional", "(apabila diperlukan)")  # beside an optional activity
    revision: str = key("revisi_ke", "Revisi Ke")
    section: str = key("seksi", "Seksi")
    continued: str = key("lanjutan", "(lanjutan)")  # where a list goes on on the next page
    footnotes: str = key("catatan", "Catatan")
    page: str = key("halaman", "Halaman {halaman} dari {jumlah_halaman}")

    def date(self, kind: DateKind) -> str:
        """The words before that date."""
        match kind:
            case DateKind.CREATED:
                return self.created
            case DateKind.REVISED:
                return self.revised
            case DateKind.EFFECTIVE:
                return self.effective
            case DateKind.APPROVED:
                return self.approved

    def approval(self, approval: Approval) -> str:
        """The words above that official's signature."""
        match approval.role:
            case "mengesahkan":
                return self.enacting
            case "menyetujui":
                return self.agreeing
            case "menetapkan":
                return self.ordaining
            case _:
                return self.signed_by

    def office(self, approval: Approval) -> str:
        """The office as printed: `Plt. Kepala Badan` for one who only acts in it."""
        return f"{self.acting} {approval.office}" if approval.acting else approval.office


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLabels(Record):
    """The light word behind the table and in the footer; "" prints none."""

    draft: str = key("draf", "DRAF")
    trial: str = key("uji_coba", "UJI COBA")
    in_force: str = key("berlaku", "")
    replaced: str = key("digantikan", "DIGANTIKAN")
    revoked: str = key("dicabut", "DICABUT")

    def word(self, status: Status) -> str:
        """The word of that status."""
        match status:
            case Status.DRAFT:
                return self.draft
            case Status.TRIAL:
                return self.trial
            case Status.IN_FORCE:
                return self.in_force
            case Status.REPLACED:
                return self.replaced
            case Status.REVOKED:
                return self.revoked
