"""Steps that say nothing."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def kegiatan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan belum diisi.

    ## Mengapa
    Baris tanpa kegiatan tidak mengatakan apa yang dikerjakan.

    Dasar: PermenPAN-RB 35/2012, kolom kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan:  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if not row.step.activity:
            yield in_row(
                row, "activity", "kegiatan belum diisi.", "Contoh: Memeriksa kelengkapan berkas"
            )
