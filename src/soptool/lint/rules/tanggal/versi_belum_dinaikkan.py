"""Revised, and still the first version."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context

_FIRST = frozenset({"0", "1", "00", "01", "0.0", "1.0"})


@rule(Severity.WARNING, draft=Severity.ADVICE)
def versi_belum_dinaikkan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Ada tanggal revisi, tetapi versinya masih yang pertama.

    ## Mengapa
    Dua naskah yang berbeda dengan versi yang sama tidak dapat dibedakan oleh pelaksananya. Tanggal
    revisi yang masih di depan adalah rencana peninjauan.

    Dasar: PermenPAN-RB 35/2012, tanggal revisi diisi bila SOP direvisi.

    ## Contoh
    ```yaml buruk
    versi: 1  # <--
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-01-12, efektif: 2026-02-02}
    ```
    ```yaml baik
    versi: 2
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-01-12, efektif: 2026-02-02}
    ```
    ```yaml buruk uji
    versi: 1  # <--
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-07-01, efektif: 2026-07-01}
    ```
    ```yaml baik uji
    versi: 1
    tanggal: {pembuatan: 2025-01-12, revisi: 2026-07-02, efektif: 2025-02-02}
    ```
    """
    revised = facts.sop.dates.revised
    if revised and facts.sop.version in _FIRST and revised <= context.today:
        yield at(
            facts.sop,
            "version",
            f"SOP ini sudah direvisi, tetapi versinya masih {facts.sop.version}.",
            "Naikkan `versi:`, atau hapus tanggal revisinya.",
        )
