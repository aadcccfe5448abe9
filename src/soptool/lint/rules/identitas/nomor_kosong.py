"""A missing number."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def nomor_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Nomor SOP belum diisi.

    ## Mengapa
    Dengan nomor SOP dirujuk, disimpan, dan dibedakan dari revisinya. SOP yang berlaku tidak boleh
    tanpa nomor.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: nomor SOP-AP.

    ## Contoh
    ```yaml buruk
    nomor:  # <--
    ```
    ```yaml baik
    nomor: 000.8.3.3/012/BKPSDM/2026
    ```
    """
    if not facts.sop.number:
        yield at(
            facts.sop,
            "number",
            "nomor SOP belum diisi.",
            "Tulis menurut tata naskah dinas, misalnya 000.8.3.3/012/BKPSDM/2026.",
        )
