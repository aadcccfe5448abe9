"""Outputs that are activities."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_active_verb
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def output_kata_kerja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output diawali kata kerja.

    ## Mengapa
    Output adalah benda: dokumen, data, atau keadaan yang dapat ditunjukkan. Kata kerja di kolom
    output mengulang kegiatannya.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: Menerima berkas  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: Tanda terima berkas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: "2026"
    ```
    """
    for row in facts.rows:
        for index, output in enumerate(row.step.output):
            words = words_of(output)
            if words and is_active_verb(words[0]):
                yield in_row(
                    row,
                    "output",
                    f"output `{output}` diawali kata kerja.",
                    "Tulis hasilnya, misalnya Tanda terima berkas.",
                    index,
                )
