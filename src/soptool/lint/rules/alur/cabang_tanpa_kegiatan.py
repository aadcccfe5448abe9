"""Branches that lead to nothing."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.sop import END, NEXT

_REFUSALS = ("tidak", "no", "t", "ditolak", "tolak")


@rule(Severity.ERROR)
def cabang_tanpa_kegiatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Cabang keputusan tidak menuju kegiatan.

    ## Mengapa
    Simbol akhir adalah sebuah kegiatan, bukan baris tersendiri. Maka setiap jawaban harus menuju
    kegiatan: juga penolakan diakhiri dengan kegiatan, misalnya memberitahukan penolakan.

    Dasar: PermenPAN-RB 35/2012, simbol kapsul (*terminator*) adalah kegiatan yang mengakhiri.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan:
          ya: lanjut
          tidak: selesai  # <--
      - kegiatan: Menerbitkan surat keterangan
        pelaksana: kasubbag
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan:
          ya: lanjut
          tidak: tolak
      - kegiatan: Menerbitkan surat keterangan
        pelaksana: kasubbag
        lanjut: selesai
      - id: tolak
        kegiatan: Memberitahukan penolakan kepada pemohon
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan:
          ya: lanjut  # <--
          tidak: terima
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        keputusan:
          ya: selesai  # <--
          tidak: lanjut
      - kegiatan: Memberitahukan penolakan kepada pemohon
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        for node in row.nodes:
            for branch in node.branches:
                for index, target in enumerate(branch.targets):
                    lost = row.last and node is row.nodes[-1] and target == NEXT
                    if lost or target == END:
                        yield Finding(
                            branch.where("targets", index),
                            f"cabang `{branch.label}: {target}` tidak menuju kegiatan apa pun.",
                            _advice(branch.label, last=row.last),
                            "keputusan",
                            row,
                        )


def _advice(label: str, *, last: bool) -> str:
    """A refusal is told to the applicant; anything else is closed by filing or handing over."""
    if label.casefold() in _REFUSALS:
        return (
            "Tulis kegiatan penutupnya sebagai langkah, misalnya Memberitahukan penolakan kepada "
            "pemohon, lalu tunjuk dengan id."
        )
    example = "misalnya Mengarsipkan berkas"
    if last:
        return f"Tulis kegiatan penutupnya sebagai langkah sesudah ini, {example}."
    return f"Tulis kegiatan penutupnya sebagai langkah, {example}, lalu tunjuk dengan id."
