"""Times that are understood but misspelt."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import new_beginning
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def waktu_salah_eja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu salah eja.

    ## Mengapa
    Waktunya masih terbaca, tetapi tercetak salah di formulir.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 5 minit  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 5 menit
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: "5  minit"  # <--
    ```
    """
    for row in facts.rows:
        duration = row.step.duration
        if duration.corrections:
            span = row.step.where("duration")
            right = duration.standard_text
            yield Finding(
                span,
                f"waktu `{duration.text}` salah eja.",
                f"Tulis: {right}",
                "waktu",
                row,
                fix=new_beginning(facts.document, span, duration.text, right),
            )
