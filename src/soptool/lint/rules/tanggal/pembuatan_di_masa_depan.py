"""SOPs that will have been made."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def pembuatan_di_masa_depan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal pembuatan di masa depan.

    ## Mengapa
    Tanggal pembuatan mencatat hari SOP selesai dibuat, jadi tidak mungkin belum lewat.

    Dasar: PermenPAN-RB 35/2012, tanggal pembuatan adalah tanggal pertama kali SOP dibuat.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2027-01-12  # <--
      efektif: 2027-02-02
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-07-01, efektif: 2026-08-01}
    ```
    ```yaml baik uji
    tanggal: {efektif: 2026-02-02}
    ```
    """
    created = facts.sop.dates.created
    if created and created > context.today:
        yield at(
            facts.sop.dates,
            "created",
            f"tanggal pembuatan {created} belum lewat.",
            "Periksa tahunnya.",
        )
