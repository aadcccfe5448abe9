"""Steps without waktu."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def waktu_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu belum diisi.

    ## Mengapa
    Waktu adalah janji: berapa lama langkah ini paling lama berlangsung.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu:  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 30 menit
    ```
    ```yaml baik
    langkah:
      - kegiatan: Tahap persiapan
        pelaksana: petugas
        tanpa_nomor: true
    ```
    """
    for row in facts.rows:
        if row.number and not row.step.duration.text:
            yield in_row(row, "duration", "waktu belum diisi.", "Contoh: 30 menit")
