"""Links to SOPs that were revoked or replaced."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.WARNING)
def sop_terkait_tidak_berlaku(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Keterkaitan menunjuk SOP yang sudah tidak berlaku.

    ## Mengapa
    Pelaksana yang membuka SOP terkait akan mengikuti prosedur yang sudah dicabut atau digantikan.

    Dasar: PermenPAN-RB 35/2012, prinsip keselarasan: SOP selaras dengan prosedur lain yang
    terkait.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Pengelolaan Arsip Dinas  # <--
    ### arsip.sop.yaml
    judul: Pengelolaan Arsip Dinas
    nomor: 000.8.3.3/002/BAGUM/2026
    status: digantikan
    digantikan_oleh: 000.8.3.3/009/BAGUM/2026
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Pengelolaan Arsip Dinas
    ### arsip.sop.yaml
    judul: Pengelolaan Arsip Dinas
    nomor: 000.8.3.3/009/BAGUM/2026
    status: berlaku
    ```
    ```yaml buruk uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Pengelolaan Arsip Dinas  # <--
    ### arsip.sop.yaml
    judul: Pengelolaan Arsip Dinas
    nomor: 000.8.3.3/002/BAGUM/2026
    status: dicabut
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: dicabut
    keterkaitan:
      - SOP Pengelolaan Arsip Dinas
      - SOP Penataan Ruang Kerja
    ### arsip.sop.yaml
    judul: Pengelolaan Arsip Dinas
    nomor: 000.8.3.3/002/BAGUM/2026
    status: dicabut
    ```
    """
    for file, sop in book.sops.items():
        for link in sop.links if not sop.outdated else ():
            linked = [book.sops[other] for other in book.linked(file, link)]
            if linked and all(other.outdated for other in linked):
                other = linked[0]
                successor = other.replaced_by.text
                yield BookFinding(
                    file,
                    link.where,
                    f"SOP terkait `{link.title}` sudah {other.status}.",
                    f"Rujuk penggantinya, nomor {successor}."
                    if successor
                    else "Hapus butir ini, atau rujuk SOP yang berlaku.",
                    "keterkaitan",
                )
