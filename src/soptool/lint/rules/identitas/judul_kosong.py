"""A missing title."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def judul_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul belum diisi.

    ## Mengapa
    Judul menyatakan prosedur apa yang dibakukan; tanpa judul SOP tidak dapat dicari atau dirujuk.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: judul SOP-AP.

    ## Contoh
    ```yaml buruk
    judul:  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """
    if not facts.sop.title:
        yield at(
            facts.sop,
            "title",
            "judul SOP belum diisi.",
            "Tulis nama prosedurnya, misalnya Penanganan Surat Masuk.",
        )
