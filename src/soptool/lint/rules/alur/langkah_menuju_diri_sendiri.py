"""Arrows from a symbol to itself."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def langkah_menuju_diri_sendiri(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Langkah menuju dirinya sendiri.

    ## Mengapa
    Panah dari sebuah simbol ke simbol yang sama berarti pekerjaan yang sama diulang tanpa ada
    yang diperbaiki. Kembali selalu menuju kegiatan yang memperbaiki.

    Dasar: PermenPAN-RB 35/2012, simbol anak panah menunjukkan arah proses.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima berkas
        pelaksana: petugas
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: kasubbag
        keputusan:
          ya: lanjut
          tidak: periksa  # <--
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima berkas
        pelaksana: petugas
      - kegiatan: Memeriksa berkas
        pelaksana: kasubbag
        keputusan:
          ya: lanjut
          tidak: terima
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - id: terima
        kegiatan: Menerima berkas
        pelaksana: petugas
        lanjut: terima  # <--
    ```
    """
    for row in facts.rows:
        for ref, node, exits in row.ways:
            for edge in exits:
                if edge.target == ref:
                    branch = node.branches[edge.branch] if node.branches else None
                    yield Finding(
                        branch.where("targets") if branch else node.where("next"),
                        "panahnya kembali ke langkah ini sendiri.",
                        "Tunjuk langkah yang memperbaiki, atau langkah berikutnya.",
                        "keputusan" if branch else "lanjut",
                        row,
                    )
