"""Durations in the activity."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.duration import find_durations

_DIGIT = re.compile(r"\d")


@rule(Severity.WARNING)
def waktu_dalam_kegiatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu ditulis di dalam kegiatan.

    ## Mengapa
    Waktu mempunyai kolom sendiri. Waktu yang ditulis dua kali mudah bertentangan, misalnya hari
    kalender di teks dan hari kerja di kolom.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa 3 berkas permohonan
        pelaksana: petugas
      - kegiatan: Memeriksa berkas
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if _DIGIT.search(row.step.activity):
            for start, end, _ in find_durations(row.step.activity):
                yield in_row(
                    row,
                    "activity",
                    f"kegiatan memuat waktu `{row.step.activity[start:end]}`.",
                    "Pindahkan ke `waktu:`.",
                )
