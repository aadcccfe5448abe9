"""Pages on files of another kind."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def berkas_kosong() -> None:
    """
    Berkas kosong.

    ## Mengapa
    Berkas ini tidak memuat apa pun, mungkin karena penyimpanannya terputus.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    Mulai dengan `soptool new`, atau tulis `judul: ...` di baris pertama.
    """


@reported(Severity.ERROR)
def berkas_bukan_jenisnya() -> None:
    """
    Berkas bukan SOP.

    ## Mengapa
    Isi berkas tidak menyerupai SOP, jadi tidak diperiksa lebih lanjut.

    Dasar: schemas/sop.schema.json.

    ## Contoh
    SOP memuat kunci `judul`, `pelaksana`, dan `langkah`.
    """
