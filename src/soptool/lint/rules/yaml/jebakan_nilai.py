"""Pages on the traps of values."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def titik_dua_dalam_nilai() -> None:
    """
    Nilai memuat titik dua.

    ## Mengapa
    Titik dua yang diikuti spasi memisahkan kunci dari nilai. Di dalam nilai, nilainya harus
    diberi tanda kutip.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: Pelayanan: Surat Masuk  # <--
    ```
    ```yaml baik
    judul: "Pelayanan: Surat Masuk"
    ```
    """


@reported(Severity.ERROR)
def titik_dua_tanpa_spasi() -> None:
    """
    Tidak ada spasi sesudah titik dua.

    ## Mengapa
    Tanpa spasi, kunci dan nilai terbaca sebagai satu kata.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul:Penanganan  # <--
    ```
    ```yaml baik
    judul: Penanganan
    ```
    """


@reported(Severity.ERROR)
def titik_dua_hilang() -> None:
    """
    Titik dua sesudah kunci hilang.

    ## Mengapa
    Setiap kunci diikuti titik dua dan spasi.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    pengesah: {jabatan, nama: Laras}  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Laras Wening
      nip: "198001012005012001"
    ```
    """


@reported(Severity.ERROR)
def koma_hilang() -> None:
    """
    Koma hilang di dalam kurung kurawal.

    ## Mengapa
    Di dalam kurung kurawal, koma memisahkan satu `kunci: nilai` dari yang berikutnya. Tanpa koma,
    kunci berikutnya terbaca sebagai lanjutan nilai di depannya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    tanggal: {pembuatan: 2026-01-12 efektif: 2026-02-02}  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    """


@reported(Severity.ERROR)
def koma_memecah_nilai() -> None:
    """
    Koma memecah nilai.

    ## Mengapa
    Di dalam kurung kurawal, koma memisahkan isian. Gelar sesudah koma menjadi isian baru yang
    tidak dikenal.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    pengesah: {nama: Laras, M.Si.}  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Laras, M.Si.
      nip: "198001012005012001"
    ```
    """


@reported(Severity.ERROR)
def tanda_hubung_sendirian() -> None:
    """
    Tanda hubung sendirian.

    ## Mengapa
    Tanda hubung memulai butir daftar; sendirian sebagai nilai, artinya tidak jelas. Untuk isian
    kosong, kosongkan saja.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    nomor: -  # <--
    ```
    ```yaml baik
    nomor:
    status: draf
    ```
    """


@reported(Severity.ERROR)
def butir_di_baris_kunci() -> None:
    """
    Butir ditulis di baris kunci.

    ## Mengapa
    Daftar dimulai di baris baru di bawah kuncinya.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan: - Komputer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
    ```
    """


@reported(Severity.ERROR)
def awal_nilai_tanda_khusus() -> None:
    """
    Nilai diawali tanda khusus.

    ## Mengapa
    Tanda seperti @, %, `, dan * mempunyai arti sendiri di awal nilai. Beri tanda kutip.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: @arsip  # <--
    ```
    ```yaml baik
    judul: "@arsip"
    ```
    """
