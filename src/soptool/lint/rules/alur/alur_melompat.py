"""Rows that are not in the order of the work."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, Row
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.flow import NodeRef


@rule(Severity.WARNING)
def alur_melompat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Alur melompati langkah.

    ## Mengapa
    Tabel dibaca dari atas ke bawah. Bila panah melompati baris yang baru dicapai dari bawah,
    urutan barisnya tidak mengikuti pekerjaan.

    Dasar: biro organisasi: alur yang melompat-lompat termasuk kesalahan yang paling sering;
    PermenPAN-RB 35/2012, kegiatan ditulis berurutan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: periksa  # <--
      - id: catat
        kegiatan: Mencatat surat masuk
        pelaksana: petugas
        lanjut: arsip
      - id: periksa
        kegiatan: Memeriksa surat masuk
        pelaksana: kasubbag
        lanjut: catat
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: tolak}
      - kegiatan: Menerbitkan surat
        pelaksana: kasubbag
        lanjut: arsip
      - id: tolak
        kegiatan: Memberitahukan penolakan
        pelaksana: petugas
      - id: arsip
        kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: tolak}
      - kegiatan: Menerbitkan surat
        pelaksana: kasubbag
        lanjut: teliti
      - id: tolak
        kegiatan: Memberitahukan penolakan
        pelaksana: petugas
        lanjut: arsip
      - id: teliti
        kegiatan: Meneliti surat
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: tolak}
      - id: arsip
        kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - id: periksa
        kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan: {tidak: tolak, ya: terbit}
      - id: lengkapi
        kegiatan: Menerima kelengkapan susulan
        pelaksana: petugas
        lanjut: periksa
      - id: tolak
        kegiatan: Memberitahukan kekurangan
        pelaksana: petugas
        lanjut: lengkapi
      - id: terbit
        kegiatan: Menerbitkan surat
        pelaksana: kasubbag
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: arsip
      - kegiatan: Mencatat surat yang tidak pernah sampai di sini
        pelaksana: petugas
        lanjut: arsip
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for _, node, exits in row.ways:
            for edge in exits:
                if edge.branch < 0 and _skips_later_row(row, edge.target.row):
                    yield Finding(
                        node.where("next"),
                        "panahnya melompati langkah yang baru dicapai dari bawah.",
                        "Susun baris menurut urutan pekerjaannya.",
                        "lanjut",
                        row,
                    )


def _skips_later_row(row: Row, target: int) -> bool:
    """Whether the next row is left out and reached only from where the jump leads, or below."""
    if target <= row.index + 1:
        return False
    entries = row.flow.entries[NodeRef(row.index + 1, 0)]
    return bool(entries) and all(edge.source.row >= target for edge in entries)
