"""How much each change matters to who signs: one table, with a reason for every line."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from soptool.diff.changes import Change, Kind
from soptool.diff.likeness import alike, only_rephrased, only_spelling
from soptool.model.significance import Significance

MAJOR, MEDIUM, MINOR, LAYOUT = Significance


class Line(NamedTuple):
    """One line of the table: what such a change means, and why."""

    significance: Significance
    reason: str


# The names are the keys of a file; `langkah.` stands before what belongs to a row. An office
# changes a line with `diff: {signifikansi: {NAME: besar}}` in its soptool.yaml.
SIGNIFICANCE: Mapping[str, Line] = {
    "sop": Line(MAJOR, "Seluruh prosedur berlaku, tidak berlaku lagi, atau diganti."),
    "berkas": Line(LAYOUT, "Hanya nama berkasnya yang berubah."),
    "ejaan": Line(MINOR, "Hanya ejaan atau tanda baca; maknanya sama."),
    "redaksi": Line(MINOR, "Hanya susunan kata; kata kerja, angka, dan ingkarannya sama."),
    "urutan": Line(LAYOUT, "Butir atau kolom yang sama, hanya urutan cetaknya lain."),
    "langkah.ditambah": Line(MAJOR, "Alur kerja bertambah: ada yang harus dikerjakan lagi."),
    "langkah.dihapus": Line(MAJOR, "Alur kerja berkurang: ada yang tidak dikerjakan lagi."),
    "langkah.pindah": Line(MAJOR, "Urutan kerja berubah, jadi alurnya pun berubah."),
    "langkah.dipecah": Line(MAJOR, "Satu kegiatan menjadi beberapa, masing-masing bermutu baku."),
    "langkah.digabung": Line(MAJOR, "Beberapa kegiatan menjadi satu; tahap pemeriksaan berkurang."),
    "langkah.kegiatan": Line(MEDIUM, "Kata kerja, angka, atau ingkaran berubah; maknanya lain."),
    "langkah.kegiatan_lain": Line(MAJOR, "Kata-katanya hampir semua lain: kegiatannya diganti."),
    "langkah.pelaksana": Line(MAJOR, "Yang bertanggung jawab atas kegiatan ini lain."),
    "langkah.keputusan": Line(MAJOR, "Arah alur setelah keputusan berubah."),
    "langkah.lanjut": Line(MAJOR, "Arah alur berubah."),
    "langkah.bagian": Line(MAJOR, "Banyaknya simbol dalam satu baris berubah, jadi alurnya pun."),
    "langkah.cara": Line(MAJOR, "Bersama-sama menjadi berurutan atau sebaliknya: alurnya berubah."),
    "langkah.opsional": Line(MAJOR, "Kegiatan wajib menjadi pilihan atau sebaliknya."),
    "langkah.simbol": Line(MEDIUM, "Sifat kegiatan pada bagan berubah, alurnya tetap."),
    "langkah.teks": Line(MINOR, "Teks singkat dalam simbol; kegiatannya tetap."),
    "langkah.kelengkapan": Line(MEDIUM, "Yang harus tersedia sebelum kegiatan berubah."),
    "langkah.waktu": Line(MAJOR, "Mutu baku waktu: janji kepada yang dilayani berubah."),
    "langkah.output": Line(MAJOR, "Mutu baku output: hasil yang harus ada berubah."),
    "langkah.keterangan": Line(MEDIUM, "Keterangan dapat memuat syarat atau rujukan."),
    "langkah.tanpa_nomor": Line(MINOR, "Hanya nomor cetaknya yang berubah."),
    "pelaksana": Line(MAJOR, "Pelaksana bertambah, berkurang, atau diganti."),
    "prosedur": Line(MAJOR, "Satu tabel prosedur ditambah atau dihapus."),
    "prosedur.judul": Line(MEDIUM, "Nama tabel berubah, langkahnya tetap."),
    "catatan": Line(MEDIUM, "Catatan kaki dapat memuat syarat."),
    "judul": Line(MEDIUM, "Nama SOP berubah; rujukan SOP lain perlu disesuaikan."),
    "nomor": Line(MEDIUM, "Nomor SOP berubah; rujukan dan daftar SOP perlu disesuaikan."),
    "status": Line(MAJOR, "Berlaku atau tidaknya SOP berubah."),
    "versi": Line(MINOR, "Penanda revisi, bukan isi prosedur."),
    "tanggal.pembuatan": Line(MINOR, "Penanda dokumen, bukan isi prosedur."),
    "tanggal.revisi": Line(MINOR, "Penanda revisi, bukan isi prosedur."),
    "tanggal.pengesahan": Line(MINOR, "Penanda pengesahan, bukan isi prosedur."),
    "tanggal.efektif": Line(MEDIUM, "Mulai kapan prosedur ini mengikat berubah."),
    "instansi.nama": Line(MEDIUM, "Instansi pemilik SOP berubah nama."),
    "instansi.unit": Line(MEDIUM, "Unit pemilik SOP berubah."),
    "instansi.logo": Line(LAYOUT, "Gambar pada kepala dokumen, bukan isi prosedur."),
    "pengesah": Line(MAJOR, "Penanda tangan bertambah atau berkurang."),
    "pengesah.peran": Line(MAJOR, "Peran penanda tangan berubah."),
    "pengesah.plt": Line(MAJOR, "Kewenangan penanda tangan berubah."),
    "pengesah.jabatan": Line(MAJOR, "Jabatan yang mengesahkan berubah."),
    "pengesah.nama": Line(MAJOR, "Pejabat yang mengesahkan berganti."),
    "pengesah.nip": Line(MEDIUM, "Data pejabat; pejabatnya sendiri disebut dengan nama."),
    "pengesah.pangkat": Line(MINOR, "Data pejabat yang sama."),
    "dasar_hukum": Line(MAJOR, "Dasar kewenangan prosedur berubah."),
    "kualifikasi": Line(MEDIUM, "Syarat kecakapan pelaksana berubah."),
    "keterkaitan": Line(MEDIUM, "Hubungan dengan SOP lain berubah."),
    "peralatan": Line(MEDIUM, "Sarana yang harus disediakan berubah."),
    "peringatan": Line(MEDIUM, "Akibat yang diperingatkan berubah."),
    "pencatatan": Line(MEDIUM, "Yang harus dicatat dan didata berubah."),
    "klasifikasi": Line(MINOR, "Pengelompokan SOP, bukan isi prosedur."),
    "riwayat": Line(MINOR, "Catatan tentang revisi, bukan isi prosedur."),
    "persetujuan": Line(MINOR, "Catatan tentang persetujuan, bukan isi prosedur."),
    "tinjau_ulang": Line(MINOR, "Rencana peninjauan, bukan isi prosedur."),
    "retensi": Line(MEDIUM, "Lama penyimpanan arsip berubah."),
    "digantikan_oleh": Line(MEDIUM, "SOP penggantinya berubah."),
    "standar_pelayanan": Line(MEDIUM, "Hubungan dengan standar pelayanan berubah."),
    "proses_bisnis": Line(MINOR, "Hubungan dengan peta proses bisnis, bukan isi prosedur."),
}  # fmt: skip

# Free texts, of which another spelling matters less; names and numbers are not among them.
_SPELT = frozenset(
    (
        *(
            f"langkah.{name}"
            for name in ("kegiatan", "kelengkapan", "output", "keterangan", "teks")
        ),
        *("pelaksana", "prosedur.judul", "catatan", "judul", "dasar_hukum", "kualifikasi"),
        *("keterkaitan", "peralatan", "peringatan", "pencatatan"),
    )
)
# And of which another wording does.
_PHRASED = _SPELT - {"langkah.output", "pelaksana", "dasar_hukum", "judul"}
_WHOLE_STEP = {
    Kind.ADDED: "langkah.ditambah",
    Kind.REMOVED: "langkah.dihapus",
    Kind.MOVED: "langkah.pindah",
    Kind.SPLIT: "langkah.dipecah",
    Kind.MERGED: "langkah.digabung",
}


def weigh(change: Change, levels: Mapping[str, Significance]) -> Change:
    """The change with its line of the table; `levels` are what an office says differently."""
    check = _check(change)
    level = levels.get(check, SIGNIFICANCE[check].significance)
    return replace(change, check=check, significance=level)


def _check(change: Change) -> str:
    if change.step and not change.field:
        return _WHOLE_STEP[change.kind]
    if not change.field:
        return "sop"
    if change.kind is Kind.MOVED:
        return "urutan"
    subject = _subject(change)
    match change.old, change.new:
        case str(old), str(new) if subject in _SPELT and only_spelling(old, new):
            return "ejaan"
        case str(old), str(new) if subject in _PHRASED and only_rephrased(old, new):
            return "redaksi"
        case str(old), str(new) if subject == "langkah.kegiatan" and not alike(old, new):
            return "langkah.kegiatan_lain"
    return subject


def _subject(change: Change) -> str:
    """The longest name in the table that the path begins with."""
    path = re.sub(r"\[\d+\]", "", change.field)
    if change.step:
        path = f"langkah.{path.removeprefix('bagian.')}"
    elif path != "prosedur.judul":
        path = path.removeprefix("prosedur.")
    while path not in SIGNIFICANCE:
        assert path, change.field
        path = path.rpartition(".")[0]
    return path
