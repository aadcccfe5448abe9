"""Two columns whose names are one post written in two ways."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.citation import letters
from soptool.model.context import Context
from soptool.model.keys import normal_text
from soptool.model.sop import Actor
from soptool.model.tables import Words

# In a shorter name one letter may be all that parts two posts: Kasi I, Kasi II.
_SHORTEST_SLIP = 10


@rule(Severity.WARNING, wording=True)
def pelaksana_mirip(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dua pelaksana hampir sama namanya.

    ## Mengapa
    "Kasubbag Umum" dan "Kepala Sub Bagian Umum" adalah satu jabatan. Sebagai dua kolom, keduanya
    tampak sebagai dua orang yang berbeda.

    Dasar: PermenPAN-RB 35/2012, kolom pelaksana memuat jabatan pelaksana.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Kepala Sub Bagian Umum
      kasubbag: Kasubbag Umum  # <--
    ```
    ```yaml baik
    pelaksana:
      petugas: Kasubbag Umum
      kasubbag: Kasubbag Keuangan
    ```
    ```yaml buruk uji
    pelaksana:
      petugas: Sekretariat
      kasubbag: Sekretarat  # <--
    ```
    ```yaml baik uji
    pelaksana:
      petugas: Bendahara
      kasubbag: Bendaharal
    ```
    ```yaml baik uji
    pelaksana:
      petugas: Analis Kepegawaian 1
      kasubbag: Analis Kepegawaian 2
    ```
    ```yaml baik uji
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Pengadministrasi umum
    ```
    ```yaml baik uji
    pelaksana:
      petugas: Pengadministrasi
      kasubbag: Pengadministrator
    ```
    """
    for procedure in facts.sop.procedures:
        actors = [(actor, _spelled_out(actor.name, context.words)) for actor in procedure.actors]
        for index, (actor, name) in enumerate(actors):
            for earlier, other in actors[:index]:
                if _same_post(name, other) and not _same_text(actor, earlier):
                    yield Finding(
                        actor.where("name"),
                        f"pelaksana `{actor.name}` hampir sama dengan `{earlier.name}`.",
                        "Gabungkan keduanya bila jabatannya satu.",
                        "pelaksana",
                        related=((earlier.where("name"), "yang mirip di sini"),),
                    )


def _spelled_out(name: str, known: Words) -> str:
    """Without blanks, capitals and abbreviations: `kepalasubbagianumum`; digits stay."""
    words = name.lower().split()
    return letters("".join(known.offices.get(word.strip(".,"), word) for word in words))


def _same_text(one: Actor, two: Actor) -> bool:
    """What `pelaksana-ganda` reports."""
    return normal_text(one.name) == normal_text(two.name)


def _same_post(one: str, two: str) -> bool:
    if one == two:
        return bool(one)
    longer, shorter = sorted((one, two), key=len, reverse=True)
    if len(longer) - len(shorter) != 1 or len(shorter) < _SHORTEST_SLIP:
        return False
    at = next((i for i, letter in enumerate(shorter) if longer[i] != letter), len(shorter))
    return longer[at].isalpha() and longer[at + 1 :] == shorter[at:]
