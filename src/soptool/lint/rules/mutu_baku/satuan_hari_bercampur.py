"""Days and working days in one SOP."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.reading import Unit


@rule(Severity.ADVICE)
def satuan_hari_bercampur(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Hari dan hari kerja bercampur.

    ## Mengapa
    Satu hari kerja bukan satu hari: tiga hari kerja dapat berarti lima hari kalender. SOP yang
    memakai keduanya mudah dibaca keliru.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu; prinsip keterukuran.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 2 hari kerja
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: 1 hari  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 2 hari kerja
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: 30 menit
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 2 hari
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: 1 hari
    ```
    """
    units = frozenset().union(*(duration.units for duration in facts.durations))
    mixed = {Unit.DAY, Unit.WORKING_DAY} <= units
    for row in facts.rows if mixed else ():
        if Unit.DAY in row.step.duration.units:
            yield in_row(
                row,
                "duration",
                f"waktu `{row.step.duration.text}` memakai hari, langkah lain hari kerja.",
                "Pakai hari kerja di semua langkah, atau jelaskan bedanya di keterangan.",
            )
