"""Misspelt and nonstandard words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from soptool.diagnostics import Severity
from soptool.lint.cures import respelled
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import word_set
from soptool.model.context import Context
from soptool.model.tables import Words

_SHORTEST_PASSIVE = 6
_PLACES = word_set("nunukan tarakan")


@rule(Severity.ADVICE, wording=True)
def salah_eja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Salah eja atau kata tidak baku.

    ## Mengapa
    Naskah dinas memakai ejaan baku. Daftar katanya dapat ditambah dengan `kata:` di soptool.yaml.

    Dasar: Ejaan Bahasa Indonesia yang Disempurnakan dan Kamus Besar Bahasa Indonesia.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Mengupload berkas permohonan  # <--
        pelaksana: petugas
        output: Berkas di telaah  # <--
        keterangan: Bila di adukan pemohon  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mengunggah berkas permohonan
        pelaksana: petugas
    ```
    ```yaml buruk uji
    kualifikasi:
      - Menguasai sistim kearsipan  # <--
    judul: Penanganan Ijin Cuti  # <--
    peralatan:
      - Komputer di ruang rapat
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Mengarsipkan surat di lemari
        pelaksana: petugas
      - kegiatan: Menerima pengaduan di pekan pelayanan
        pelaksana: petugas
      - kegiatan: Menerima pengaduan di Tarakan
        pelaksana: petugas
    ```
    """
    known = context.words
    typed = any(_misspelt(facts.prose_words, facts.vocabulary, known))
    for prose in facts.prose if typed else ():
        words = words_of(prose.text)
        for wrong, right in _misspelt(words, frozenset(words), known):
            yield Finding(
                prose.span,
                f"`{wrong}` tidak baku.",
                f"Tulis: {right}",
                prose.field,
                prose.row,
                fix=respelled(
                    facts.document, prose.span, wrong, right, safe=wrong not in known.foreign
                ),
            )


def _misspelt(
    words: Sequence[str], vocabulary: frozenset[str], known: Words
) -> Iterator[tuple[str, str]]:
    """What is written wrong and the standard form; a word of a wrong pair is not told again."""
    pairs = dict(_pairs(words, known)) if known.nonstandard_beginnings & vocabulary else {}
    yield from pairs.items()
    told = {word for pair in pairs for word in pair.split()}
    for word in known.nonstandard_words & vocabulary - told:
        yield word, known.nonstandard[word]


def _pairs(words: Sequence[str], known: Words) -> Iterator[tuple[str, str]]:
    for first, second in pairwise(words):
        if first in known.nonstandard_beginnings:
            pair = f"{first} {second}"
            if right := known.nonstandard.get(pair):
                yield pair, right
            elif first == "di" and _is_passive(second):
                yield pair, f"di{second}"


def _is_passive(word: str) -> bool:
    """`di inginkan`, but `di Tarakan`."""
    return word.endswith("kan") and len(word) >= _SHORTEST_PASSIVE and word not in _PLACES
