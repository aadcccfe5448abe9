"""Links whose number is not that of the SOP they lead to."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.model.titles import normal_number


@book_rule(Severity.WARNING)
def nomor_terkait_berbeda(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Nomor SOP terkait berbeda dengan nomor SOP itu.

    ## Mengapa
    Nomor di keterkaitan disalin sekali dan tertinggal bila SOP yang dirujuk diberi nomor baru.
    Pembaca lalu mencari nomor yang tidak ada.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - judul: Penanganan Surat Keluar  # <--
        nomor: 000.8.3.3/002/BAGUM/2024
        berkas: surat-keluar.sop.yaml
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - judul: Penanganan Surat Keluar
        nomor: 000.8.3.3/002/BAGUM/2026
        berkas: surat-keluar.sop.yaml
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - judul: Penataan Arsip Inaktif
        nomor: 000.8.3.3/007/BAGUM/2026
      - judul: Penanganan Surat Undangan
        nomor: 000.8.3.3/008/BAGUM/2026
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ### undangan.sop.yaml
    judul: Penanganan Surat Undangan
    nomor:
    ```
    """
    for file, sop in book.sops.items():
        for link in sop.links:
            numbers = [book.sops[other].number.text for other in book.linked(file, link)]
            fitting = {"", normal_number(link.number)}
            if link.number and numbers and not fitting & set(map(normal_number, numbers)):
                yield BookFinding(
                    file,
                    link.where,
                    f"nomor SOP terkait `{link.title}` adalah `{numbers[0]}`, bukan"
                    f" `{link.number}`.",
                    "Tulis nomornya seperti di SOP itu.",
                    "keterkaitan",
                )
