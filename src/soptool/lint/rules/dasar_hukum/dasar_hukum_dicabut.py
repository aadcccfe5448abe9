"""Regulations that are no longer in force."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def dasar_hukum_dicabut(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum sudah dicabut.

    ## Mengapa
    Prosedur yang berdasar pada peraturan yang dicabut perlu ditinjau: kewenangan dan tenggatnya
    mungkin berubah. Daftarnya dapat ditambah dengan `peraturan:` di soptool.yaml.

    Dasar: ketentuan pencabutan dalam peraturan penggantinya.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - Undang-Undang Nomor 8 Tahun 1974 tentang Pokok-Pokok Kepegawaian  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
    ```
    ```yaml buruk uji
    dasar_hukum:
      - Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah  # <--
    ```
    """
    for index, citation in enumerate(facts.citations):
        cited = [one.key for one in (citation, *citation.chain) if one.key]
        revoked = next((context.laws.revoked[k] for k in cited if k in context.laws.revoked), None)
        if revoked:
            yield at(
                facts.sop,
                "legal_basis",
                f"{citation.official} sudah dicabut. {revoked.reason}".strip(),
                f"Penggantinya: {revoked.instead}",
                index,
            )
