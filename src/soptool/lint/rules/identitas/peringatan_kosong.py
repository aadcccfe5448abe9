"""No cautions at all."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def peringatan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Peringatan belum diisi.

    ## Mengapa
    Peringatan menjelaskan akibat bila prosedur tidak dijalankan atau terlambat.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: peringatan.

    ## Contoh
    ```yaml buruk
    peringatan:  # <--
    ```
    ```yaml baik
    peringatan:
      - Jika surat tidak dicatat, maka surat dapat hilang tanpa diketahui.
    ```
    """
    if not facts.sop.cautions:
        yield at(
            facts.sop,
            "cautions",
            "peringatan belum diisi.",
            "Tulis akibatnya, misalnya Jika berkas terlambat, maka ....",
        )
