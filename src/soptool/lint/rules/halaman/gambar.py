"""Pages on what the layout and the pictures report."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def tabel_tidak_muat() -> None:
    """
    Tabel tidak muat di kertas.

    ## Mengapa
    Walaupun hurufnya diperkecil, kolom-kolomnya tidak muat di halaman. Berkas tidak dibuat.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Pakai kertas F4, kurangi pelaksana, atau pecah menjadi beberapa SOP.
    """


@reported(Severity.WARNING)
def huruf_terlalu_kecil() -> None:
    """
    Huruf menjadi terlalu kecil.

    ## Mengapa
    Agar tabel muat, hurufnya diperkecil sampai sukar dibaca.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Pakai kertas F4, kurangi pelaksana, atau persingkat isinya.
    """


@reported(Severity.ADVICE)
def kata_terpotong() -> None:
    """
    Kata terpotong di tepi kolom.

    ## Mengapa
    Sebuah kata lebih lebar dari kolomnya sehingga dipotong di tempat yang bukan suku kata.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Pakai kata lain, atau beri garis miring dengan spasi di antaranya.
    """


@reported(Severity.WARNING)
def baris_lebih_tinggi_dari_halaman() -> None:
    """
    Baris lebih tinggi dari halaman.

    ## Mengapa
    Isi satu baris tidak muat di satu halaman, jadi dilanjutkan di halaman berikutnya.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Pecah langkahnya, atau pindahkan rinciannya ke lampiran.
    """


@reported(Severity.WARNING)
def teks_simbol_tanpa_tempat() -> None:
    """
    Teks tidak muat di dalam simbolnya.

    ## Mengapa
    Teks dalam simbol ditulis utuh, tanpa memenggal kata. Bila huruf terkecil pun (5,5 pt) tidak
    muat, simbolnya dicetak kosong; isinya tetap terbaca di kolom Kegiatan.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Tulis satu atau dua kata pendek, misalnya Setuju?, atau pakai kertas mendatar.
    """


@reported(Severity.ERROR)
def label_tanpa_tempat() -> None:
    """
    Label cabang tidak mendapat tempat.

    ## Mengapa
    Jawaban keputusan tidak dapat ditulis di dekat panahnya, sehingga gambarnya tidak dapat
    dibaca.

    Dasar: susunan halaman menurut PermenPAN-RB 35/2012.

    ## Contoh
    Persingkat label cabangnya, misalnya Ya dan Tidak.
    """


@reported(Severity.WARNING)
def logo_tidak_terbaca() -> None:
    """
    Berkas logo tidak terbaca.

    ## Mengapa
    Berkas logo rusak atau bukan gambar PNG atau JPEG. SOP dicetak tanpa logo.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: logo dan nama instansi.

    ## Contoh
    Simpan ulang logonya sebagai PNG.
    """


@reported(Severity.ADVICE)
def huruf_tidak_ada_di_pdf() -> None:
    """
    Huruf tidak ada di PDF.

    ## Mengapa
    PDF memakai huruf bawaan setiap pembaca PDF: huruf Latin Eropa Barat, huruf Yunani, panah, dan
    tanda centang. Huruf lain diganti dengan huruf tanpa tanda, atau dengan tanda tanya.

    Dasar: PDF 1.7 (ISO 32000-1), 14 huruf baku yang ada di setiap pembaca PDF.

    ## Contoh
    Pakai huruf lain, atau buat PDF dari berkas Word dengan --via libreoffice.
    """
