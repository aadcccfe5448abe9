"""Performers that steps name but nobody declared."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import closest
from soptool.model.context import Context


@rule(Severity.ERROR)
def pelaksana_tidak_terdaftar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana tidak terdaftar.

    ## Mengapa
    Setiap pelaksana mempunyai kolom sendiri dalam tabel. Simbol langkah tidak dapat ditempatkan
    bila pelaksananya tidak ada di daftar `pelaksana`.

    Dasar: PermenPAN-RB 35/2012, pelaksana dipisahkan dari kegiatan dalam kolomnya sendiri.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugass  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana:
          - petugas
          - walikota  # <--
    ```
    """
    for row in facts.rows:
        known = [actor.id for actor in row.procedure.actors]
        for node in row.nodes:
            for index, actor in enumerate(node.actors):
                if actor not in known:
                    yield Finding(
                        node.where("actors", index),
                        f"pelaksana `{actor}` tidak ada di daftar pelaksana.",
                        closest(actor, known) or f"Yang terdaftar: {', '.join(known)}.",
                        "pelaksana",
                        row,
                    )
