"""Successors that the repository does not have."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import BookFinding, book_rule
from soptool.lint.wording import is_unfinished
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.model.titles import normal_number


@book_rule(Severity.WARNING)
def pengganti_tidak_dikenal(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    SOP pengganti tidak ada di repositori.

    ## Mengapa
    Pembaca SOP lama harus dapat menemukan SOP yang menggantikannya. Nomor yang tidak dimiliki SOP
    mana pun biasanya salah ketik. Aturan ini diam bila tidak semua SOP repositori diperiksa.

    Dasar: PermenPAN-RB 35/2012, pengembangan SOP: SOP yang diganti dinyatakan tidak berlaku.

    ## Contoh
    ```yaml buruk
    ### surat-masuk-lama.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: digantikan
    digantikan_oleh: 000.8.3.3/200/BAGUM/2026  # <--
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik
    ### surat-masuk-lama.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: digantikan
    digantikan_oleh: 000.8.3.3/002/BAGUM/2026
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml baik uji
    ### surat-masuk-lama.sop.yaml
    status: digantikan
    digantikan_oleh: 000.8.3.3/200/BAGUM/2026
    ### rusak.sop.yaml
    langkah: []
    ```
    ```yaml baik uji
    ### surat-masuk-lama.sop.yaml
    status: digantikan
    digantikan_oleh: TODO
    ```
    """
    for file, sop in book.sops.items() if book.whole else ():
        number = sop.replaced_by.text
        if number and not is_unfinished(number) and normal_number(number) not in book.by_number:
            yield BookFinding(
                file,
                sop.replaced_by.where,
                f"SOP pengganti bernomor `{number}` tidak ada di repositori ini.",
                "Tulis nomornya seperti di SOP pengganti.",
                "digantikan_oleh",
            )
