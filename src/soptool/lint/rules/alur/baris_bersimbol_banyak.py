"""Rows with several symbols that go different ways."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def baris_bersimbol_banyak(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Satu baris memuat beberapa simbol yang berbeda arah.

    ## Mengapa
    Satu baris berarti satu kegiatan. Beberapa simbol yang dihubungkan panah dalam satu baris
    menyembunyikan kegiatan, waktu, dan output masing-masing.

    Dasar: PermenPAN-RB 35/2012, satu baris memuat satu kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menyusun surat tugas dan meminta paraf  # <--
        bagian:
          - pelaksana: petugas
          - pelaksana: kasubbag
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menyusun surat tugas
        pelaksana: petugas
      - kegiatan: Memaraf surat tugas
        pelaksana:
          - petugas
          - kasubbag
    ```
    """
    for row in facts.rows:
        if len(row.nodes) > 1:
            yield in_row(
                row,
                "activity",
                f"satu baris memuat {len(row.nodes)} simbol.",
                "Tulis setiap simbol sebagai langkah sendiri.",
            )
