"""More rows than anyone follows."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def langkah_terlalu_banyak(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Langkah terlalu banyak.

    ## Mengapa
    Prosedur yang sangat panjang sukar diikuti dan biasanya memuat beberapa prosedur. Batasnya
    diatur profil (`langkah_terbanyak`).

    Dasar: PermenPAN-RB 35/2012, prinsip kemudahan dan kejelasan.

    ## Contoh
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat ke-0  # <--
        pelaksana: petugas
      - kegiatan: Menerima surat ke-1
        pelaksana: petugas
      - kegiatan: Menerima surat ke-2
        pelaksana: petugas
      - kegiatan: Menerima surat ke-3
        pelaksana: petugas
      - kegiatan: Menerima surat ke-4
        pelaksana: petugas
      - kegiatan: Menerima surat ke-5
        pelaksana: petugas
      - kegiatan: Menerima surat ke-6
        pelaksana: petugas
      - kegiatan: Menerima surat ke-7
        pelaksana: petugas
      - kegiatan: Menerima surat ke-8
        pelaksana: petugas
      - kegiatan: Menerima surat ke-9
        pelaksana: petugas
      - kegiatan: Menerima surat ke-10
        pelaksana: petugas
      - kegiatan: Menerima surat ke-11
        pelaksana: petugas
      - kegiatan: Menerima surat ke-12
        pelaksana: petugas
      - kegiatan: Menerima surat ke-13
        pelaksana: petugas
      - kegiatan: Menerima surat ke-14
        pelaksana: petugas
      - kegiatan: Menerima surat ke-15
        pelaksana: petugas
      - kegiatan: Menerima surat ke-16
        pelaksana: petugas
      - kegiatan: Menerima surat ke-17
        pelaksana: petugas
      - kegiatan: Menerima surat ke-18
        pelaksana: petugas
      - kegiatan: Menerima surat ke-19
        pelaksana: petugas
      - kegiatan: Menerima surat ke-20
        pelaksana: petugas
      - kegiatan: Menerima surat ke-21
        pelaksana: petugas
      - kegiatan: Menerima surat ke-22
        pelaksana: petugas
      - kegiatan: Menerima surat ke-23
        pelaksana: petugas
      - kegiatan: Menerima surat ke-24
        pelaksana: petugas
      - kegiatan: Menerima surat ke-25
        pelaksana: petugas
      - kegiatan: Menerima surat ke-26
        pelaksana: petugas
      - kegiatan: Menerima surat ke-27
        pelaksana: petugas
      - kegiatan: Menerima surat ke-28
        pelaksana: petugas
      - kegiatan: Menerima surat ke-29
        pelaksana: petugas
      - kegiatan: Menerima surat ke-30
        pelaksana: petugas
      - kegiatan: Menerima surat ke-31
        pelaksana: petugas
      - kegiatan: Menerima surat ke-32
        pelaksana: petugas
      - kegiatan: Menerima surat ke-33
        pelaksana: petugas
      - kegiatan: Menerima surat ke-34
        pelaksana: petugas
      - kegiatan: Menerima surat ke-35
        pelaksana: petugas
      - kegiatan: Menerima surat ke-36
        pelaksana: petugas
      - kegiatan: Menerima surat ke-37
        pelaksana: petugas
      - kegiatan: Menerima surat ke-38
        pelaksana: petugas
      - kegiatan: Menerima surat ke-39
        pelaksana: petugas
      - kegiatan: Menerima surat ke-40
        pelaksana: petugas
      - kegiatan: Menerima surat ke-41
        pelaksana: petugas
      - kegiatan: Menerima surat ke-42
        pelaksana: petugas
      - kegiatan: Menerima surat ke-43
        pelaksana: petugas
      - kegiatan: Menerima surat ke-44
        pelaksana: petugas
      - kegiatan: Menerima surat ke-45
        pelaksana: petugas
      - kegiatan: Menerima surat ke-46
        pelaksana: petugas
      - kegiatan: Menerima surat ke-47
        pelaksana: petugas
      - kegiatan: Menerima surat ke-48
        pelaksana: petugas
      - kegiatan: Menerima surat ke-49
        pelaksana: petugas
      - kegiatan: Menerima surat ke-50
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """
    most = context.profile.thresholds.steps
    for procedure in facts.sop.procedures:
        if len(procedure.steps) > most:
            yield Finding(
                procedure.steps[0].where(),
                f"{len(procedure.steps)} langkah; sebaiknya paling banyak {most}.",
                "Pecah menjadi beberapa SOP yang saling merujuk.",
                "langkah",
            )
