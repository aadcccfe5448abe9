"""Full stops here and there."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import full_stops
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def titik_tidak_seragam(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Titik di akhir kegiatan tidak seragam.

    ## Mengapa
    Sebagian baris berakhir dengan titik dan sebagian tidak, sehingga tabel tampak disusun dari
    beberapa naskah.

    Dasar: kaidah penulisan soptool: satu tabel ditulis dengan cara yang sama.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk.  # <--
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk.
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk.
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk.  # <--
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk.  # <--
        pelaksana: petugas
      - kegiatan: Menelaah surat masuk.
        pelaksana: petugas
      - kegiatan: Membalas surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk.
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk  # <--
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk.
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk.  # <--
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menerima surat masuk.
        pelaksana: petugas
      - kegiatan: Mengarsipkan surat masuk.
        pelaksana: petugas
    ```
    """
    for procedure in facts.sop.procedures:
        stops = [step.activity.endswith(".") for step in procedure.steps if step.activity]
        stopped = sum(stops)
        if 0 < stopped < len(stops):
            rare = 2 * stopped <= len(stops)
            filled = (step for step in procedure.steps if step.activity)
            odd = [one.where("activity") for one in filled if one.activity.endswith(".") is rare]
            yield Finding(
                odd[0],
                f"{stopped} dari {len(stops)} kegiatan diakhiri titik, yang lain tidak.",
                "Akhiri semua kegiatan tanpa titik, atau semuanya dengan titik.",
                "kegiatan",
                fix=full_stops(facts.document, odd, wanted=not rare),
            )
