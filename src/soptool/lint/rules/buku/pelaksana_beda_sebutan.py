"""One performer under two names."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.others import named
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.model.sop_facts import Stretch
from soptool.model.tables import Words

_WORD = re.compile(r"\w+")
_JOINING = {"dan"}


@book_rule(Severity.WARNING)
def pelaksana_beda_sebutan(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    Satu pelaksana disebut berbeda-beda.

    ## Mengapa
    Pegawai mencari SOP yang menyebut jabatannya. Jabatan yang di satu SOP disingkat dan di SOP lain
    ditulis lengkap tampak seperti dua jabatan. Singkatan jabatan, ejaan tidak baku, huruf besar,
    spasi, dan tanda baca tidak membedakan jabatan; kata dan angka lain membedakannya. Dilaporkan
    satu kali untuk setiap sebutan yang lebih jarang.

    Dasar: PermenPAN-RB 35/2012, kolom pelaksana memuat jabatan pelaksana; prinsip konsisten.

    ## Contoh
    ```yaml buruk
    ### cuti.sop.yaml
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kasubag TU  # <--
    ### mutasi.sop.yaml
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Sub Bagian TU
    ### pensiun.sop.yaml
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Sub Bagian TU
    ```
    ```yaml baik
    ### cuti.sop.yaml
    pelaksana:
      petugas: Pengadministrasi Umum
      kasubbag: Kepala Subbagian Tata Usaha
    ### mutasi.sop.yaml
    pelaksana:
      petugas: Pengadministrasi Kepegawaian
      kasubbag: Kepala Subbagian Tata Usaha
    ```
    ```yaml baik uji
    ### cuti.sop.yaml
    pelaksana:
      petugas: Kasi Mutasi 1
      kasubbag: Kepala Seksi Mutasi 2
    ### pensiun.sop.yaml
    pelaksana:
      petugas: "-"
      kasubbag: "..."
    ```
    ```yaml baik uji
    ### cuti.sop.yaml
    pelaksana:
      petugas: Kasi Mutasi
      kasubbag: Kepala Seksi Mutasi
    ```
    """
    places: dict[str, dict[str, dict[str, Stretch]]] = {}  # meaning → spelling → file → where
    for file, sop in book.sops.items():
        for said in sop.actors if not sop.outdated else ():
            spelling = " ".join(said.text.split())
            spellings = places.setdefault(_meaning(spelling, context.words), {})
            spellings.setdefault(spelling, {}).setdefault(file, said.where)
    for meaning, spellings in places.items():
        usual = max(spellings, key=lambda one: (len(spellings[one]), len(one), one))
        for spelling, files in spellings.items():
            first, where = next(iter(files.items()))
            others = [file for file in spellings[usual] if file not in files]
            if meaning and others:
                yield BookFinding(
                    first,
                    where,
                    f"pelaksana `{spelling}` di SOP lain ditulis `{usual}`.",
                    f"Samakan sebutannya ({len(files)} SOP); `{usual}` ada di {named(others)}.",
                    "pelaksana",
                )


def _meaning(name: str, words: Words) -> str:
    """The name without abbreviations, odd spellings, blanks and joining words."""
    written = [word for word in _WORD.findall(name.casefold()) if word not in _JOINING]
    whole = (words.offices.get(word, words.nonstandard.get(word, word)) for word in written)
    return "".join("".join(whole).casefold().split())
