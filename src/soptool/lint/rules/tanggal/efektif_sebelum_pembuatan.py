"""SOPs in force before they were made."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def efektif_sebelum_pembuatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal efektif sebelum tanggal pembuatan.

    ## Mengapa
    SOP tidak mungkin berlaku sebelum dibuat; salah satu tanggalnya salah ketik.

    Dasar: PermenPAN-RB 35/2012, tanggal pembuatan dan tanggal efektif.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2026-03-01
      efektif: 2026-02-02  # <--
    ```
    ```yaml baik
    tanggal:
      pembuatan: 2026-01-12
      efektif: 2026-02-02
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-01-12}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12}
    ```
    ```yaml baik uji
    tanggal: {efektif: 2026-02-02}
    ```
    """
    dates = facts.sop.dates
    if dates.created and dates.effective and dates.effective < dates.created:
        yield at(
            dates,
            "effective",
            f"tanggal efektif ({dates.effective}) sebelum tanggal pembuatan ({dates.created}).",
            "Periksa kedua tanggal itu.",
        )
