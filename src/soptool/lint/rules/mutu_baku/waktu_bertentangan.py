"""Times in the text that cannot be true beside the column."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context
from soptool.model.duration import Duration
from soptool.model.reading import Unit

_CLOSING = " .,;:)"


@rule(Severity.ERROR, draft=Severity.ADVICE)
def waktu_bertentangan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu di kegiatan bertentangan dengan kolomnya.

    ## Mengapa
    Bila teksnya menyebut paling lama 3 hari kerja dan kolomnya 5 hari kerja, atau teksnya 7 hari
    kalender dan kolomnya 7 hari kerja, salah satunya pasti keliru.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: waktu.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa berkas paling lama 7 hari kalender  # <--
        pelaksana: petugas
        waktu: 7 hari kerja
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja  # <--
        pelaksana: petugas
        waktu: 5 hari kerja
      - kegiatan: Menelaah berkas (maksimal 3 hari kerja).  # <--
        pelaksana: petugas
        waktu: 5 hari kerja
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa berkas
        pelaksana: petugas
        waktu: 7 hari kerja
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menyerahkan berkas paling lambat 14 hari kerja setelah kontrak
        pelaksana: petugas
        waktu: 15 hari kerja
      - kegiatan: Memberi pemohon paling lama 3 hari kerja untuk melengkapi berkas
        pelaksana: petugas
        waktu: 5 hari kerja
      - kegiatan: Memeriksa berkas maksimal 30 menit per berkas
        pelaksana: petugas
        waktu: 60 menit
      - kegiatan: Memindai berkas maksimal 30 menit
        pelaksana: petugas
        waktu: 60 menit per berkas
      - kegiatan: Memeriksa data 5 bulan terakhir
        pelaksana: petugas
        waktu: 1 jam
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja
        pelaksana: petugas
        waktu: Sesuai kebutuhan
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja
        pelaksana: petugas
        waktu: 2 hari kerja 1 jam
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja
        pelaksana: petugas
        waktu: Lebih dari 2 hari kerja
      - kegiatan: Memeriksa rekaman 3 jam terakhir
        pelaksana: petugas
        waktu: 5 jam
      - kegiatan: Memeriksa berkas paling lama 3 hari kerja
        pelaksana: petugas
        waktu: 2 hari kerja
      - kegiatan: Menelaah berkas paling lama 3 hari kerja
        pelaksana: petugas
        waktu: 3 hari kerja
      - kegiatan: Menelaah berkas paling lama 7 hari
        pelaksana: petugas
        waktu: 7 hari kerja
      - kegiatan: Menelaah berkas paling lama 7 hari kalender
        pelaksana: petugas
        waktu: 5 hari kerja
    ```
    """
    for row, spoken in facts.spoken_times:
        activity, written = row.step.activity, row.step.duration
        for start, end, said in spoken:
            # What goes on is a deadline counted from another day, or another's time.
            if not activity[end:].strip(_CLOSING) and _clash(said, written):
                yield in_row(
                    row,
                    "activity",
                    f"kegiatan menyebut `{activity[start:end]}`, kolom waktu `{written.text}`.",
                    "Tulis waktunya sekali saja, di `waktu:`.",
                )


def _clash(said: Duration, written: Duration) -> bool:
    if len(said.amounts) != 1 or len(written.amounts) != 1:
        return False
    limit, taken = said.amounts[0], written.amounts[0]
    if limit.maximum is None or taken.maximum is None or limit.per or taken.per:
        return False
    if limit.maximum.unit is taken.maximum.unit:
        return limit.minimum is None and taken.maximum.number > limit.maximum.number
    days = {limit.maximum.unit, taken.maximum.unit} == {Unit.DAY, Unit.WORKING_DAY}
    calendar = "kalender" in f"{said.text} {written.text}".lower()
    return days and calendar and limit.maximum.number == taken.maximum.number
