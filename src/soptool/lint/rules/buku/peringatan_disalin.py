"""One caution in many SOPs."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.copies import copies
from soptool.lint.others import named
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.WARNING)
def peringatan_disalin(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Peringatan yang sama persis di banyak SOP.

    ## Mengapa
    Peringatan menyebut akibat bila prosedur ini tidak diikuti. Kalimat yang sama di semua SOP
    tidak memperingatkan siapa pun: di satu instansi satu kalimat ditemukan di 159 SOP. Dilaporkan
    satu kali untuk setiap kalimat, di SOP pertama yang memuatnya. Batasnya
    `ambang: salinan_terbanyak` di profil.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: peringatan.

    ## Contoh
    ```yaml buruk
    ### cuti.sop.yaml
    peringatan:
      - Jika SOP ini tidak dilaksanakan, maka pelayanan terganggu.  # <--
    ### mutasi.sop.yaml
    peringatan:
      - Jika SOP ini tidak dilaksanakan, maka pelayanan terganggu
    ### pensiun.sop.yaml
    peringatan:
      - jika SOP ini tidak dilaksanakan, maka pelayanan terganggu.
    ```
    ```yaml baik
    ### cuti.sop.yaml
    peringatan:
      - Jika cuti tidak dicatat, maka sisa cuti pegawai salah.
    ### mutasi.sop.yaml
    peringatan:
      - Jika berkas mutasi terlambat, maka gaji dibayar di tempat lama.
    ### pensiun.sop.yaml
    peringatan:
      - Jika usul pensiun terlambat, maka pegawai tidak menerima gaji maupun pensiun.
    ```
    ```yaml baik uji
    ### cuti.sop.yaml
    status: dicabut
    ### mutasi.sop.yaml
    judul: Mutasi Pegawai
    ### pensiun.sop.yaml
    peringatan:
      - Jika surat tidak dicatat, maka surat dapat hilang tanpa diketahui.
      - Jika surat tidak dicatat, maka surat dapat hilang tanpa diketahui.
    ```
    """
    for said, files in copies(book, lambda sop: sop.cautions, context.profile.thresholds.copies):
        yield BookFinding(
            files[0],
            said.where,
            f"peringatan `{said.text}` sama persis di {len(files)} SOP.",
            f"Tulis akibat yang khusus bagi setiap prosedur; juga di {named(files[1:])}.",
            "peringatan",
        )
