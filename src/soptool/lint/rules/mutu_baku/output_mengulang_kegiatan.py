"""Outputs that only say again what is done."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_active_verb, is_unfinished
from soptool.model.context import Context
from soptool.model.keys import normal_text


@rule(Severity.WARNING, wording=True)
def output_mengulang_kegiatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output mengulang kegiatannya.

    ## Mengapa
    Output adalah hasil yang dapat ditunjukkan: dokumen, data, atau keadaan. Kegiatan yang ditulis
    sekali lagi tidak mengatakan apa yang ada sesudah langkah selesai.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Pengumpulan data
        pelaksana: petugas
        output: Pengumpulan data  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mengumpulkan data
        pelaksana: petugas
        output: Data terkumpul
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: TODO
        pelaksana: petugas
        output: TODO
      - kegiatan:
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if not row.words or is_active_verb(row.words[0]):
            continue  # a verb is what `output-kata-kerja` reports
        activity = normal_text(row.step.activity)
        for index, output in enumerate(row.step.output):
            if normal_text(output) == activity and not is_unfinished(output):
                yield in_row(
                    row,
                    "output",
                    f"output `{output}` mengulang kegiatannya.",
                    "Tulis hasilnya, misalnya Data terkumpul.",
                    index,
                )
