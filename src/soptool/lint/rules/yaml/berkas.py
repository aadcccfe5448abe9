"""Pages on what reading the bytes and characters of a file reports."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def berkas_terlalu_besar() -> None:
    """
    Berkas terlalu besar.

    ## Mengapa
    Satu SOP paling besar 1 MiB. Berkas yang lebih besar hampir selalu memuat hal lain, misalnya
    gambar atau banyak SOP sekaligus.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Pecah menjadi beberapa berkas `*.sop.yaml`, satu SOP satu berkas.
    """


@reported(Severity.ERROR)
def berkas_bukan_utf8() -> None:
    """
    Berkas bukan UTF-8.

    ## Mengapa
    Berkas yang disimpan dengan pengodean lain (Latin-1, UTF-16) menampilkan huruf yang salah di
    komputer lain. SOP disimpan sebagai UTF-8. Berkas Word, Excel, dan PDF bukan teks sama sekali.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Di Notepad: Simpan Sebagai, lalu pilih Pengodean UTF-8.
    """


@reported(Severity.ADVICE)
def bom_di_awal_berkas() -> None:
    """
    Berkas diawali tanda BOM.

    ## Mengapa
    Tanda tak terlihat ini ditulis sebagian program Windows di awal berkas. soptool melewatinya,
    tetapi program lain membacanya sebagai bagian dari kunci pertama.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Di Notepad: Simpan Sebagai, lalu pilih Pengodean UTF-8 (bukan UTF-8 dengan BOM).
    """


@reported(Severity.ERROR)
def karakter_kendali() -> None:
    r"""
    Ada karakter kendali dalam teks.

    ## Mengapa
    Karakter kendali tidak tampak dan tidak dapat disimpan di berkas Word. Biasanya terbawa saat
    menyalin dari program lain.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: "Penanganan Surat\x07 Masuk"  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """


@reported(Severity.ERROR)
def pemisah_baris_asing() -> None:
    """
    Ada pemisah baris yang tidak umum.

    ## Mengapa
    Sebagian program melihat baris baru di sini dan sebagian lain tidak, sehingga isi berkas
    tampak berbeda.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Simpan ulang berkas dengan akhir baris LF atau CRLF.
    """


@reported(Severity.ERROR)
def karakter_tak_terlihat() -> None:
    """
    Ada karakter yang tidak terlihat.

    ## Mengapa
    Spasi tak terputus dan karakter tanpa lebar dari Word tampak seperti spasi biasa, tetapi YAML
    membacanya sebagai huruf.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan:
      -⍽Komputer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
    ```
    """


@reported(Severity.ERROR)
def kutip_melengkung() -> None:
    """
    Kunci atau isian memakai tanda kutip melengkung.

    ## Mengapa
    Word mengganti tanda kutip lurus dengan yang melengkung; bagi YAML itu huruf biasa, jadi
    kunci, tanggal, atau pilihannya tidak dikenal.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    “judul”: Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    ```yaml buruk uji
    status: “berlaku”  # <--
    ```
    """


@reported(Severity.ERROR)
def tab_sebagai_indentasi() -> None:
    """
    Indentasi memakai tab.

    ## Mengapa
    Lebar tab berbeda di setiap program, jadi YAML hanya menerima spasi di awal baris.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    peralatan:
    ⇥- Komputer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
    ```
    """


@reported(Severity.ERROR)
def tab_di_luar_kutip() -> None:
    """
    Ada tab di tengah baris.

    ## Mengapa
    Tab di luar tanda kutip dibaca berbeda oleh program yang berbeda.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul:⇥Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """
