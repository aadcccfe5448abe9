"""Pages on values that do not fit the schema."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def jenis_nilai_salah() -> None:
    """
    Jenis nilai salah.

    ## Mengapa
    Isian ini memerlukan jenis lain, misalnya daftar, bukan teks.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    langkah: Menerima surat masuk  # <--
    ```
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: 3  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
    ```
    """


@reported(Severity.ERROR)
def nilai_di_luar_pilihan() -> None:
    """
    Nilai di luar pilihan.

    ## Mengapa
    Isian ini hanya menerima beberapa kata tertentu.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    status: aktif  # <--
    ```
    ```yaml baik
    status: berlaku
    ```
    """


@reported(Severity.ERROR)
def pola_tidak_cocok() -> None:
    """
    Bentuk tulisan tidak cocok.

    ## Mengapa
    Isian ini mempunyai bentuk tertentu: tanggal sebagai tahun-bulan-hari, pelaksana sebuah langkah
    sebagai kunci dari daftar `pelaksana`, tujuan sebagai `id` langkah.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    ```yaml buruk
    tanggal: {pembuatan: 12 Januari 2026}  # <--
    ```
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: Pengadministrasi Umum  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    """


@reported(Severity.ERROR)
def angka_di_luar_batas() -> None:
    """
    Angka di luar batas.

    ## Mengapa
    Angka ini terlalu kecil atau terlalu besar untuk isiannya, misalnya ukuran huruf di profil.

    Dasar: schemas/profile.schema.json.

    ## Contoh
    Pesan temuannya menyebut batas yang diterima.
    """


@reported(Severity.ERROR)
def bentuk_tidak_sesuai() -> None:
    """
    Bentuk isian tidak sesuai.

    ## Mengapa
    Isian ini tidak mengikuti bentuk yang diterima.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    Pesan temuannya menyebut bentuk yang diterima.
    """
