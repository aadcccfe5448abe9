"""Pages on days that no calendar has."""

from soptool.diagnostics import Severity
from soptool.lint.rule import reported


@reported(Severity.ERROR)
def tanggal_mustahil() -> None:
    """
    Tanggal tidak ada di kalender.

    ## Mengapa
    Tanggal seperti 31 Februari tidak ada, jadi tidak dapat dicetak atau dibandingkan.

    Dasar: PermenPAN-RB 35/2012, tanggal pada bagian identitas.

    ## Contoh
    ```yaml buruk
    tanggal: {pembuatan: 2026-02-31}  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-02-28, efektif: 2026-03-01}
    ```
    """
