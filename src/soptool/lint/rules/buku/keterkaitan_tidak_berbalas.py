"""Links that the other SOP does not answer."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.ADVICE, strict=True)
def keterkaitan_tidak_berbalas(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    SOP terkait tidak menyebut SOP ini kembali.

    ## Mengapa
    Bila dua SOP berhubungan, pembaca dari sisi mana pun perlu menemukan yang lain. Banyak rujukan
    memang searah, misalnya ke SOP umum seperti penanganan surat.

    Dasar: PermenPAN-RB 35/2012, prinsip keselarasan: SOP selaras dengan prosedur lain yang
    terkait.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar  # <--
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - SOP Penataan Arsip Inaktif
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    keterkaitan:
      - judul: Surat Masuk
        nomor: 000.8.3.3/001/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Masuk
      - SOP Penanganan Surat Keluar
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    status: dicabut
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: dicabut
    keterkaitan:
      - SOP Penanganan Surat Keluar
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    """
    goals = {
        file: [book.linked(file, link) for link in sop.links] for file, sop in book.sops.items()
    }
    for file, sop in book.sops.items():
        for link, linked in zip(sop.links, goals[file], strict=True):
            if sop.outdated or len(linked) != 1 or book.sops[linked[0]].outdated:
                continue
            if linked[0] != file and not any(file in back for back in goals[linked[0]]):
                yield BookFinding(
                    file,
                    link.where,
                    f"`{linked[0]}` tidak menyebut SOP ini di keterkaitannya.",
                    "Sebut SOP ini di sana, bila hubungannya dua arah.",
                    "keterkaitan",
                )
