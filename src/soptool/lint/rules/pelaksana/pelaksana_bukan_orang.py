"""Things and papers with a column of their own."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def pelaksana_bukan_orang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana berupa benda atau berkas.

    ## Mengapa
    Kolom pelaksana menunjukkan siapa yang bertanggung jawab. Berkas, sarana, dan aplikasi tidak
    bertanggung jawab; yang mengerjakannya adalah pemohon, petugas, atau pengelolanya.

    Dasar: PermenPAN-RB 35/2012, pelaksana ditulis dengan jabatannya.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Sarana Pelayanan  # <--
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengelola Sarana Pelayanan
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
    for procedure in facts.sop.procedures:
        for actor in procedure.actors:
            if not context.words.things.isdisjoint(words_of(actor.name)[:1]):
                yield Finding(
                    actor.where("name"),
                    f"pelaksana `{actor.name}` bukan orang atau jabatan.",
                    "Tulis siapa yang mengerjakannya, misalnya Pemohon atau Pengelola Aplikasi.",
                    "pelaksana",
                )
