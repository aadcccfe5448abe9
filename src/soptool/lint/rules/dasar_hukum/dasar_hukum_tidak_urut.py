"""Regulations out of their hierarchy."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context

_ABOVE, _BEFORE = "lebih tinggi daripada", "lebih tua daripada"


@rule(Severity.ADVICE)
def dasar_hukum_tidak_urut(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum tidak urut menurut tingkatnya.

    ## Mengapa
    Peraturan biasa diurutkan dari yang tertinggi: undang-undang, peraturan pemerintah, peraturan
    presiden, peraturan menteri, peraturan daerah, keputusan. Urutan yang tetap memudahkan
    pemeriksaan.

    Dasar: UU 12/2011, jenis dan hierarki peraturan perundang-undangan.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara  # <--
    ```
    ```yaml baik
    dasar_hukum:
      - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
      - Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil
      - Naskah lain
    ```
    ```yaml baik uji
    dasar_hukum:
      - UU 43/2009 tentang Kearsipan
      - UU 20/2023 tentang Aparatur Sipil Negara
      - UU ASN
      - PP 11/2017 tentang Manajemen Pegawai Negeri Sipil
    ```
    ```yaml buruk uji
    dasar_hukum:
      - UU 20/2023 tentang Aparatur Sipil Negara
      - UU 43/2009 tentang Kearsipan  # <--
      - UU 30/2014 tentang Administrasi Pemerintahan
    ```
    """
    lowest, years = 0, dict[str, int]()
    for index, citation in enumerate(facts.citations):
        if citation.kind is None:
            continue
        higher = citation.kind.rank < lowest
        before = years.get(citation.kind.name, 0)
        year = citation.year or before
        if higher or year < before:
            yield at(
                facts.sop,
                "legal_basis",
                f"{citation.kind.name} {_ABOVE if higher else _BEFORE} peraturan di atasnya.",
                "Urutkan dari yang tertinggi, lalu menurut tahunnya.",
                index,
            )
        lowest = max(lowest, citation.kind.rank)
        years[citation.kind.name] = year
