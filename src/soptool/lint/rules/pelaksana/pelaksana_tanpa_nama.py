"""Performers with a key but no name."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def pelaksana_tanpa_nama(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana belum diberi nama.

    ## Mengapa
    Nama pelaksana menjadi kepala kolomnya; kolom tanpa kepala tidak dapat dibaca.

    Dasar: PermenPAN-RB 35/2012, kolom pelaksana memuat jabatan pelaksana.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag:  # <--
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
    for procedure in facts.sop.procedures:
        for actor in procedure.actors:
            if not actor.name:
                yield Finding(
                    actor.where(),
                    f"pelaksana `{actor.id}` belum diberi nama.",
                    f"Tulis jabatannya, misalnya `{actor.id}: Pengadministrasi Umum`.",
                    "pelaksana",
                )
