"""Activities in the passive voice."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.activity import passive_verb
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def kegiatan_pasif(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan ditulis dengan kata kerja pasif.

    ## Mengapa
    Kalimat pasif menyembunyikan siapa yang bekerja dan membuat baris-baris tabel tidak seragam.

    Dasar: PermenPAN-RB 35/2012, kegiatan ditulis dengan kata kerja aktif tanpa subjek.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Surat masuk diagendakan  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mengagendakan surat masuk
        pelaksana: petugas
      - kegiatan: Mengirim surat yang ditandatangani
        pelaksana: petugas
      - kegiatan: Pembaruan data setelah disetujui
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if verb := passive_verb(row, context.words):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` memakai kata kerja pasif `{verb}`.",
                "Mulai dengan kata kerja aktif, misalnya Mengagendakan surat masuk.",
            )
