"""More columns than a page can carry well."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def pelaksana_terlalu_banyak(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pelaksana terlalu banyak.

    ## Mengapa
    Setiap pelaksana mengambil satu kolom. Dengan lebih dari tujuh kolom, simbol dan tulisan
    mengecil dan alurnya sukar diikuti. Batasnya diatur profil (`pelaksana_terbanyak`).

    Dasar: SOP yang diamati memuat median tiga dan biasanya paling banyak enam pelaksana.

    ## Contoh
    ```yaml buruk
    pelaksana:
      a: Pejabat A  # <--
      b: Pejabat B
      c: Pejabat C
      d: Pejabat D
      e: Pejabat E
      f: Pejabat F
      g: Pejabat G
      h: Pejabat H
    langkah:
      - kegiatan: Memeriksa berkas
        pelaksana: a
      - kegiatan: Memeriksa berkas
        pelaksana: b
      - kegiatan: Memeriksa berkas
        pelaksana: c
      - kegiatan: Memeriksa berkas
        pelaksana: d
      - kegiatan: Memeriksa berkas
        pelaksana: e
      - kegiatan: Memeriksa berkas
        pelaksana: f
      - kegiatan: Memeriksa berkas
        pelaksana: g
      - kegiatan: Memeriksa berkas
        pelaksana: h
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik uji
    pelaksana:
      a: Pejabat A
      b: Pejabat B
      c: Pejabat C
      d: Pejabat D
      e: Pejabat E
      f: Pejabat F
      g: Pejabat G
    langkah:
      - kegiatan: Memeriksa berkas
        pelaksana: a
      - kegiatan: Memeriksa berkas
        pelaksana: b
      - kegiatan: Memeriksa berkas
        pelaksana: c
      - kegiatan: Memeriksa berkas
        pelaksana: d
      - kegiatan: Memeriksa berkas
        pelaksana: e
      - kegiatan: Memeriksa berkas
        pelaksana: f
      - kegiatan: Memeriksa berkas
        pelaksana: g
    ```
    """
    most = context.profile.thresholds.actors
    for procedure in facts.sop.procedures:
        if len(procedure.actors) > most:
            yield at(
                procedure,
                "actors",
                f"{len(procedure.actors)} pelaksana; sebaiknya paling banyak {most}.",
                "Pecah menjadi beberapa SOP, atau gabungkan jabatan yang selalu bertindak bersama.",
            )
