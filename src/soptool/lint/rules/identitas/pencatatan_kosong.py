"""No records at all."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def pencatatan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pencatatan belum diisi.

    ## Mengapa
    Pencatatan menyebut di mana hasil prosedur dicatat, agar pelaksanaannya dapat diperiksa
    kemudian.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: pencatatan dan pendataan.

    ## Contoh
    ```yaml buruk
    pencatatan:  # <--
    ```
    ```yaml baik
    pencatatan:
      - Buku agenda surat masuk
    ```
    """
    if not facts.sop.records:
        yield at(
            facts.sop,
            "records",
            "pencatatan belum diisi.",
            "Tulis buku, formulir, atau aplikasinya, misalnya Buku agenda.",
        )
