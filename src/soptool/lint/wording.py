"""Small judgements about Indonesian words and unfinished texts that several rules share."""

import re
from collections.abc import Iterable

from soptool.syntax.likeness import look_alikes

LEFTOVER_MARKS = ("TODO", "TBD", "FIXME", "XXX", "xxx", "...", "…", "${", "{{", "___", "<")
LEFTOVER = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|xxx+)\b|\.\.\.|…"
    r"|\$\{[^{}]*\}|\{\{[^{}]*\}\}|_{3,}|<[a-z][a-z _-]*>"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text that stands for a list."""
    return frozenset(text.split())


# Nouns that look like verbs.
_ME_NOUNS = word_set(
    "medali media mediasi mediator medis mei meja mekanisme melati melayu member memo "
    "memorandum menara menit mental menteri mentor menu merah merek merit meritokrasi mesin "
    "metadata meter meterai metode"
)
_BER_NOUNS = word_set(
    "beranda beras berat berbagai berdasarkan berikut berita berkala berkas berlian bersama bersih"
)
_DI_NOUNS = word_set(
    "diagnosis diagram dialog didik difabel digital digitalisasi diklat diktum dimensi "
    "dinamika dinamis dinas dini diploma direksi direktorat direktur direktori diri "
    "disabilitas disertasi disiplin diskusi dispensasi disposisi distribusi diversi divisi"
)
_SHORTEST_VERB = 5
_SHORTEST_ACRONYM = 4
CONDITIONS = word_set("jika apabila bila bilamana kalau")
# A degree, a title or a NIP beside a name.
PERSON = re.compile(r"\b[SM]\.\s?[A-Z][a-z]*\b|\b(?:Drs?|Dra|Ir|Prof|Hj)\.\s|\bNIP\b|\bA\.Md\b")


def closest(word: str, known: Iterable[str]) -> str:
    """A hint for a misspelt name, or "" where nothing is near."""
    matches = look_alikes(word, known)
    return f"Maksud Anda `{matches[0]}`?" if matches else ""


def is_unfinished(text: str) -> bool:
    """Whether a text still carries a mark such as TODO; it is reported once, by its own rule."""
    return LEFTOVER.search(text) is not None


def is_active_verb(word: str) -> bool:
    """A word in `me-` or `ber-`, as an activity begins with."""
    if len(word) < _SHORTEST_VERB:
        return False
    if word.startswith("me"):
        return word not in _ME_NOUNS
    return word.startswith("ber") and word not in _BER_NOUNS


def is_passive_verb(word: str) -> bool:
    """A word in `di-` that says what is done to something."""
    return len(word) >= _SHORTEST_VERB and word.startswith("di") and word not in _DI_NOUNS


def has_acronym(text: str) -> bool:
    """Whether it names something in capitals only, as applications are: SRIKANDI, SIMPEG."""
    words = text.split()
    shouted = text.isupper() and len(words) > 1
    return not shouted and any(word.isupper() and len(word) >= _SHORTEST_ACRONYM for word in words)
