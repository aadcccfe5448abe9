"""Pages on numbers of items that do not fit the schema."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def terlalu_banyak() -> None:
    """
    Butir terlalu banyak.

    ## Mengapa
    Isian ini mempunyai jumlah terbanyak, misalnya 500 langkah, 40 pelaksana, dan 6 baris nama
    instansi.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    instansi:
      nama: [A, B, C, D, E, F, G]  # <--
    ```
    ```yaml baik
    instansi:
      nama: [Pemerintah Kota Arunika, Sekretariat Daerah]
    ```
    """


@reported(Severity.ERROR)
def terlalu_sedikit() -> None:
    """
    Butir terlalu sedikit.

    ## Mengapa
    Isian ini memerlukan paling sedikit satu butir.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    langkah: []  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """


@reported(Severity.ERROR)
def butir_berulang() -> None:
    """
    Butir yang sama ditulis dua kali.

    ## Mengapa
    Pelaksana atau tujuan yang sama cukup disebut sekali.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: [petugas, petugas]  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: [petugas, kasubbag]
    ```
    """
