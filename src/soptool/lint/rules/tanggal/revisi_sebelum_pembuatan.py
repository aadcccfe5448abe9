"""SOPs revised before they were made."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR)
def revisi_sebelum_pembuatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal revisi sebelum tanggal pembuatan.

    ## Mengapa
    SOP tidak mungkin direvisi sebelum dibuat; salah satu tanggalnya salah ketik.

    Dasar: PermenPAN-RB 35/2012, tanggal pembuatan dan tanggal revisi.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2026-01-12
      revisi: 2025-12-01  # <--
    ```
    ```yaml baik
    tanggal:
      pembuatan: 2026-01-12
      revisi: 2026-02-01
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12, revisi: 2026-01-12}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12}
    ```
    ```yaml baik uji
    tanggal: {revisi: 2026-02-02}
    ```
    """
    dates = facts.sop.dates
    if dates.created and dates.revised and dates.revised < dates.created:
        yield at(
            dates,
            "revised",
            f"tanggal revisi ({dates.revised}) sebelum tanggal pembuatan ({dates.created}).",
            "Periksa kedua tanggal itu.",
        )
