"""Titles that do not fit their place."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def judul_terlalu_panjang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul terlalu panjang.

    ## Mengapa
    Judul dicetak di blok identitas dan di kaki setiap halaman. Batasan dan keterangan lebih tepat
    ditulis di langkah atau di kolom keterangan.

    Dasar: panjang judul SOP yang diamati; batasnya diatur profil (`judul_terpanjang`).

    ## Contoh
    ```yaml buruk
    judul: >-  # <--
      Pelayanan Permohonan Surat Keterangan Pindah Datang Penduduk Antarkota
      dalam Satu Provinsi bagi Keluarga Pegawai
    ```
    ```yaml baik
    judul: Pelayanan Surat Pindah Datang
    ```
    ```yaml baik uji
    judul: >-
      Pelayanan Permohonan Surat Keterangan Pindah Datang Penduduk
      Antarkota dalam Provinsi bagi Pegawai P
    ```
    """
    most = context.profile.thresholds.title_length
    length = len(facts.sop.title)
    if length > most:
        yield at(
            facts.sop,
            "title",
            f"judul {length} karakter; sebaiknya paling panjang {most}.",
            "Pindahkan batasannya ke langkah atau keterangan.",
        )
