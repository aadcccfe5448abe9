"""Citations that do not say which regulation is meant."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context

_CHANGES = "nomor dan tahun perubahannya"


@rule(Severity.WARNING)
def dasar_hukum_tidak_lengkap(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum tidak lengkap.

    ## Mengapa
    Peraturan dikenal dari jenis, nomor, tahun, dan tentang apa. Rujukan seperti "UU ASN"
    berpindah arti setiap kali undang-undangnya diganti.

    Dasar: UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan, penamaan peraturan.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - UU ASN  # <--
      - UU 23/2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan UU Pemda  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
      - TODO peraturan daerah
      - UU 23/2014 tentang Pemerintahan Daerah jo. UU 9/2015
    ```
    """
    for index, citation in enumerate(facts.citations):
        if is_unfinished(citation.text):
            continue
        parts = {
            "jenis": citation.kind,
            "nomor": citation.number,
            "tahun": citation.year,
            "tentang apa": citation.about,
            _CHANGES: all(one.key for one in citation.chain),
        }
        if not citation.complete or not parts[_CHANGES]:
            missing = [name for name, part in parts.items() if not part]
            yield at(
                facts.sop,
                "legal_basis",
                f"`{citation.text}` tidak menyebut {', '.join(missing)}.",
                "Contoh: Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara.",
                index,
            )
