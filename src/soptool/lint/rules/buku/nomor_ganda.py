"""Two SOPs with one number that are not both in force."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.others import named, numbers_of
from soptool.lint.rule import BookFinding, book_rule
from soptool.lint.wording import is_unfinished
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.WARNING)
def nomor_ganda(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Nomor SOP dipakai lebih dari satu kali.

    ## Mengapa
    Nomor yang sama di dua SOP biasanya sisa menyalin berkas. Begitu keduanya berlaku, rujukan ke
    nomor itu tidak lagi menunjuk satu prosedur. SOP yang sudah digantikan atau dicabut tidak
    dihitung.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: nomor SOP sesuai tata naskah dinas.

    ## Contoh
    ```yaml buruk
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026  # <--
    status: berlaku
    ### surat-keluar.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026  # <--
    status: draf
    ```
    ```yaml baik
    ### surat-masuk.sop.yaml
    nomor: 000.8.3.3/001/BAGUM/2026
    status: berlaku
    ### surat-keluar.sop.yaml
    nomor: 000.8.3.3/002/BAGUM/2026
    status: draf
    ```
    ```yaml baik uji
    ### a.sop.yaml
    status: berlaku
    ### b.sop.yaml
    status: berlaku
    ```
    ```yaml baik uji
    ### a.sop.yaml
    nomor: TODO
    status: draf
    ### b.sop.yaml
    nomor: TODO
    status: draf
    ```
    ```yaml baik uji
    ### a.sop.yaml
    status: berlaku
    ### b.sop.yaml
    status: dicabut
    ```
    """
    for files in book.by_number.values():
        used = [file for file in files if not book.sops[file].outdated]
        current = [file for file in used if book.sops[file].in_force]
        reported = current if len(current) > 1 else []  # by dua-versi-berlaku
        for file in used:
            number = book.sops[file].number
            others = [other for other in used if other != file]
            if others and file not in reported and not is_unfinished(number.text):
                yield BookFinding(
                    file,
                    number.where,
                    f"nomor `{number.text}` juga dipakai {named(others)}.",
                    "Beri setiap SOP nomornya sendiri.",
                    "nomor",
                    numbers_of(book, others),
                )
