"""No qualifications at all."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def kualifikasi_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kualifikasi belum diisi.

    ## Mengapa
    Kualifikasi menyatakan kecakapan yang harus dimiliki pelaksana agar prosedur dapat dijalankan
    siapa pun yang menjabat.

    Dasar: SK KMA 002/2012, isi SOP; PermenPAN-RB 35/2012, kualifikasi pelaksana.

    ## Contoh
    ```yaml buruk
    kualifikasi:  # <--
    ```
    ```yaml baik
    kualifikasi:
      - Memahami tata naskah dinas
    ```
    """
    if not facts.sop.qualifications:
        yield at(
            facts.sop,
            "qualifications",
            "kualifikasi belum diisi.",
            "Tulis kecakapan yang diperlukan, misalnya Memahami tata naskah dinas.",
        )
