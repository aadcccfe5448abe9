"""Times in the output column."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context
from soptool.model.duration import Duration


@rule(Severity.ERROR)
def output_berupa_waktu(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output berisi waktu.

    ## Mengapa
    Output adalah hasil, misalnya dokumen. Waktu di kolom output biasanya salah kolom.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: 1 hari kerja  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output: Lembar disposisi
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        output:
          - 2 rangkap surat
          - Surat yang diterima dalam 1 hari
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        waktu: TODO
        output: TODO
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: Sesuai kebutuhan
        output: Sesuai kebutuhan  # <--
    ```
    """
    for row in facts.rows:
        for index, output in enumerate(row.step.output):
            timed = output[:1].isdigit() and bool(Duration.parse(output).amounts)
            copied = output.casefold() == row.step.duration.text.casefold()
            if timed or (copied and not is_unfinished(output)):
                yield in_row(
                    row,
                    "output",
                    f"output `{output}` adalah waktu.",
                    "Tulis hasilnya, misalnya Lembar disposisi; waktu ditulis di `waktu:`.",
                    index,
                )
