"""Revisions younger than their effect."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def efektif_sebelum_revisi(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal efektif sebelum tanggal revisi.

    ## Mengapa
    Revisi mulai berlaku sesudah ditetapkan. Bila tanggal efektif lebih dahulu, biasanya tanggal
    efektif lama belum diganti. Tanggal revisi yang masih di depan adalah rencana peninjauan.

    Dasar: PermenPAN-RB 35/2012, tanggal revisi dan tanggal efektif.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2025-01-12
      revisi: 2026-02-01
      efektif: 2026-01-15  # <--
    ```
    ```yaml baik
    tanggal:
      pembuatan: 2025-01-12
      revisi: 2026-01-12
      efektif: 2026-02-02
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-01-12, efektif: 2026-01-12}
    riwayat:
      - {versi: 2}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2025-01-12, revisi: 2027-01-12, efektif: 2025-02-02}
    ```
    ```yaml buruk uji
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-07-01, efektif: 2025-02-02}  # <--
    ```
    ```yaml baik uji
    tanggal: {revisi: 2026-01-12}
    ```
    ```yaml baik uji
    tanggal: {efektif: 2026-02-02}
    ```
    """
    dates = facts.sop.dates
    planned = dates.revised and dates.revised > context.today  # the next review
    if dates.revised and dates.effective and dates.effective < dates.revised and not planned:
        yield at(
            dates,
            "effective",
            f"tanggal efektif ({dates.effective}) sebelum tanggal revisi ({dates.revised}).",
            "Periksa kedua tanggal itu.",
        )
