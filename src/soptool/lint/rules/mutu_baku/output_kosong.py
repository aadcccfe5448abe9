"""Steps without output."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def output_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output belum diisi.

    ## Mengapa
    Output adalah hasil langkah, yang menjadi bahan langkah berikutnya.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output:  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: Surat terdisposisi
    ```
    ```yaml baik
    langkah:
      - kegiatan: Tahap persiapan
        pelaksana: petugas
        tanpa_nomor: true
    ```
    """
    for row in facts.rows:
        if row.number and not row.step.output:
            yield in_row(row, "output", "output belum diisi.", "Contoh: Surat terdisposisi")
