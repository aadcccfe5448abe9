"""Pages on what only two revisions of an SOP show; `soptool diff` reports it."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.WARNING)
def perubahan_besar_tanpa_revisi() -> None:
    """
    Perubahan besar tanpa tanggal revisi, versi, atau nomor baru.

    ## Mengapa
    Pelaksana, keputusan, alur, waktu, output, dasar hukum, penanda tangan, atau status berubah.
    Tanpa penanda revisi, dua naskah yang berbeda beredar sebagai SOP yang sama dan tidak ada yang
    tahu mana yang disahkan.

    Dasar: bagian identitas menurut PermenPAN-RB 35/2012 (tanggal revisi); tata naskah dinas
    instansi (nomor).

    ## Contoh
    Isi `tanggal: {revisi: 2026-03-02}` atau naikkan `versi`, lalu mintakan pengesahan lagi. Apa
    yang besar bagi kantor Anda dapat diatur dengan `diff: {signifikansi: ...}` dalam soptool.yaml.
    """


@reported(Severity.WARNING)
def perubahan_tanpa_riwayat() -> None:
    """
    SOP yang sudah disahkan berubah tanpa catatan riwayat.

    ## Mengapa
    Pemeriksa bertanya apa yang berubah dan mengapa. Riwayat menjawabnya dalam SOP itu sendiri:
    semula, menjadi, dan alasannya.

    Dasar: penyempurnaan SOP dalam siklus PermenPAN-RB 35/2012; matriks perubahan semula/menjadi.

    ## Contoh
    Tambahkan satu butir `riwayat` dengan `versi`, `tanggal`, `alasan`, `semula`, `menjadi`, dan
    `oleh`.
    """


@reported(Severity.WARNING)
def nomor_revisi_tidak_maju() -> None:
    """
    Versi atau tanggal revisi tidak maju.

    ## Mengapa
    Revisi yang baru harus dapat dibedakan dari yang lama: versinya lebih tinggi dan tanggal
    revisinya lebih baru.

    Dasar: bagian identitas menurut PermenPAN-RB 35/2012 (tanggal revisi).

    ## Contoh
    Naikkan `versi` dan isi `tanggal: {revisi: ...}` setiap kali SOP direvisi.
    """
