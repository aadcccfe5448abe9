"""No legal basis at all."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def dasar_hukum_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum belum diisi.

    ## Mengapa
    Dasar hukum menunjukkan kewenangan instansi menjalankan prosedur ini.

    Dasar: SK KMA 002/2012, isi SOP; PermenPAN-RB 35/2012, dasar hukum.

    ## Contoh
    ```yaml buruk
    dasar_hukum:  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
    ```
    """
    if not facts.sop.legal_basis:
        yield at(
            facts.sop,
            "legal_basis",
            "dasar hukum belum diisi.",
            "Tulis peraturan yang mendasarinya, misalnya Undang-Undang Nomor 20 Tahun 2023 tentang "
            "Aparatur Sipil Negara.",
        )
