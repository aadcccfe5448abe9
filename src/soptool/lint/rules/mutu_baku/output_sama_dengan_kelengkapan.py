"""Steps from which comes what went in."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text


@rule(Severity.ADVICE, wording=True)
def output_sama_dengan_kelengkapan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output sama dengan kelengkapannya.

    ## Mengapa
    Bila yang keluar sama dengan yang masuk, tabel tidak menunjukkan apa yang diubah langkah ini.
    Sebut keadaannya: berkas lengkap, konsep yang diparaf.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output adalah hasil kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa berkas permohonan
        pelaksana: petugas
        kelengkapan: Berkas permohonan
        output: Berkas permohonan  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa berkas permohonan
        pelaksana: petugas
        kelengkapan: Berkas permohonan
        output: Berkas permohonan yang lengkap
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa berkas permohonan
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        step = row.step
        if step.output and len(step.output) == len(step.inputs):
            pairs = zip(step.output, step.inputs, strict=True)
            if all(normal_text(one) == normal_text(two) for one, two in pairs):
                yield in_row(
                    row,
                    "output",
                    f"output `{step.output[0]}` sama dengan kelengkapannya.",
                    "Sebut apa yang berubah, misalnya Berkas permohonan yang lengkap.",
                )
