"""Two SOPs of one title."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.others import named, titles_of
from soptool.lint.rule import BookFinding, book_rule
from soptool.lint.wording import is_unfinished
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.model.titles import normal_number


@book_rule(Severity.WARNING)
def judul_ganda(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Dua SOP berjudul sama.

    ## Mengapa
    Kegiatan yang sama diatur oleh satu SOP. Dua SOP berjudul sama biasanya mengatur hal yang sama
    dua kali, atau judulnya kurang jelas. Huruf besar, spasi, tanda baca, dan kata SOP di depan
    tidak membedakan judul; SOP yang sudah digantikan atau dicabut tidak dihitung.

    Dasar: PermenPAN-RB 35/2012, prinsip penyusunan: kegiatan yang sama memiliki SOP yang sama.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk  # <--
    nomor: 000.8.3.3/001/BAGUM/2026
    ### surat.sop.yaml
    judul: SOP penanganan surat-masuk  # <--
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    judul: Penanganan Surat Masuk
    nomor: 000.8.3.3/001/BAGUM/2026
    ### surat-keluar.sop.yaml
    judul: Penanganan Surat Keluar
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### a.sop.yaml
    judul: Penanganan Surat Masuk
    ### b.sop.yaml
    judul: Penanganan Surat Masuk
    ```
    ```yaml baik uji
    ### a.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    ### b.sop.yaml
    nomor: 000.8.3.3/002/BAGUM/2026
    status: digantikan
    ```
    ```yaml baik uji
    ### a.sop.yaml
    judul: TODO
    nomor: 000.8.3.3/001/BAGUM/2026
    ### b.sop.yaml
    judul: TODO
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    """
    for files in book.by_title.values():
        used = [file for file in files if not book.sops[file].outdated]
        for file in used:
            sop = book.sops[file]
            number = normal_number(sop.number.text)  # the same: that is what is said of them
            others = [
                other for other in used if normal_number(book.sops[other].number.text) != number
            ]
            if others and not is_unfinished(sop.title.text):
                yield BookFinding(
                    file,
                    sop.title.where,
                    f"judul `{sop.title.text}` juga dipakai {named(others)}.",
                    "Satukan keduanya, atau sebut di judul apa bedanya.",
                    "judul",
                    titles_of(book, others),
                )
