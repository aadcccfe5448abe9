"""Refusals that go to who decided, not to who mends."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, Row
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.flow import Edge
from soptool.model.sop import Node


@rule(Severity.ADVICE)
def kembali_ke_keputusan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Penolakan kembali ke keputusan pejabat lain.

    ## Mengapa
    Yang ditolak perlu diperbaiki. Bila panahnya kembali ke pemeriksa sebelumnya, pejabat itu hanya
    dapat menolak sekali lagi; tunjuk langsung kegiatan yang memperbaiki.

    Dasar: lazimnya panah kembali menuju kegiatan yang memperbaiki; PermenPAN-RB 35/2012 tidak
    mengaturnya.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: susun
        kegiatan: Menyusun konsep surat
        pelaksana: petugas
      - id: teliti
        kegiatan: Meneliti konsep surat
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: susun}
      - kegiatan: Menyetujui konsep surat
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: teliti}  # <--
      - kegiatan: Mengirim surat
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: susun
        kegiatan: Menyusun konsep surat
        pelaksana: petugas
      - id: teliti
        kegiatan: Meneliti konsep surat
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: susun}
      - kegiatan: Menyetujui konsep surat
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: teliti}
      - kegiatan: Mengirim surat
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - id: susun
        kegiatan: Menyusun konsep surat
        pelaksana: petugas
      - kegiatan: Meneliti dan menyetujui konsep surat
        bagian:
          - id: teliti
            pelaksana: kasubbag
            keputusan: {ya: lanjut, tidak: susun}
          - pelaksana: petugas
            keputusan: {ya: lanjut, tidak: teliti}
      - kegiatan: Mengirim surat
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for _, node, exits in row.ways:
            for edge in exits if node.branches else ():
                if edge.target.row < row.index and _decides_elsewhere(row, node, edge):
                    yield Finding(
                        node.branches[edge.branch].where("targets"),
                        f"jawaban `{edge.label}` kembali ke keputusan pejabat lain "
                        f"({row.flow.row_names[edge.target.row]}).",
                        "Tunjuk kegiatan yang memperbaiki.",
                        "keputusan",
                        row,
                    )


def _decides_elsewhere(row: Row, node: Node, edge: Edge) -> bool:
    target = row.flow.node(edge.target)
    return bool(target.branches) and set(target.actors).isdisjoint(node.actors)
