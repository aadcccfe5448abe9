"""Regulations that do not exist under that number."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import new_beginning
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def dasar_hukum_keliru(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum keliru nomor.

    ## Mengapa
    Beberapa rujukan yang salah disalin dari SOP ke SOP. Peraturan dengan nomor itu tidak ada,
    atau tentang hal lain sama sekali.

    Dasar: daftar rujukan keliru yang dikirim bersama soptool.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - PermenPAN-RB Nomor 52 Tahun 2011 tentang Pedoman Penyusunan SOP  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - PermenPAN-RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP AP
    ```
    """
    for index, citation in enumerate(facts.citations):
        mistaken = context.laws.mistaken.get(citation.key) if citation.key else None
        if mistaken:
            span = facts.sop.where("legal_basis", index)
            whole, right = citation.text, mistaken.instead
            yield at(
                facts.sop,
                "legal_basis",
                f"{citation.official} keliru. {mistaken.reason}".strip(),
                f"Mungkin yang dimaksud: {mistaken.instead}",
                index,
                None
                if citation.chain
                else new_beginning(facts.document, span, whole, right, safe=False),
            )
