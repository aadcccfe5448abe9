"""Titles that begin with a verb."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.identity_cures import with_noun
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_active_verb
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def judul_berawalan_kata_kerja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul diawali kata kerja.

    ## Mengapa
    Judul adalah nama prosedur, jadi berupa kata benda: Penyusunan, Pelayanan, Penanganan. Kata
    kerja aktif dipakai untuk langkahnya.

    Dasar: PermenPAN-RB 35/2012, penamaan SOP menurut aspek kegiatannya.

    ## Contoh
    ```yaml buruk
    judul: Menangani Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    ```yaml baik uji
    judul: "2026"
    ```
    """
    words = facts.title_words
    if words and is_active_verb(words[0]):
        yield at(
            facts.sop,
            "title",
            f"judul diawali kata kerja `{words[0]}`.",
            "Pakai kata benda, misalnya Penyusunan, Pelayanan, atau Penanganan.",
            fix=with_noun(facts.document, facts.sop, context.words),
        )
