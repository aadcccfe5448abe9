"""One regulation cited twice."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import without_line
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.citation import CitationKey
from soptool.model.context import Context


@rule(Severity.WARNING)
def dasar_hukum_ganda(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Peraturan yang sama disebut dua kali.

    ## Mengapa
    Satu peraturan cukup disebut sekali; sering kali yang kedua seharusnya peraturan lain.

    Dasar: tertib penulisan dasar hukum.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
      - UU 43/2009 tentang Kearsipan  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
    ```
    ```yaml baik
    dasar_hukum:
      - TODO satu
      - TODO dua
    ```
    """
    first: dict[CitationKey, int] = {}
    for index, citation in enumerate(facts.citations):
        if citation.key is None:
            continue
        earlier = first.setdefault(citation.key, index)
        if earlier != index:
            span = facts.sop.where("legal_basis", index)
            yield Finding(
                span,
                f"`{citation.official}` sudah disebut.",
                "Hapus salah satunya, atau perbaiki nomornya.",
                "dasar_hukum",
                related=(
                    (facts.sop.where("legal_basis", earlier), "disebut pertama kali di sini"),
                ),
                fix=without_line(facts.document, span),
            )
