"""Capsules that neither start nor end."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import without_line
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.sop import Symbol


@rule(Severity.WARNING)
def kapsul_di_tengah(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kapsul di tengah alur.

    ## Mengapa
    Kapsul menandai kegiatan yang memulai dan yang mengakhiri. Di tengah alur, pembaca mengira
    prosedurnya selesai di situ.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul (*terminator*).

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        simbol: kapsul  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        simbol: kapsul
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        simbol: kapsul
        keputusan: {ya: lanjut, tidak: kembali}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        lanjut: selesai
      - id: kembali
        kegiatan: Mengembalikan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        simbol: kapsul
    ```
    """
    for row in facts.rows:
        for ref, node, exits in row.ways:
            set_by_hand = node.symbol is Symbol.TERMINATOR and not node.branches
            if set_by_hand and exits and ref not in row.flow.starts:
                yield Finding(
                    node.where("symbol"),
                    "kapsul dipakai di tengah alur.",
                    "Hapus `simbol: kapsul`.",
                    "simbol",
                    row,
                    fix=without_line(facts.document, node.where("symbol"), "simbol:"),
                )
