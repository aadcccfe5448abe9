"""Rows that stop without saying that this is the end."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.syntax.nodes import Entry, Mapping, Sequence


@rule(Severity.WARNING)
def jalan_buntu(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Langkah berhenti tanpa dinyatakan selesai.

    ## Mengapa
    `lanjut: []` menghentikan alur tanpa mengatakan apakah itu memang akhir prosedur atau
    tujuannya lupa ditulis.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul mengakhiri kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: []  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: selesai
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menyusun surat tugas
        bagian:
          - pelaksana: petugas
            lanjut: []
          - pelaksana: kasubbag
    ```
    """
    for row in facts.rows:
        match row.step.origin:
            case Mapping(entries={"lanjut": Entry(value=Sequence(items=(), span=span))}):
                yield Finding(
                    span,
                    "alur berhenti di sini, tetapi tidak dinyatakan selesai.",
                    "Tulis `lanjut: selesai`, atau langkah yang dituju.",
                    "lanjut",
                    row,
                )
