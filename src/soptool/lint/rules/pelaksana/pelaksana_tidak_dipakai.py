"""Performers who do nothing."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def pelaksana_tidak_dipakai(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana tidak dipakai dalam langkah.

    ## Mengapa
    Setiap pelaksana mendapat kolom. Kolom tanpa simbol memboroskan tempat dan membuat pembaca
    mencari perannya.

    Dasar: PermenPAN-RB 35/2012, kolom pelaksana memuat mereka yang melaksanakan kegiatan.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
      kepala: Kepala Bagian Umum  # <--
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
    for procedure in facts.sop.procedures:
        busy = {actor for step in procedure.steps for node in step.nodes for actor in node.actors}
        for actor in procedure.actors:
            if actor.id not in busy:
                yield Finding(
                    actor.where(),
                    f"pelaksana `{actor.id}` ({actor.name}) tidak melakukan langkah apa pun.",
                    "Hapus dari daftar, atau sebutkan di langkah yang dikerjakannya.",
                    "pelaksana",
                )
