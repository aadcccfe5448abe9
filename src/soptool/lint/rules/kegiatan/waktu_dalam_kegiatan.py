"""Durations in the activity."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.duration import Duration

# When, or a stretch of the calendar, not how long the step takes.
_NOT_TAKEN = re.compile(
    r"\s*(?:sebelum|terakhir|lalu|mendatang|berikutnya|berjalan|ke depan)\b", re.IGNORECASE
)


@rule(Severity.WARNING, wording=True)
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
      - kegiatan: Mendata pegawai 5 bulan sebelum kenaikan pangkat
        pelaksana: petugas
      - kegiatan: Merekap kehadiran 3 bulan terakhir
        pelaksana: petugas
      - kegiatan: Menyesuaikan harga kontrak lebih dari 18 bulan
        pelaksana: petugas
      - kegiatan: Memeriksa berkas
        pelaksana: petugas
    ```
    """
    for row, spoken in facts.spoken_times:
        activity = row.step.activity
        for start, end, duration in spoken:
            if _takes_time(duration) and not _NOT_TAKEN.match(activity, end):
                yield in_row(
                    row,
                    "activity",
                    f"kegiatan memuat waktu `{activity[start:end]}`.",
                    "Pindahkan ke `waktu:`.",
                )


def _takes_time(duration: Duration) -> bool:
    """`lebih dari 18 bulan` is a condition: nothing takes that long."""
    return all(amount.maximum is not None for amount in duration.amounts)
