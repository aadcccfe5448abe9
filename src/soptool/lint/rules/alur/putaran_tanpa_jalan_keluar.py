"""Loops nobody gets out of."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def putaran_tanpa_jalan_keluar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Putaran tanpa jalan keluar.

    ## Mengapa
    Dari langkah ini prosedur tidak pernah dapat berakhir: panahnya berputar tanpa keputusan yang
    keluar.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul mengakhiri kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk  # <--
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        lanjut: terima
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: arsip
      - id: catat
        kegiatan: Mencatat surat yang tidak pernah sampai di sini
        pelaksana: petugas
        lanjut: periksa
      - id: periksa
        kegiatan: Memeriksa surat yang tidak pernah sampai di sini
        pelaksana: petugas
        lanjut: catat
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    reported: set[int] = set()
    for row in facts.rows:
        stuck = row.flow.reachable.intersection(row.refs) - row.flow.finishing
        if stuck and row.table not in reported:
            reported.add(row.table)
            yield in_row(
                row,
                "activity",
                "dari sini prosedur tidak dapat berakhir.",
                "Beri putarannya sebuah keputusan dengan jawaban yang keluar.",
            )
