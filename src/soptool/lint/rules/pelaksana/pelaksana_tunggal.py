"""One performer alone."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text


@rule(Severity.WARNING, draft=Severity.ADVICE)
def pelaksana_tunggal(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Hanya satu pelaksana.

    ## Mengapa
    SOP administratif mengatur pekerjaan yang berpindah tangan. Pekerjaan satu orang adalah SOP
    teknis; biasanya pelaksana lain, misalnya yang memeriksa, belum ditulis.

    Dasar: PermenPAN-RB 35/2012, jenis SOP menurut sifat kegiatan: teknis dan administratif.

    ## Contoh
    ```yaml buruk
    pelaksana:
      petugas: Pengadministrasi Umum  # <--
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    klasifikasi:
      sifat: teknis
    pelaksana:
      petugas: Pengadministrasi Umum
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """
    procedures = facts.sop.procedures
    names = {normal_text(actor.name) for part in procedures for actor in part.actors}
    if len(names) == 1 and facts.sop.classification.nature != "teknis":
        yield at(
            procedures[0],
            "actors",
            "hanya ada satu pelaksana.",
            "Tambahkan pelaksana lain, atau tulis `klasifikasi: sifat: teknis`.",
        )
