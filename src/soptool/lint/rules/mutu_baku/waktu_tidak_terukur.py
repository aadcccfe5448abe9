"""Times that depend."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.reading import Unread


@rule(Severity.WARNING)
def waktu_tidak_terukur(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu tidak terukur.

    ## Mengapa
    "Sesuai kebutuhan" atau "Setiap bulan" tidak mengatakan berapa lama langkahnya. Sebut batas
    paling lamanya.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu; prinsip keterukuran.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: Sesuai kebutuhan  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: Paling lama 3 hari kerja
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: Setiap bulan  # <--
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 10 menitan
    ```
    """
    for row in facts.rows:
        duration = row.step.duration
        if not duration.amounts and not isinstance(duration.reading, Unread):
            yield in_row(
                row,
                "duration",
                f"waktu `{duration.text}` tidak menyebut berapa lama.",
                "Contoh: paling lama 3 hari kerja.",
            )
