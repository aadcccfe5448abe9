"""Conditions outside a decision."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import CONDITIONS
from soptool.model.context import Context

_NEED = frozenset({"diperlukan", "dibutuhkan", "perlu"})
_AS_NEEDED = "Tulis `opsional: true` bila langkah ini boleh dilewati, atau `keputusan:` sebelumnya."


@rule(Severity.WARNING, wording=True)
def kegiatan_bersyarat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Syarat ditulis di dalam kegiatan.

    ## Mengapa
    Syarat (jika, apabila) digambar sebagai belah ketupat dengan dua jawaban. Di dalam teks,
    pembaca tidak melihat apa yang terjadi bila syaratnya tidak terpenuhi.

    Dasar: PermenPAN-RB 35/2012, simbol belah ketupat (*decision*).

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Jika lengkap, menyetujui permohonan  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
      - kegiatan: Memeriksa apabila permohonan lengkap
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Menyetujui permohonan
        pelaksana: kasubbag
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menyusun surat, jika perlu diperbaiki
        id: surat
        bagian:
          - pelaksana: petugas
          - pelaksana: kasubbag
            keputusan: {ya: lanjut, tidak: surat}
      - kegiatan: Mengarsipkan surat bila diperlukan
        pelaksana: petugas
        opsional: true
    ```
    """
    for row in facts.rows:
        decides = any(node.branches for node in row.nodes)
        if not decides and not row.step.optional and not CONDITIONS.isdisjoint(row.words):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` memuat syarat, tetapi bukan keputusan.",
                _AS_NEEDED
                if not _NEED.isdisjoint(row.words)
                else "Tulis pemeriksaannya sebagai langkah dengan `keputusan:`.",
            )
