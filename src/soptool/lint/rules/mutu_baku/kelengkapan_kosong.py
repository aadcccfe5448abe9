"""Steps without kelengkapan."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def kelengkapan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kelengkapan belum diisi.

    ## Mengapa
    Kelengkapan adalah dokumen, data, atau alat yang harus ada sebelum langkah dimulai.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: kelengkapan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        kelengkapan:  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
    ```
    ```yaml baik
    langkah:
      - kegiatan: Tahap persiapan
        pelaksana: petugas
        tanpa_nomor: true
    ```
    """
    for row in facts.rows:
        if row.number and not row.step.inputs:
            yield in_row(row, "inputs", "kelengkapan belum diisi.", "Contoh: Surat masuk")
