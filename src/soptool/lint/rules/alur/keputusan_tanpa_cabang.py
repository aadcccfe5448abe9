"""Decisions that decide nothing."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.record import is_null
from soptool.model.sop import Node
from soptool.syntax.nodes import Mapping


@rule(Severity.ERROR)
def keputusan_tanpa_cabang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keputusan tanpa dua jalan keluar.

    ## Mengapa
    Simbol belah ketupat berarti memilih satu dari beberapa arah. Dengan satu jalan keluar saja
    tidak ada yang dipilih, dan pembaca tidak tahu apa yang terjadi bila jawabannya lain.

    Dasar: PermenPAN-RB 35/2012, simbol belah ketupat (*decision*): kegiatan pengambilan keputusan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa kelengkapan berkas
        pelaksana: petugas
        keputusan: {ya: lanjut}  # <--
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: periksa
        kegiatan: Memeriksa kelengkapan berkas
        pelaksana: petugas
        keputusan: {ya: lanjut, tidak: lengkapi}
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
        lanjut: selesai
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: kasubbag
        lanjut: periksa
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa kelengkapan berkas
        pelaksana: petugas
        keputusan: {}  # <--
      - kegiatan: Memeriksa keabsahan berkas
        pelaksana: petugas
        keputusan:
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for node in row.nodes:
            if _decides(node) and len(node.branches) < 2:
                yield Finding(
                    node.where("branches"),
                    f"keputusan ini mempunyai {len(node.branches)} jalan keluar; perlu paling "
                    "sedikit dua.",
                    "Tulis juga jawaban yang lain, misalnya `tidak: ID` dari langkah yang "
                    "memperbaiki.",
                    "keputusan",
                    row,
                )


def _decides(node: Node) -> bool:
    """Whether `keputusan` was written, though perhaps without any branch."""
    entry = node.origin.entries.get("keputusan") if isinstance(node.origin, Mapping) else None
    return entry is not None and not is_null(entry.value)
