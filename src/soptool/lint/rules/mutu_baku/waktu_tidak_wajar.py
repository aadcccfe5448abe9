"""No time at all, or more than a year."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.duration import Duration
from soptool.model.reading import Quantity, TimeScale, Unit

_YEAR = 365 * 24 * 60  # minutes
_SHORT = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})  # nobody counts a year in these


@rule(Severity.ADVICE)
def waktu_tidak_wajar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu nol atau lebih dari setahun.

    ## Mengapa
    Setiap langkah memerlukan waktu, dan satu langkah yang berlangsung lebih dari setahun biasanya
    salah satuan: 15 tahun untuk 15 hari.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu; prinsip keterukuran.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 0 menit  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: 366 hari  # <--
      - kegiatan: Mengirim surat balasan
        pelaksana: petugas
        waktu: 15 menit
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 1 menit
      - kegiatan: Menyusun laporan tahunan
        pelaksana: petugas
        waktu: 1 tahun
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: Minimal 1 hari
    ```
    """
    scale = context.profile.time_scale
    odd = {duration.text for duration in facts.durations if _is_odd(duration, scale)}
    for row in facts.rows if odd else ():
        if row.step.duration.text in odd:
            yield in_row(
                row,
                "duration",
                f"waktu `{row.step.duration.text}` tidak wajar untuk satu langkah.",
                "Periksa angka dan satuannya.",
            )


def _is_odd(duration: Duration, scale: TimeScale) -> bool:
    ends = [amount.maximum for amount in duration.amounts if amount.maximum]
    return any(not end.number or _over_a_year(end, scale) for end in ends)


def _over_a_year(end: Quantity, scale: TimeScale) -> bool:
    return end.unit not in _SHORT and scale.minutes(end) > _YEAR
