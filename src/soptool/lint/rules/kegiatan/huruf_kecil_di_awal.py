"""Activities that begin with a small letter."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import capital
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def huruf_kecil_di_awal(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan diawali huruf kecil.

    ## Mengapa
    Setiap kegiatan adalah kalimat perintah pendek dan diawali huruf besar, seperti baris lainnya.

    Dasar: Ejaan Bahasa Indonesia yang Disempurnakan: huruf kapital di awal kalimat.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: menerima surat masuk  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: 3 rangkap surat dicetak
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: 3x menghubungi pemohon
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if row.step.activity[:1].islower():
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` diawali huruf kecil.",
                f"Tulis: {row.step.activity[:1].upper()}{row.step.activity[1:]}",
                fix=capital(facts.document, row.step.where("activity"), row.step.activity),
            )
