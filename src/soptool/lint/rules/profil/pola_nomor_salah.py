"""Pages on number patterns that cannot be read."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def pola_nomor_salah() -> None:
    """
    Pola nomor di profil tidak dapat dibaca.

    ## Mengapa
    Pola nomor ditulis sebagai ungkapan reguler. Bila tidak dapat dibaca, nomor tidak dapat
    diperiksa.

    Dasar: schemas/profile.schema.json.

    ## Contoh
    Contoh pola yang benar: `[0-9]{3}/[0-9]{3}/[A-Z]+/20[0-9]{2}`
    """
