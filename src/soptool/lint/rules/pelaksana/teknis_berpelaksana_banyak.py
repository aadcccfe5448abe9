"""Technical work by many."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text


@rule(Severity.WARNING, draft=Severity.ADVICE)
def teknis_berpelaksana_banyak(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    SOP teknis dengan beberapa pelaksana.

    ## Mengapa
    SOP teknis menjelaskan cara satu orang atau satu peran bekerja. Bila pekerjaannya berpindah
    tangan, SOP itu administratif.

    Dasar: PermenPAN-RB 35/2012, jenis SOP menurut sifat kegiatan: teknis dan administratif.

    ## Contoh
    ```yaml buruk
    klasifikasi:
      sifat: teknis  # <--
    ```
    ```yaml baik
    klasifikasi:
      sifat: administratif
    ```
    ```yaml baik uji
    klasifikasi:
      sifat: teknis
    pelaksana:
      petugas: Pengadministrasi Umum
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """
    kind = facts.sop.classification
    names = {normal_text(actor.name) for part in facts.sop.procedures for actor in part.actors}
    if kind.nature == "teknis" and len(names) > 1:
        yield at(
            kind,
            "nature",
            f"SOP teknis ini mempunyai {len(names)} pelaksana.",
            "Tulis `sifat: administratif`, atau sisakan satu pelaksana.",
        )
