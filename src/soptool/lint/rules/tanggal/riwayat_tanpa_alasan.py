"""Revisions that do not say why."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def riwayat_tanpa_alasan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Revisi tanpa alasan.

    ## Mengapa
    Alasan menunjukkan apakah revisi menyangkut aturan baru, susunan organisasi, atau hasil
    evaluasi. Tanpa alasan, peninjau berikutnya tidak tahu apa yang tidak boleh dikembalikan.

    Dasar: SK KMA 002/2012, revisi SOP; PermenPAN-RB 35/2012, penyempurnaan SOP.

    ## Contoh
    ```yaml buruk
    riwayat:
      - versi: 2  # <--
        tanggal: 2026-01-12
    ```
    ```yaml baik
    riwayat:
      - versi: 2
        tanggal: 2026-01-12
        alasan: Penyesuaian dengan presensi elektronik
    ```
    """
    for revision in facts.sop.history:
        if not revision.reason:
            yield Finding(
                revision.where("reason"),
                f"revisi {revision.version or 'ini'} tidak menyebut alasannya.",
                "Tulis `alasan:`, misalnya Penyesuaian dengan peraturan yang baru.",
                "riwayat",
            )
