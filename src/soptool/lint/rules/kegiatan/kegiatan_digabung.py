"""Two verbs joined in one row."""

from collections.abc import Iterator
from itertools import pairwise

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_active_verb
from soptool.model.context import Context

_AND = frozenset({"dan", "serta"})


@rule(Severity.ADVICE, wording=True)
def kegiatan_digabung(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dua kegiatan digabung dengan "dan".

    ## Mengapa
    Dua kata kerja yang digabung sering berarti dua kegiatan dengan waktu dan output masing-
    masing. Bila keduanya memang satu tindakan, abaikan saran ini.

    Dasar: prasyarat penyusunan SOP Kemenpan: setiap langkah nyata dan berbeda.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa dan meneruskan berkas  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa nama dan alamat pemohon
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Membantu menyusun laporan
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        joined = not _AND.isdisjoint(row.words)
        if joined and any(one in _AND and is_active_verb(two) for one, two in pairwise(row.words)):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` menggabungkan dua tindakan.",
                "Pecah menjadi dua baris bila waktunya atau outputnya berbeda.",
            )
