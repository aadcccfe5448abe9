"""Pages on the traps of quotes, brackets and indentation."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def teks_sesudah_penutup() -> None:
    """
    Ada teks sesudah tanda penutup.

    ## Mengapa
    Sesudah kutip atau kurung penutup tidak boleh ada teks lain di baris itu.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: "Penanganan" Surat  # <--
    ```
    ```yaml baik
    judul: '"Penanganan" Surat'
    ```
    """


@reported(Severity.ERROR)
def kutip_tidak_ditutup() -> None:
    """
    Tanda kutip tidak ditutup.

    ## Mengapa
    Tanpa kutip penutup, sisa berkas terbaca sebagai satu nilai.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: "Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: "Penanganan Surat Masuk"
    ```
    """


@reported(Severity.ERROR)
def kurung_tidak_ditutup() -> None:
    """
    Kurung tidak ditutup.

    ## Mengapa
    Setiap { dan [ memerlukan penutupnya; tanpa itu baris berikutnya ikut terbaca di dalamnya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    tanggal: {pembuatan: 2026-01-12  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    """


@reported(Severity.ERROR)
def kurung_penutup_berlebih() -> None:
    """
    Kurung penutup berlebih.

    ## Mengapa
    Ada penutup } atau ] tanpa pembukanya, sehingga batas isiannya tidak jelas.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: }  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def garis_miring_terbalik() -> None:
    r"""
    Garis miring terbalik di dalam kutip ganda.

    ## Mengapa
    Di dalam kutip ganda, garis miring terbalik memulai kode. Untuk alamat Windows pakai kutip
    tunggal.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: "C:\data"  # <--
    ```
    ```yaml baik
    judul: 'C:\data'
    ```
    """


@reported(Severity.ERROR)
def indentasi_salah() -> None:
    """
    Indentasi salah.

    ## Mengapa
    Baris-baris satu kelompok dimulai di kolom yang sama; jumlah spasi di depannya menentukan
    artinya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    pengesah:
      jabatan: Kepala Dinas
       nama: Laras Wening  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Laras Wening
      nip: "198001012005012001"
    ```
    """


@reported(Severity.ERROR)
def yaml_tidak_terbaca() -> None:
    """
    Baris ini tidak dapat dibaca.

    ## Mengapa
    Penulisannya bukan `kunci: nilai` dan bukan butir daftar, dan soptool tidak dapat menebak apa
    yang dimaksud.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    pengesah:
      jabatan Kepala Dinas
      nama: Laras Wening  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Laras Wening
      nip: "198001012005012001"
    ```
    """
