"""Two places to begin."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def awal_lebih_dari_satu(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Alur mempunyai beberapa awal.

    ## Mengapa
    Prosedur dimulai dari satu kegiatan. Bila ada dua kapsul awal, pembaca tidak tahu mana yang
    didahulukan; biasanya itu dua prosedur, atau satu kegiatan dengan dua cara.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul (*terminator*): kegiatan yang memulai.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat di loket
        pelaksana: petugas
        lanjut: catat
      - kegiatan: Menerima surat elektronik  # <--
        pelaksana: kasubbag
        simbol: kapsul
      - id: catat
        kegiatan: Mencatat surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat di loket atau surat elektronik
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        starts = row.flow.starts
        if len(starts) > 1 and row.index == starts[1].row:
            yield in_row(
                row,
                "activity",
                f"alur ini mempunyai {len(starts)} awal.",
                "Mulai dari satu kegiatan, atau pecah menjadi beberapa `prosedur:`.",
            )
