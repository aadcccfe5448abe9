"""One qualification in many SOPs."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.copies import copies
from soptool.lint.others import named
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.ADVICE)
def kualifikasi_disalin(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Kualifikasi yang sama persis di banyak SOP.

    ## Mengapa
    Kualifikasi menyebut apa yang harus dikuasai pelaksana prosedur ini. Butir yang disalin ke semua
    SOP tidak membantu memilih pelaksana. Dilaporkan satu kali untuk setiap butir, di SOP pertama
    yang memuatnya. Batasnya `ambang: salinan_terbanyak` di profil.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: kualifikasi pelaksana.

    ## Contoh
    ```yaml buruk
    ### cuti.sop.yaml
    kualifikasi:
      - Memiliki kemampuan bekerja  # <--
    ### mutasi.sop.yaml
    kualifikasi:
      - Memiliki kemampuan bekerja
    ### pensiun.sop.yaml
    kualifikasi:
      - Memahami perhitungan masa kerja
      - Memiliki kemampuan bekerja
    ```
    ```yaml baik
    ### cuti.sop.yaml
    kualifikasi:
      - Memahami aturan cuti pegawai
    ### mutasi.sop.yaml
    kualifikasi:
      - Memahami aturan mutasi pegawai
    ### pensiun.sop.yaml
    kualifikasi:
      - Memahami perhitungan masa kerja
    ```
    """
    most = context.profile.thresholds.copies
    for said, files in copies(book, lambda sop: sop.qualifications, most):
        yield BookFinding(
            files[0],
            said.where,
            f"kualifikasi `{said.text}` sama persis di {len(files)} SOP.",
            f"Sebut apa yang khusus dibutuhkan prosedur ini; juga di {named(files[1:])}.",
            "kualifikasi",
        )
