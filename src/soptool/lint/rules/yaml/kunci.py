"""Pages on keys that YAML itself refuses."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def kunci_ganda() -> None:
    """
    Kunci yang sama ditulis dua kali.

    ## Mengapa
    Program lain memakai yang terakhir dan membuang yang pertama tanpa memberi tahu. Di dalam
    `langkah`, `kegiatan` yang kedua biasanya awal langkah baru yang kehilangan tanda hubungnya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: Penanganan Surat Masuk
    judul: Penanganan Surat Keluar  # <--
    ```
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        kegiatan: Mencatat surat masuk  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def kunci_bukan_teks() -> None:
    """
    Kunci bukan teks.

    ## Mengapa
    Kunci adalah nama isian, jadi selalu sebuah kata.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    ? [judul]  # <--
    : Penanganan Surat Masuk
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def kunci_kosong() -> None:
    """
    Kunci kosong.

    ## Mengapa
    Di depan titik dua harus ada nama isian; nilai tanpa nama tidak tercetak di mana pun.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    : Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """
