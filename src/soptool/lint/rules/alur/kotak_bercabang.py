"""Activities that part the flow for good."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.flow import Edge, Flow


@rule(Severity.WARNING)
def kotak_bercabang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kotak bercabang tanpa keputusan.

    ## Mengapa
    Dari kotak keluar satu panah. Dua panah tanpa jawaban berarti kedua jalan dikerjakan bersamaan;
    bila keduanya tidak pernah bertemu lagi, yang dimaksud biasanya sebuah keputusan.

    Dasar: PermenPAN-RB 35/2012, simbol kotak (*process*) dan belah ketupat (*decision*).

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima permohonan
        pelaksana: petugas
        lanjut: [terbit, tolak]  # <--
      - id: terbit
        kegiatan: Menerbitkan surat
        pelaksana: kasubbag
        lanjut: selesai
      - id: tolak
        kegiatan: Memberitahukan penolakan
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima permohonan
        pelaksana: petugas
        lanjut: [periksa, daftar]
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: kasubbag
        lanjut: terbit
      - id: daftar
        kegiatan: Mendaftar permohonan
        pelaksana: petugas
      - id: terbit
        kegiatan: Menerbitkan surat
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for _, node, exits in row.ways:
            if len(exits) > 1 and not node.branches and not _meet(row.flow, exits):
                yield Finding(
                    node.where("next"),
                    f"dari kegiatan ini keluar {len(exits)} panah yang tidak bertemu lagi.",
                    "Tulis `keputusan:` dengan jawabannya, atau satukan kedua jalannya.",
                    "lanjut",
                    row,
                )


def _meet(flow: Flow, exits: tuple[Edge, ...]) -> bool:
    """Whether all ways lead to one place."""
    return bool(frozenset.intersection(*(flow.after(edge.target) for edge in exits)))
