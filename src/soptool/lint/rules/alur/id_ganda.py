"""Two steps or parts with one id."""

from collections.abc import Iterator

from soptool.diagnostics import Severity, Span
from soptool.lint.facts import Facts, Row
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def id_ganda(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dua langkah memakai id yang sama.

    ## Mengapa
    `id` adalah nama langkah yang ditunjuk panah. Bila dua langkah bernama sama, tidak jelas
    langkah mana yang dituju, dan dua revisi SOP tidak dapat dibandingkan.

    Dasar: PermenPAN-RB 35/2012, prinsip kejelasan; arah anak panah hanya boleh punya satu arti.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: surat
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - id: surat  # <--
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        id: surat
        bagian:
          - id: surat  # <--
            pelaksana: petugas
          - pelaksana: kasubbag
    ```
    """
    first: dict[tuple[int, str], Span] = {}
    for row in facts.rows:
        for name, span in _ids(row):
            earlier = first.setdefault((row.table, name), span)
            if earlier is not span:
                yield Finding(
                    span,
                    f"id `{name}` sudah dipakai langkah lain.",
                    "Beri setiap langkah id yang berbeda.",
                    "id",
                    row,
                    ((earlier, "dipakai pertama kali di sini"),),
                )


def _ids(row: Row) -> Iterator[tuple[str, Span]]:
    if row.step.id:
        yield row.step.id, row.step.where("id")
    for node in row.nodes:
        if node.id:
            yield node.id, node.where("id")
