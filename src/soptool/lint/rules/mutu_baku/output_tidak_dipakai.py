"""Outputs no other step needs."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def output_tidak_dipakai(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output tidak dipakai langkah lain.

    ## Mengapa
    Output satu langkah adalah kelengkapan langkah lain. Output yang tidak dipakai siapa pun
    menandakan langkah yang tidak perlu atau kelengkapan yang lupa ditulis.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output adalah masukan langkah berikutnya.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Nomor agenda  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Map
        output: Arsip
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Surat masuk yang diagendakan
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Arsip
    ```
    """
    for row in facts.rows:
        needed = {
            word
            for other in facts.rows
            if other.table == row.table and other is not row
            for text in other.step.inputs
            for word in words_of(text)
        }
        leads_on = any(row.flow.exits[ref] for ref in row.refs)
        made = {word for text in row.step.output for word in words_of(text)}
        if leads_on and made and needed and made.isdisjoint(needed):
            yield in_row(
                row,
                "output",
                f"output `{row.step.output[0]}` tidak menjadi kelengkapan langkah lain.",
                "Tambahkan pada kelengkapan langkah yang memerlukannya.",
            )
