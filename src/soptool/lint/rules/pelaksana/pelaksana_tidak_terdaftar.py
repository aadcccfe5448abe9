"""Performers that steps name but nobody declared."""

from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity, Span
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.sop import Actor
from soptool.syntax.likeness import meant


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
    ```yaml buruk uji
    pelaksana:
      petugas: Pengadministrasi
      kasubbag: Kepala Subbagian Tata Usaha
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: pengadministrasi  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    declared = [{actor.id for actor in procedure.actors} for procedure in facts.sop.procedures]
    for row in facts.rows:
        actors = row.procedure.actors
        known = declared[max(row.table - 1, 0)]
        for node in row.nodes:
            for index, actor in enumerate(node.actors):
                if actor not in known:
                    span = node.where("actors", index)
                    hint, fix = _instead(actor, actors, span)
                    yield Finding(
                        span,
                        f"pelaksana `{actor}` tidak ada di daftar pelaksana.",
                        hint,
                        "pelaksana",
                        row,
                        fix=fix,
                    )


def _instead(written: str, actors: tuple[Actor, ...], span: Span) -> tuple[str, Fix | None]:
    """The performer whose key or printed name looks like this, or all of them."""
    known = [(spelling, actor.id) for actor in actors for spelling in (actor.id, actor.name)]
    key, sure = meant(written, known)
    if not key:
        return f"Yang terdaftar: {', '.join(actor.id for actor in actors)}.", None
    return f"Maksud Anda `{key}`?", Fix.of(span, key, safe=sure)
