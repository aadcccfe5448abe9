"""No time at all, or more than a year."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.duration import Duration
from soptool.model.reading import Unit

_YEAR = {
    Unit.SECOND: 31_536_000,
    Unit.MINUTE: 525_600,
    Unit.HOUR: 8_760,
    Unit.DAY: 366,
    Unit.WORKING_DAY: 260,
    Unit.WEEK: 53,
    Unit.MONTH: 12,
    Unit.YEAR: 1,
}


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
        waktu: 15 tahun  # <--
      - kegiatan: Mengirim surat balasan
        pelaksana: petugas
        waktu: 15 menit
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        waktu: 15 menit
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        waktu: Minimal 1 hari
    ```
    """
    odd = {duration.text for duration in facts.durations if _is_odd(duration)}
    for row in facts.rows if odd else ():
        if row.step.duration.text in odd:
            yield in_row(
                row,
                "duration",
                f"waktu `{row.step.duration.text}` tidak wajar untuk satu langkah.",
                "Periksa angka dan satuannya.",
            )


def _is_odd(duration: Duration) -> bool:
    ends = [amount.maximum for amount in duration.amounts]
    return any(end is not None and not 0 < end.number <= _YEAR[end.unit] for end in ends)
