"""Pages on comments that excuse nothing."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.WARNING)
def pengabaian_keliru() -> None:
    """
    Komentar pengabaian keliru.

    ## Mengapa
    Komentar yang menyebut aturan yang tidak ada, aturan yang tidak boleh diabaikan, atau tanggal
    yang sudah lewat tidak mengabaikan apa pun. Tanpa peringatan, penulisnya mengira sudah.

    Dasar: tata cara pengabaian soptool: `# soptool: abaikan NAMA[, NAMA] -- alasan (s.d.
    2027-01-01)`.

    ## Contoh
    ```yaml buruk
    # soptool: abaikan judul-kapital -- nama resmi  # <--
    judul: Penanganan Surat Masuk
    ```
    ```yaml baik
    # soptool: abaikan judul-huruf-besar-semua -- nama resmi (s.d. 2027-01-01)
    judul: PENANGANAN SURAT MASUK
    ```
    ```yaml buruk uji
    # soptool: abaikan tujuan-tidak-ada -- nanti  # <--
    judul: Penanganan Surat Masuk  # soptool: abaikan judul-kosong -- lama (s.d. 2026-01-01)  # <--
    versi: 2  # soptool: abaikan Judul Kosong  # <--
    ```
    """
