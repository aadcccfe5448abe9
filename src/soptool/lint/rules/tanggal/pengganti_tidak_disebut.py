"""Replaced SOPs that do not say by what."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.sop import Status


@rule(Severity.WARNING)
def pengganti_tidak_disebut(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    SOP digantikan tanpa menyebut penggantinya.

    ## Mengapa
    Pembaca SOP lama harus dapat menemukan SOP yang berlaku sekarang.

    Dasar: PermenPAN-RB 35/2012, pengembangan SOP: SOP yang diganti dinyatakan tidak berlaku.

    ## Contoh
    ```yaml buruk
    status: digantikan  # <--
    ```
    ```yaml baik
    status: digantikan
    digantikan_oleh: 000.8.3.3/015/BKPSDM/2026
    ```
    """
    if facts.sop.status is Status.REPLACED and not facts.sop.replaced_by:
        yield at(
            facts.sop,
            "status",
            "SOP ini digantikan, tetapi penggantinya tidak disebut.",
            "Tulis nomor penggantinya di `digantikan_oleh:`.",
        )
