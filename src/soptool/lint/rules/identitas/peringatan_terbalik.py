"""Warnings that promise instead of warn."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import CONDITIONS, word_set
from soptool.model.context import Context

_DONE = word_set(
    "dilaksanakan dijalankan dilakukan diterapkan dipatuhi diikuti ditaati dikerjakan terlaksana "
    "melaksanakan menjalankan menerapkan mematuhi mengikuti menaati sesuai"
)
_GAINS = word_set(
    "baik berhasil cepat efektif efektivitas efisien efisiensi kelancaran lancar maksimal "
    "meningkat meningkatkan optimal tepat tercapai tercipta terlaksana tertib terwujud"
)
_RISKS = word_set(
    "bahaya batal belum berbahaya bukan dibatalkan ditolak denda gagal gangguan hambatan hilang "
    "kehilangan keliru kerugian kesalahan keterlambatan kurang lambat menghambat menurun risiko "
    "rugi rusak salah sanksi tanpa terganggu terhambat terhenti terlambat tertunda tidak turun"
)


@rule(Severity.WARNING, wording=True)
def peringatan_terbalik(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Peringatan menyebut manfaat, bukan risiko.

    ## Mengapa
    Peringatan mengatakan apa yang dapat terjadi bila prosedur tidak dijalankan. "Jika dilaksanakan,
    pekerjaan menjadi efisien" tidak memperingatkan siapa pun.

    Dasar: PermenPAN-RB 35/2012, peringatan memberi penjelasan mengenai kemungkinan yang terjadi
    bila prosedur tidak dilaksanakan.

    ## Contoh
    ```yaml buruk
    peringatan:
      - Jika SOP ini dilaksanakan, maka pelayanan menjadi efisien.  # <--
    ```
    ```yaml baik
    peringatan:
      - Jika SOP ini tidak dilaksanakan, maka pelayanan menjadi tidak efisien.
      - Teliti sebelum mencetak.
    ```
    ```yaml baik uji
    peringatan:
      - Jika pemeriksaan dilakukan satu orang, maka hasilnya dapat digugat.
      - Jika berkas disimpan dengan baik
    ```
    """
    for index, caution in enumerate(facts.sop.cautions):
        words = frozenset(words_of(caution))
        told = [bool(words & signs) for signs in (CONDITIONS, _DONE, _GAINS)]
        if all(told) and not words & _RISKS:
            yield at(
                facts.sop,
                "cautions",
                f"peringatan `{caution}` menyebut manfaat, bukan risiko.",
                "Tulis akibat bila prosedur tidak dijalankan: Jika ... tidak ..., maka ....",
                index,
            )
