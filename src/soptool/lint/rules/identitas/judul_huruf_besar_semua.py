"""Titles in capitals only."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.identity_cures import in_small_letters
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def judul_huruf_besar_semua(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul ditulis dengan huruf besar semua.

    ## Mengapa
    Huruf besar diatur oleh bentuk cetaknya. Judul yang diketik dengan huruf besar semua tidak
    dapat dicetak dengan huruf biasa di daftar dan rujukan.

    Dasar: kaidah penulisan soptool; profil menentukan huruf besar pada cetakan.

    ## Contoh
    ```yaml buruk
    judul: PENANGANAN SURAT MASUK  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk BKPSDM
    ```
    ```yaml baik uji
    judul: BKPSDM
    ```
    ```yaml buruk uji
    judul: SURAT MASUK  # <--
    ```
    """
    title = facts.sop.title
    if title.isupper() and len(facts.title_words) > 1:
        yield at(
            facts.sop,
            "title",
            "judul ditulis dengan huruf besar semua.",
            f"Tulis misalnya: {title.title()}",
            fix=in_small_letters(facts.document, facts.sop),
        )
