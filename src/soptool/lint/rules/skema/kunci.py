"""Pages on keys that do not fit the schema."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def kunci_tidak_dikenal() -> None:
    """
    Kunci tidak dikenal.

    ## Mengapa
    soptool hanya mengenal kunci formulir SOP. Kunci yang salah eja tidak akan tercetak.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    catatn: Berlaku mulai 2026  # <--
    ```
    ```yaml baik
    catatan: Berlaku mulai 2026
    ```
    """


@reported(Severity.ERROR)
def kunci_wajib_hilang() -> None:
    """
    Kunci wajib hilang.

    ## Mengapa
    SOP tidak dapat dibaca tanpa judul, pelaksana, dan langkah; sebuah langkah tidak tanpa
    kegiatan dan pelaksana.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    langkah:
      - pelaksana: petugas  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """


@reported(Severity.ERROR)
def kunci_tidak_boleh_bersama() -> None:
    """
    Dua kunci yang tidak boleh bersama.

    ## Mengapa
    Keduanya menjawab hal yang sama dengan cara yang berbeda, misalnya `lanjut` dan `keputusan`.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: periksa
        kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        lanjut: selesai  # <--
        keputusan: {ya: lanjut, tidak: periksa}
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        lanjut: selesai
    ```
    """


@reported(Severity.ERROR)
def nama_kunci_salah() -> None:
    """
    Nama kunci salah bentuk.

    ## Mengapa
    Kunci pelaksana pendek, tanpa spasi dan huruf besar, sebab langkah menunjuknya; jabatan
    lengkapnya ditulis sebagai nilai.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    pelaksana:
      Kepala Bagian: Kepala Bagian Umum  # <--
    ```
    ```yaml baik
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    """
