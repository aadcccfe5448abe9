"""Pages on comments that excuse nothing any more."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ADVICE)
def pengabaian_tidak_dipakai() -> None:
    """
    Pengabaian tidak dipakai.

    ## Mengapa
    Komentar pengabaian yang tidak mengabaikan apa pun biasanya sisa: kalimatnya sudah diperbaiki,
    atau komentarnya bukan di baris temuan atau di baris sebelumnya. Bila dibiarkan, temuan baru di
    baris itu kelak ikut tersembunyi.

    Dasar: tata cara pengabaian soptool: `# soptool: abaikan NAMA[, NAMA] -- alasan (s.d.
    2027-01-01)`.

    ## Contoh
    ```yaml buruk
    judul: Penanganan Surat Masuk  # soptool: abaikan judul-berawalan-sop -- nama resmi  # <--
    ```
    ```yaml baik
    judul: SOP Penanganan Surat Masuk  # soptool: abaikan judul-berawalan-sop -- nama resmi
    ```
    """
