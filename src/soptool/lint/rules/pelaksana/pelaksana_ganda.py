"""Two columns of one name."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text
from soptool.model.sop import Actor


@rule(Severity.WARNING)
def pelaksana_ganda(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dua pelaksana bernama sama.

    ## Mengapa
    Dua kolom dengan kepala yang sama membuat pembaca mengira ada dua orang yang berbeda.

    Dasar: PermenPAN-RB 35/2012, kolom pelaksana memuat jabatan pelaksana.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: pengadministrasi umum  # <--
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik uji
    pelaksana:
      petugas:
      kasubbag:
    ```
    """
    for procedure in facts.sop.procedures:
        first: dict[str, Actor] = {}
        for actor in procedure.actors:
            earlier = first.setdefault(normal_text(actor.name), actor)
            if earlier is not actor and actor.name:
                yield Finding(
                    actor.where(),
                    f"pelaksana `{actor.id}` bernama sama dengan `{earlier.id}`.",
                    "Gabungkan keduanya, atau tulis jabatannya lebih lengkap.",
                    "pelaksana",
                    related=((earlier.where(), "yang pertama di sini"),),
                )
