"""Exits that lead to an id nobody bears."""

from collections.abc import Iterator

from soptool.diagnostics import Severity, Span
from soptool.lint.cures import meant_name
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import closest
from soptool.model.context import Context
from soptool.model.sop import END, NEXT, Node, Procedure


@rule(Severity.ERROR)
def tujuan_tidak_ada(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tujuan tidak ada.

    ## Mengapa
    `lanjut` dan `keputusan` menunjuk langkah lain dengan `id`. Bila `id` itu tidak ada, panahnya
    tidak menuju ke mana pun.

    Dasar: PermenPAN-RB 35/2012, simbol anak panah menunjukkan arah proses.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: catat
        kegiatan: Mencatat surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: kasubbag
        keputusan:
          ya: lanjut
          tidak: catatt  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: catat
        kegiatan: Mencatat surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: kasubbag
        keputusan:
          ya: lanjut
          tidak: catat
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        lanjut: arsip  # <--
      - kegiatan: Mengarsipkan surat masuk
        bagian:
          - id: simpan
            pelaksana: petugas
    ```
    ```yaml baik uji
    prosedur:
      - judul: Penerimaan
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - kegiatan: Menerima surat masuk
            pelaksana: petugas
            kelengkapan: Surat masuk
            waktu: 5 menit
            output: Surat tercatat
      - judul: Pemeriksaan
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - id: catat
            kegiatan: Mencatat surat masuk
            pelaksana: petugas
            kelengkapan: Surat tercatat
            waktu: 5 menit
            output: Buku agenda
          - kegiatan: Memeriksa surat masuk
            pelaksana: petugas
            kelengkapan: Buku agenda
            waktu: 5 menit
            output: Surat terperiksa
            keputusan: {ya: lanjut, tidak: catat}
          - kegiatan: Mengarsipkan surat masuk
            pelaksana: petugas
            kelengkapan: Surat terperiksa
            waktu: 5 menit
            output: Arsip surat masuk
    ```
    """
    tables = [_ids(flow.procedure) for flow in facts.flows]
    for row in facts.rows:
        known = tables[max(row.table - 1, 0)]
        for node in row.nodes:
            for target, span, field in _targets(node):
                if target not in known:
                    yield Finding(
                        span,
                        f"tujuan `{target}` tidak ada; tidak ada langkah dengan id itu.",
                        closest(target, known)
                        or f"Tulis `id: {target}` pada langkah yang dituju, atau `lanjut`.",
                        field,
                        row,
                        fix=meant_name(span, target, known),
                    )


def _ids(procedure: Procedure) -> set[str]:
    steps = {step.id for step in procedure.steps}
    parts = {node.id for step in procedure.steps for node in step.nodes}
    return (steps | parts | {NEXT, END}) - {""}


def _targets(node: Node) -> Iterator[tuple[str, Span, str]]:
    for branch in node.branches:
        for index, target in enumerate(branch.targets):
            yield target, branch.where("targets", index), "keputusan"
    for index, target in enumerate(node.next or ()):
        yield target, node.where("next", index), "lanjut"
