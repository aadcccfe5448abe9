"""Related SOPs that the repository does not have."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import words_of
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.syntax.likeness import look_alikes

_MOST_COMPARED = 500  # titles; among more, looking for the one that was meant takes too long


@book_rule(Severity.WARNING)
def sop_terkait_tidak_dikenal(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    SOP terkait tidak ada di repositori.

    ## Mengapa
    Keterkaitan menunjuk SOP yang dapat dibuka pembaca. Judul yang tidak dimiliki SOP mana pun
    biasanya salah ketik, atau SOP-nya sudah berganti nama.

    Aturan ini diam bila tidak semua SOP repositori diperiksa, dan bila kurang dari separuh
    keterkaitan dikenal: SOP lain kantor itu rupanya belum ditulis di sini.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - SOP Penataan Arsip Inaktip  # <--
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
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    keterkaitan:
      - SOP Penataan Arsip Inaktif
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - Seluruh SOP di Sekretariat Daerah
      - judul: Penanganan Surat Undangan
        berkas: surat-keluar.sop.yaml
    ### b.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - SOP Penataan Arsip Inaktif
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ### rusak.sop.yaml
    langkah: []
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - Seluruh SOP di Sekretariat Daerah
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk.sop.yaml
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - SOP Penataan Arsip Inaktif
      - SOP Peminjaman Arsip
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    """
    links = [
        (file, link, bool(book.linked(file, link)))
        for file, sop in book.sops.items()
        for link in sop.links
        if words_of(link.title)[:1] not in (("semua",), ("seluruh",))
    ]
    known = sum(is_known for _, _, is_known in links)
    if not book.whole or 2 * known < len(links):
        return
    for file, link, is_known in links:
        if not is_known and not link.file:  # of a file that is missing, another rule speaks
            yield BookFinding(
                file,
                link.where,
                f"SOP terkait `{link.title}` tidak ada di repositori ini.",
                _meant(link.title, book),
                "keterkaitan",
            )


def _meant(title: str, book: Book) -> str:
    titles = book.by_title if len(book.by_title) <= _MOST_COMPARED else ()
    near = look_alikes(title.casefold(), titles)
    meant = f"Maksud Anda `{book.sops[book.by_title[near[0]][0]].title.text}`? " if near else ""
    return f"{meant}Tulis judul atau nomornya seperti di SOP itu."
