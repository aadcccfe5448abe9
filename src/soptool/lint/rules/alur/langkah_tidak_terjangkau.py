"""Rows no arrow leads to."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def langkah_tidak_terjangkau(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Langkah tidak terjangkau.

    ## Mengapa
    Tidak ada panah yang sampai ke langkah ini, jadi langkah ini tidak pernah dikerjakan.

    Dasar: PermenPAN-RB 35/2012, simbol anak panah menunjukkan arah proses.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: arsip
      - kegiatan: Memeriksa surat masuk  # <--
        pelaksana: kasubbag
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: kasubbag
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if not row.flow.reachable.issuperset(row.refs):
            yield in_row(
                row,
                "activity",
                "tidak ada panah yang sampai ke langkah ini.",
                "Tunjuk dari langkah sebelumnya dengan `lanjut` atau `keputusan`, atau hapus.",
            )
