"""Several activities in one row."""

from collections.abc import Iterator
from itertools import pairwise

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_active_verb
from soptool.model.context import Context

_THEN = frozenset({"kemudian", "lalu", "selanjutnya", "setelahnya"})


@rule(Severity.WARNING, wording=True)
def kegiatan_majemuk(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Beberapa kegiatan berurutan dalam satu baris.

    ## Mengapa
    Satu baris memuat satu kegiatan dengan satu simbol, satu waktu, dan satu output. Kata
    "kemudian" atau "lalu" menandakan kegiatan kedua yang seharusnya mempunyai barisnya sendiri.

    Dasar: prasyarat penyusunan SOP Kemenpan: setiap langkah nyata dan berbeda; PermenPAN-RB
    35/2012, kegiatan ditulis dengan kata kerja aktif tanpa subjek.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa berkas lalu meneruskan kepada kepala  # <--
        pelaksana: petugas
      - kegiatan: Mencatat surat, kemudian menyimpannya  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa berkas
        pelaksana: petugas
      - kegiatan: Menyiapkan bahan untuk proses selanjutnya
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memeriksa berkas lalu lintas
        pelaksana: petugas
      - kegiatan: Menerima, mencatat surat
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        joined = not _THEN.isdisjoint(row.words)
        if joined and any(one in _THEN and is_active_verb(two) for one, two in pairwise(row.words)):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` memuat lebih dari satu tindakan.",
                "Pecah menjadi satu baris untuk setiap tindakan.",
            )
