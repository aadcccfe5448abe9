"""Versions the history does not know."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def versi_tidak_ada_di_riwayat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Versi ini tidak ada di riwayat.

    ## Mengapa
    Riwayat menyebut setiap revisi. Bila versi yang berlaku tidak ada di sana, salah satunya belum
    diperbarui.

    Dasar: SK KMA 002/2012, revisi SOP; PermenPAN-RB 35/2012, penyempurnaan SOP.

    ## Contoh
    ```yaml buruk
    versi: 3  # <--
    riwayat:
      - versi: 2
        alasan: Penyesuaian dengan presensi elektronik
    ```
    ```yaml baik
    versi: 3
    riwayat:
      - versi: 2
        alasan: Penyesuaian dengan presensi elektronik
      - versi: 3
        alasan: Perubahan susunan organisasi
    ```
    ```yaml baik uji
    versi: 3
    riwayat:
      - alasan: Penyesuaian dengan presensi elektronik
    ```
    """
    known = [revision.version for revision in facts.sop.history if revision.version]
    if known and facts.sop.version and facts.sop.version not in known:
        yield at(
            facts.sop,
            "version",
            f"versi {facts.sop.version} tidak ada di riwayat ({', '.join(known)}).",
            "Tambahkan revisinya di `riwayat:`, atau sesuaikan `versi:`.",
        )
