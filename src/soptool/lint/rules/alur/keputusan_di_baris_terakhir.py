"""Tables that end with a question."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def keputusan_di_baris_terakhir(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keputusan di baris terakhir.

    ## Mengapa
    Tabel dibaca dari atas ke bawah dan berakhir dengan kegiatan penutup. Keputusan di baris
    terakhir hanya dapat menunjuk ke atas, sehingga akhirnya harus dicari di tengah tabel.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul (*terminator*) mengakhiri kegiatan.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: periksa
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        lanjut: selesai
      - id: periksa
        kegiatan: Memeriksa surat masuk  # <--
        pelaksana: kasubbag
        keputusan: {ya: arsip, tidak: terima}
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if row.last and row.nodes[-1].branches:
            yield in_row(
                row,
                "activity",
                "tabel ini berakhir dengan keputusan.",
                "Pindahkan kegiatan penutupnya ke baris terakhir.",
            )
