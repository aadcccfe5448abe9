"""NIPs that cannot be."""

import re
from collections.abc import Iterator
from datetime import date

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context


@rule(Severity.WARNING)
def nip_tidak_sah(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    NIP tidak sah.

    ## Mengapa
    NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6; PPPK menulis 21
    di tempat bulan), jenis kelamin (1), dan nomor urut (3). Salah ketik satu angka menunjuk orang
    lain.

    Dasar: Peraturan Kepala BKN Nomor 22 Tahun 2007 tentang Nomor Identitas Pegawai Negeri Sipil.

    ## Contoh
    ```yaml buruk
    pengesah:
      jabatan: Kepala Dinas
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "19800101200501200"  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "19800101 200501 2 001"
    ```
    ```yaml buruk uji
    pengesah:
      - jabatan: Kepala
        nama: Sekar
        nip: "198013012005012001"  # <--
      - jabatan: Sekretaris
        nama: Bagas
        nip: "198001012005132001"  # <--
      - jabatan: Asisten
        nama: Laras
        nip: "198001012005013001"  # <--
      - jabatan: Wali Kota
        nama: Damar
        nip: TODO
    ```
    ```yaml baik
    pengesah:
      jabatan: Analis
      nama: Laras
      nip: "199001012022212001"
    ```
    ```yaml baik uji
    pengesah:
      - jabatan: Kepala
        nama: Sekar
        nip: "196512312003122001"
      - jabatan: Sekretaris
        nama: Bagas
    ```
    ```yaml buruk uji
    pengesah:
      jabatan: Kepala
      nama: Sekar
      nip: "198002312005012001"  # <--
    ```
    """
    for approval in facts.sop.approvals:
        if approval.nip and not is_unfinished(approval.nip) and (fault := _fault(approval.nip)):
            yield at(
                approval,
                "nip",
                f"NIP `{approval.nip}` tidak sah: {fault}.",
                'Tulis 18 angka di antara tanda kutip, misalnya "198001012005012001".',
            )


def _fault(nip: str) -> str:
    digits = re.sub(r"[\s.]", "", nip)
    if not re.fullmatch("[0-9]{18}", digits):
        return f"bukan 18 angka ({len(digits)} karakter)"
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return f"{digits[:8]} bukan tanggal lahir"
    if not (1 <= int(digits[12:14]) <= 12 or digits[12:14] == "21"):
        return f"{digits[8:14]} bukan tahun dan bulan pengangkatan"
    return "" if digits[14] in "12" else f"angka ke-15 ({digits[14]}) harus 1 atau 2"
