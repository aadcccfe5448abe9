"""Decisions whose answers all lead to one place."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.flow import NodeRef


@rule(Severity.ERROR)
def cabang_bertujuan_sama(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Semua cabang keputusan menuju langkah yang sama.

    ## Mengapa
    Bila setiap jawaban menuju tempat yang sama, tidak ada yang diputuskan. Biasanya salah satu
    tujuannya salah tulis.

    Dasar: PermenPAN-RB 35/2012, simbol belah ketupat (*decision*).

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: arsip}  # <--
      - id: arsip
        kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for _, node, exits in row.ways:
            if len(exits) < 2:
                continue
            by_branch: dict[int, set[NodeRef]] = {}
            for edge in exits:
                by_branch.setdefault(edge.branch, set()).add(edge.target)
            targets = list(by_branch.values())
            if len(targets) > 1 and all(one == targets[0] for one in targets):
                yield Finding(
                    node.where("branches"),
                    "semua jawaban menuju langkah yang sama.",
                    "Periksa tujuan setiap cabang.",
                    "keputusan",
                    row,
                )
