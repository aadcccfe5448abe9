"""Answers in English."""

from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context

_INDONESIAN = {"yes": "ya", "no": "tidak", "true": "ya", "false": "tidak"}


@rule(Severity.WARNING, wording=True)
def jawaban_berbahasa_inggris(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Jawaban keputusan berbahasa Inggris.

    ## Mengapa
    Jawaban tercetak di samping panah. SOP ditulis dalam bahasa Indonesia, dan hanya `ya` dan
    `tidak` yang dicetak menurut bentuk yang ditetapkan instansi.

    Dasar: UU 24/2009 Pasal 26 dan 27: peraturan dan dokumen resmi berbahasa Indonesia.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: periksa
        kegiatan: Memeriksa kelengkapan berkas
        pelaksana: petugas
        keputusan:
          yes: lanjut  # <--
          tidak: lengkapi
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
        lanjut: selesai
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: kasubbag
        lanjut: periksa
    ```
    ```yaml baik
    langkah:
      - id: periksa
        kegiatan: Memeriksa kelengkapan berkas
        pelaksana: petugas
        keputusan:
          ya: lanjut
          tidak: lengkapi
      - kegiatan: Mengarsipkan berkas
        pelaksana: petugas
        lanjut: selesai
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: kasubbag
        lanjut: periksa
    ```
    """
    for row in facts.rows:
        for node in row.nodes:
            for branch in node.branches:
                if meant := _INDONESIAN.get(branch.label.casefold()):
                    span = branch.where("label")
                    yield Finding(
                        span,
                        f"jawaban `{branch.label}` berbahasa Inggris.",
                        f"Tulis `{meant}`.",
                        "keputusan",
                        row,
                        fix=Fix.of(span, meant),
                    )
