"""Revisions that say nothing of what changed."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def revisi_tanpa_riwayat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Ada tanggal revisi tanpa riwayat.

    ## Mengapa
    Riwayat menyebut apa yang berubah dan mengapa. Tanpa riwayat, pengesah dan pelaksana tidak
    tahu bagian mana yang baru.

    Dasar: SK KMA 002/2012, revisi SOP; PermenPAN-RB 35/2012, pengembangan SOP.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2025-01-12
      revisi: 2026-01-12  # <--
      efektif: 2026-02-02
    ```
    ```yaml baik
    tanggal:
      pembuatan: 2025-01-12
      revisi: 2026-01-12
      efektif: 2026-02-02
    riwayat:
      - versi: 2
        alasan: Penyesuaian dengan presensi elektronik
    ```
    ```yaml buruk uji
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-07-01, efektif: 2026-07-01}  # <--
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-07-02, efektif: 2025-02-02}
    ```
    """
    revised = facts.sop.dates.revised
    if revised and not facts.sop.history and revised <= context.today:
        yield at(
            facts.sop.dates,
            "revised",
            "ada tanggal revisi, tetapi riwayat belum diisi.",
            "Tulis di `riwayat:` versi, alasan, semula, dan menjadi.",
        )
