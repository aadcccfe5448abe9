"""Titles that repeat the word SOP."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import without_beginning
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.titles import without_prefix


@rule(Severity.ADVICE)
def judul_berawalan_sop(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul diawali kata SOP.

    ## Mengapa
    Formulir sudah mencantumkan "Nama SOP" di depan judul, jadi kata SOP tercetak dua kali dan
    semua judul berderet di bawah huruf S.

    Dasar: lebih dari sepertiga SOP yang diamati mengulang kata SOP di judulnya.

    ## Contoh
    ```yaml buruk
    judul: SOP Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    ```yaml buruk uji
    judul: Standar Operasional Prosedur Cuti  # <--
    ```
    """
    title = facts.sop.title
    rest = without_prefix(title)
    if rest != title:
        yield at(
            facts.sop,
            "title",
            f"judul `{title}` diawali kata SOP.",
            f"Cukup tulis: {rest}",
            fix=without_beginning(facts.document, facts.sop.where("title"), title, rest),
        )
