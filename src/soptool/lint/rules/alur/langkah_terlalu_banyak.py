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
      - kegiatan: Menerima surat masuk  # <--
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
      - kegiatan: Menelaah surat masuk
        pelaksana: petugas
      - kegiatan: Mengirim surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
      - kegiatan: Menelaah surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
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
