"""Several ways to end."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, strict=True)
def akhir_lebih_dari_satu(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Alur mempunyai beberapa akhir.

    ## Mengapa
    Satu prosedur menghasilkan satu output akhir. Penolakan yang diberitahukan adalah akhir yang
    wajar, karena itu aturan ini hanya dijalankan bila `ketat: true`.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul (*terminator*): kegiatan yang mengakhiri.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: tolak}
      - kegiatan: Menerbitkan surat
        pelaksana: kasubbag
        lanjut: selesai
      - id: tolak
        kegiatan: Memberitahukan penolakan  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Menerbitkan surat
        pelaksana: kasubbag
    ```
    """
    for row in facts.rows:
        ends = row.flow.ends
        if len(ends) > 1 and row.index == ends[-1].row:
            yield in_row(
                row,
                "activity",
                f"alur ini mempunyai {len(ends)} akhir.",
                "Satukan menuju satu kegiatan penutup, bila itu tidak mengubah artinya.",
            )
