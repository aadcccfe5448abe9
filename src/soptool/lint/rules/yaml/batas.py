"""Pages on the limits of a document."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def nilai_terlalu_panjang() -> None:
    """
    Satu nilai terlalu panjang.

    ## Mengapa
    Satu isian paling panjang 20.000 karakter; lebih dari itu tidak dapat dicetak dalam satu
    kolom.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Pindahkan naskah panjang ke dokumen tersendiri dan sebut judulnya.
    """


@reported(Severity.ERROR)
def simpul_terlalu_banyak() -> None:
    """
    Isi berkas terlalu banyak.

    ## Mengapa
    Satu berkas paling banyak memuat 50.000 kunci dan nilai. Batas ini menjaga soptool dari berkas
    yang rusak.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    Pecah menjadi beberapa SOP.
    """


@reported(Severity.ERROR)
def susunan_terlalu_dalam() -> None:
    """
    Susunan terlalu dalam.

    ## Mengapa
    SOP hanya bersusun beberapa tingkat. Lebih dari 64 tingkat berarti berkasnya rusak, misalnya
    karena kurung yang berulang.

    Dasar: YAML 1.2; pemeriksaan penulisan soptool.

    ## Contoh
    ```yaml buruk
    judul: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    """
