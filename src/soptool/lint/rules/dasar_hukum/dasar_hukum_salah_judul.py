"""A number that belongs to another regulation."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context

_SHORTEST = 4  # shorter words are particles or abbreviations
_STEM = 5


@rule(Severity.WARNING)
def dasar_hukum_salah_judul(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Nomor peraturan tidak cocok dengan judulnya.

    ## Mengapa
    Peraturan dengan nomor itu mengatur hal lain sama sekali; nomor atau judulnya salah ketik. Yang
    dibandingkan hanya peraturan yang dikenal soptool, dan yang ditambahkan dengan `peraturan:` di
    soptool.yaml.

    Dasar: judul resmi peraturan dalam Lembaran Negara dan Berita Negara.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - Undang-Undang Nomor 25 Tahun 2009 tentang Pemerintahan Daerah  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
      - UU 14/2008 tentang KIP
      - UU 23/2006 tentang Adminduk
      - UU 25/2008 tentang Pemerintahan Daerah
    ```
    ```yaml baik uji
    dasar_hukum:
      - UU 23/2006 tentang Dukcapil
      - UU 6/2014 tentang Pembangunan Kawasan Desa
      - UU 14/2008 tentang Keterangan Penduduk
    ```
    """
    for index, citation in enumerate(facts.citations):
        official = context.laws.subjects.get(citation.key) if citation.key else None
        named = _stems(citation.about) if official else frozenset[str]()
        if official and len(named) > 1 and named.isdisjoint(_stems(official)):
            yield at(
                facts.sop,
                "legal_basis",
                f"{citation.official} tidak ada; nomor itu tentang {official}.",
                "Periksa nomor dan tahunnya.",
                index,
            )


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(text) if len(word) >= _SHORTEST)
