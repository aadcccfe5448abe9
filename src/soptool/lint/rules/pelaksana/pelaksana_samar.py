"""Performers that could be anyone."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, strict=True, wording=True)
def pelaksana_samar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana tidak menyebut jabatan.

    ## Mengapa
    "Petugas" atau "Tim" saja tidak mengatakan siapa yang bertanggung jawab. Aturan ini hanya
    dijalankan bila `ketat: true`, sebab dalam prosedur umum sebutan itu kadang tepat.

    Dasar: PermenPAN-RB 35/2012, pelaksana ditulis dengan jabatannya.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Petugas  # <--
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
    for procedure in facts.sop.procedures:
        for actor in procedure.actors:
            if actor.name.lower() in context.words.vague_actors:
                yield Finding(
                    actor.where("name"),
                    f"pelaksana `{actor.name}` belum menyebut jabatan.",
                    "Tulis jabatannya, misalnya Pengadministrasi Umum.",
                    "pelaksana",
                )
