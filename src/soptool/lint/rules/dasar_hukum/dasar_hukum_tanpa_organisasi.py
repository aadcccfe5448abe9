"""No law that sets up the office."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import word_set
from soptool.model.context import Context

_SIGNS = word_set("organisasi kelembagaan sotk fungsi perangkat")


@rule(Severity.ADVICE, strict=True)
def dasar_hukum_tanpa_organisasi(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Dasar hukum tidak memuat aturan organisasi.

    ## Mengapa
    SOP disusun dari tugas dan fungsi, dan tugas dan fungsi ditetapkan oleh peraturan tentang
    susunan organisasi dan tata kerja (SOTK). Peraturan itu menunjukkan bahwa unit ini yang
    berwenang. Aturan ini hanya dijalankan bila `ketat: true`, sebab tidak ada peraturan yang
    mewajibkannya.

    Dasar: prasyarat penyusunan SOP Kemenpan: berangkat dari aturan organisasi dan uraian tugas.

    ## Contoh
    ```yaml buruk
    dasar_hukum:
      - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan  # <--
      - Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Kearsipan
    ```
    ```yaml baik
    dasar_hukum:
      - Peraturan Wali Kota Arunika Nomor 15 Tahun 2021 tentang Susunan Organisasi dan Tata Kerja
    ```
    ```yaml baik uji
    dasar_hukum:
    ```
    """
    laws = facts.sop.legal_basis
    if laws and all(_SIGNS.isdisjoint(words_of(law)) for law in laws):
        yield Finding(
            facts.sop.where("legal_basis", 0),
            "tidak ada peraturan tentang organisasi dan tata kerja di antara dasar hukumnya.",
            "Tambahkan peraturan yang menetapkan tugas dan fungsi unit ini.",
            "dasar_hukum",
        )
