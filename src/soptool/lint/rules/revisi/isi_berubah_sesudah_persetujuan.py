"""Content that is not what somebody has approved."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.build import build
from soptool.model.context import Context
from soptool.model.endorsements import outdated


@rule(Severity.WARNING, draft=Severity.ADVICE)
def isi_berubah_sesudah_persetujuan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Isi SOP berubah sesudah disetujui.

    ## Mengapa
    Yang memeriksa dan yang mengesahkan bertanggung jawab atas isi yang mereka lihat. Bila isinya
    berubah sesudah itu, persetujuannya tidak berlaku bagi isi yang baru. `soptool verify` menyebut
    apa saja yang berubah.

    Dasar: PermenPAN-RB 35/2012, pengesahan SOP oleh pimpinan unit kerja.

    ## Contoh
    ```yaml buruk
    persetujuan:
      - peran: diperiksa
        nama: Dr. Sekar Pramudita, M.Si.
        jabatan: Kepala Bagian Umum
        tanggal: 2026-01-20
        sidik: 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0  # <--
    ```
    ```yaml baik
    persetujuan:
      - peran: diperiksa
        nama: Dr. Sekar Pramudita, M.Si.
        jabatan: Kepala Bagian Umum
        tanggal: 2026-01-20
    ```
    """
    if not facts.sop.endorsements:
        return
    written, _ = build(facts.document)  # without what `soptool.yaml` adds
    for one in outdated(written):
        yield at(
            one,
            "fingerprint",
            f"isi SOP berubah sesudah {one.role} oleh {one.name}.",
            "Lihat perubahannya dengan soptool verify, lalu mintakan lagi: soptool approve",
        )
