"""Times that are no time."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context
from soptool.model.reading import Unread


@rule(Severity.WARNING)
def waktu_tidak_terbaca(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu tidak terbaca.

    ## Mengapa
    Waktu yang tidak dapat dibaca tidak dapat dijumlahkan, dibandingkan dengan standar pelayanan,
    atau ditagih.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu; prinsip keterukuran.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 10 menitan  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 10 menit
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: TODO
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        duration = row.step.duration
        unread = bool(duration.text) and isinstance(duration.reading, Unread)
        if unread and not is_unfinished(duration.text):
            yield in_row(
                row,
                "duration",
                f"waktu `{duration.text}` tidak terbaca.",
                "Tulis angka dan satuannya: 30 menit, 2 jam, atau 3 hari kerja.",
            )
