"""Signatures that take longer than the work."""

from collections.abc import Iterator
from fractions import Fraction

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import word_set
from soptool.model.context import Context

_SIGNING = word_set("menandatangani memaraf membubuhkan mengesahkan")


@rule(Severity.ADVICE, strict=True)
def tanda_tangan_terlama(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Penandatanganan lebih lama daripada pemeriksaan.

    ## Mengapa
    Menandatangani naskah yang sudah diperiksa memerlukan beberapa menit. Waktu yang lebih lama
    daripada semua pemeriksaannya biasanya waktu menunggu. Aturan ini hanya dijalankan bila
    `ketat: true`, sebab ada instansi yang sengaja mencatat waktu tunggu.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu adalah waktu menyelesaikan langkah.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa konsep surat
        pelaksana: petugas
        waktu: 30 menit
      - kegiatan: Menandatangani surat
        pelaksana: kasubbag
        waktu: 2 hari kerja  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa konsep surat
        pelaksana: petugas
        waktu: 30 menit
      - kegiatan: Menandatangani surat
        pelaksana: kasubbag
        waktu: 5 menit
      - kegiatan: Memaraf surat
        pelaksana: kasubbag
        waktu: 30 menit
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Bersama memeriksa konsep surat
        pelaksana: petugas
        waktu: 1 menit
      - kegiatan: Menandatangani surat
        pelaksana: kasubbag
        waktu: 5 menit
      - kegiatan: Memeriksa surat
        pelaksana: kasubbag
        waktu: 30 detik
      - kegiatan: Memaraf surat
        pelaksana: kasubbag
        waktu: Sesuai kebutuhan
      - kegiatan: Meminta memaraf surat
        pelaksana: kasubbag
        waktu: 1 jam
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menandatangani surat
        pelaksana: kasubbag
        waktu: 2 hari kerja
      - kegiatan: Mengirim surat
        pelaksana: petugas
        waktu: Sesuai kebutuhan
    ```
    """
    scale = context.profile.time_scale
    checked = Fraction(0)
    for row in facts.rows:
        minutes = row.step.duration.in_minutes(scale) or Fraction(0)
        if not context.words.checking_verbs.isdisjoint(row.words[:1]):
            checked = max(checked, minutes)
        elif checked and minutes > checked and not _SIGNING.isdisjoint(row.words[:1]):
            yield in_row(
                row,
                "duration",
                f"waktu `{row.step.duration.text}` lebih lama daripada pemeriksaan sebelumnya.",
                "Tulis lamanya menandatangani; waktu menunggu dapat disebut di keterangan.",
            )
