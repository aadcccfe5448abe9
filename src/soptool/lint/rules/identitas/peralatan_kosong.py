"""No equipment at all."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def peralatan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Peralatan belum diisi.

    ## Mengapa
    Peralatan yang tidak tercantum mudah terlupa saat prosedur disiapkan di tempat lain.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: peralatan dan perlengkapan.

    ## Contoh
    ```yaml buruk
    peralatan:  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer dengan jaringan internet
    ```
    """
    if not facts.sop.equipment:
        yield at(
            facts.sop, "equipment", "peralatan belum diisi.", "Tulis alat utama, misalnya Komputer."
        )
