"""Persons instead of offices."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import PERSON
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def pelaksana_nama_orang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana berupa nama orang.

    ## Mengapa
    SOP menyebut jabatan, bukan orang: pejabat berganti, prosedurnya tetap.

    Dasar: PermenPAN-RB 35/2012, pelaksana ditulis dengan jabatannya.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Budi Santosa, S.Kom.  # <--
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik
    pelaksana:
      petugas: Pranata Komputer
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
    for procedure in facts.sop.procedures:
        for actor in procedure.actors:
            if PERSON.search(actor.name):
                yield Finding(
                    actor.where("name"),
                    f"pelaksana `{actor.name}` tampak seperti nama orang.",
                    "Tulis jabatannya, misalnya Analis Sumber Daya Manusia Aparatur.",
                    "pelaksana",
                )
