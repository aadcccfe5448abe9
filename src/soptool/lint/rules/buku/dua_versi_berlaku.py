"""Two SOPs in force under one number."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.others import named, numbers_of
from soptool.lint.rule import BookFinding, book_rule
from soptool.lint.wording import is_unfinished
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.ERROR)
def dua_versi_berlaku(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Dua SOP berlaku dengan nomor yang sama.

    ## Mengapa
    Satu nomor menunjuk satu prosedur. Bila dua SOP berlaku dengan nomor yang sama, tidak ada yang
    tahu mana yang harus diikuti; biasanya yang satu adalah versi lama yang lupa dicabut.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: nomor SOP; SOP yang diganti dinyatakan tidak
    berlaku.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026  # <--
    status: berlaku
    ### surat-masuk-lama.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026  # <--
    status: berlaku
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: berlaku
    ### surat-masuk-lama.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: digantikan
    ```
    ```yaml baik uji
    ### a.sop.yaml
    nomor: TODO
    status: berlaku
    ### b.sop.yaml
    nomor: TODO
    status: berlaku
    ```
    """
    for files in book.by_number.values():
        current = [file for file in files if book.sops[file].in_force]
        for file in current if len(current) > 1 else ():
            number = book.sops[file].number
            if not is_unfinished(number.text):
                others = [other for other in current if other != file]
                yield BookFinding(
                    file,
                    number.where,
                    f"nomor `{number.text}` juga berlaku di {named(others)}.",
                    "Cabut atau ganti status salah satunya, atau beri nomor lain.",
                    "nomor",
                    numbers_of(book, others),
                )
