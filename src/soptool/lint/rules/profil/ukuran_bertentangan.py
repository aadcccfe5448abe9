"""Pages on sizes of a profile that contradict each other."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def ukuran_bertentangan() -> None:
    """
    Ukuran terkecil di profil lebih besar dari ukuran biasanya.

    ## Mengapa
    Di bagian `gaya`, ukuran biasa mengalah sampai ukuran terkecil bila kertas sempit. Bila yang
    terkecil lebih besar, tidak ada ukuran yang dapat dipakai. Ukuran yang tidak ditulis diambil
    dari profil dasar, jadi menulis salah satu saja pun dapat bertentangan.

    Dasar: schemas/profile.schema.json.

    ## Contoh
    Lebar simbol 12 mm dengan `lebar_simbol_terkecil: 14`; tulis paling besar 12.
    """
