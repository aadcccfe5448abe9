"""Procedures that take longer than the public was promised."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.duration import find_durations
from soptool.model.flow import Flow, NodeRef
from soptool.model.reading import TimeScale

_WORKING_DAYS, _DAYS = 5, 7  # of a week


@rule(Severity.WARNING, draft=Severity.ADVICE)
def waktu_melebihi_standar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu seluruhnya melebihi standar pelayanan.

    ## Mengapa
    Standar pelayanan menjanjikan jangka waktu kepada masyarakat. Bila jalan terpanjang prosedur,
    tanpa pengulangan, lebih lama dari itu, janjinya tidak dapat ditepati. Jangka waktu dibaca dari
    `standar_pelayanan`; hari kerja dihitung menurut profil (`jam`).

    Dasar: PermenPAN-RB 35/2012, mutu baku memenuhi standar pelayanan; UU 25/2009 tentang Pelayanan
    Publik, jangka waktu penyelesaian.

    ## Contoh
    ```yaml buruk
    standar_pelayanan: Standar Pelayanan Surat Pindah, 10 menit  # <--
    ```
    ```yaml baik
    standar_pelayanan: Standar Pelayanan Surat Pindah, 20 menit
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 5 hari kerja
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
        waktu: 1 minggu
        keputusan: {ya: lanjut, tidak: lengkapi}
      - kegiatan: Menerbitkan surat
        pelaksana: petugas
        lanjut: selesai
      - id: lengkapi
        kegiatan: Melengkapi permohonan
        pelaksana: petugas
        waktu: 2 minggu
        lanjut: terima
    ```
    ```yaml buruk uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 5 hari kerja  # <--
    langkah:
      - kegiatan: Menerima permohonan
        bagian:
          - pelaksana: petugas
          - pelaksana: kasubbag
        waktu: 1 minggu
      - kegiatan: Menerbitkan surat
        pelaksana: petugas
        waktu: 1 menit
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 5 hari kerja
    langkah:
      - kegiatan: Menerima permohonan
        bagian:
          - pelaksana: petugas
          - pelaksana: kasubbag
        waktu: 1 minggu
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 30 detik
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
      - kegiatan: Memeriksa permohonan
        pelaksana: petugas
        waktu: 1 jam
        lanjut: terima
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 5 menit
    langkah:
      - id: terima
        kegiatan: Menerima permohonan
        pelaksana: petugas
        lanjut: periksa
      - id: arsip
        kegiatan: Mengarsipkan permohonan
        pelaksana: petugas
        waktu: 1 jam
        lanjut: selesai
      - id: periksa
        kegiatan: Memeriksa permohonan
        pelaksana: petugas
        lanjut: arsip
    ```
    ```yaml baik uji
    standar_pelayanan: Paling cepat 10 menit
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 30 detik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        waktu: Sesuai kebutuhan
    ```
    """
    if not facts.sop.service_standard:
        return
    promises = find_durations(facts.sop.service_standard)
    scale = _comparable(context.profile.time_scale)
    promised = promises[0][2].in_minutes(scale) if len(promises) == 1 else None
    if promised is None:
        return
    for flow in facts.flows:
        if _longest_way(flow, scale) > promised:
            yield at(
                facts.sop,
                "service_standard",
                f"jalan terpanjang prosedur ini lebih lama dari `{promises[0][2].text}`.",
                "Persingkat langkahnya, atau sesuaikan standar pelayanannya.",
            )


def _comparable(scale: TimeScale) -> TimeScale:
    """Days of the calendar as a share of working time: a week is five working days."""
    return replace(scale, day=scale.working_day * _WORKING_DAYS / _DAYS)


def _longest_way(flow: Flow, scale: TimeScale) -> Fraction:
    """From the first row on to an end, never back; a row without a time counts nothing."""
    steps = flow.procedure.steps
    took: dict[NodeRef, Fraction] = {}
    for ref in reversed(flow.refs):
        onward = [took[e.target] for e in flow.exits[ref] if e.forward and e.target in took]
        if onward or ref in flow.ends:
            own = steps[ref.row].duration.in_minutes(scale) if ref.part == 0 else None
            took[ref] = (own or 0) + max(onward, default=Fraction(0))
    return took.get(flow.refs[0], Fraction(0))
