"""Likely fixes of titles and officials; whether they are what was meant only their author knows."""

import re

from soptool.diagnostics import Edit, Fix, Span
from soptool.lint.cures import new_beginning
from soptool.lint.facts import words_of
from soptool.lint.wording import word_set
from soptool.model.sop import Approval, Sop
from soptool.model.tables import Words
from soptool.syntax.nodes import Mapping
from soptool.syntax.yaml_document import YamlDocument

# In a title these keep their small letter; a word without a vowel is an acronym.
_SMALL = word_set(
    "atas atau bagi dalam dan dari dengan di ke kepada oleh pada tentang terhadap untuk yang"
)
_VOWEL = re.compile("[AIUEO]")
_ACTING = re.compile(r"(?:plt\b\.?|pelaksana tugas\b)\s*", re.IGNORECASE)


def with_noun(document: YamlDocument, sop: Sop, words: Words) -> Fix | None:
    """`Penyusunan` for the verb `Menyusun` at the start, where only one noun belongs to it."""
    verb = words_of(sop.title)[0]
    nouns = [one for one, its in words.noun_to_verb.items() if its == verb and one[:2] == "pe"]
    old = sop.title.split(" ")[0]
    if len(nouns) != 1 or old.lower() != verb:
        return None
    return new_beginning(document, sop.where("title"), old, nouns[0].capitalize(), safe=False)


def in_small_letters(document: YamlDocument, sop: Sop) -> Fix | None:
    """A capital only where a title has one."""
    title = " ".join(map(_in_title, sop.title.split(" ")))
    title = title[:1].upper() + title[1:]
    return new_beginning(document, sop.where("title"), sop.title, title, safe=False)


def _in_title(word: str) -> str:
    if not _VOWEL.search(word):
        return word
    return word.lower() if word.lower() in _SMALL else word.title()


def acting(document: YamlDocument, official: Approval) -> Fix | None:
    """`plt: true` on a line of its own instead of `Plt.` before the office."""
    found = _ACTING.match(official.office)
    written = official.origin
    if (
        found is None
        or not isinstance(written, Mapping)
        or written.flow
        or "plt" in written.entries
    ):
        return None
    span = official.where("office")
    shorter = new_beginning(document, span, found[0], "", safe=False)
    key = written.entries["jabatan"].key.span
    indentation = key.start - document.text.rfind("\n", 0, key.start) - 1
    end = document.text.find("\n", span.end)
    place = end if end >= 0 else len(document.text)
    place -= document.text[place - 1] == "\r"
    line = Edit(Span(place, place), f"\n{' ' * indentation}plt: true")
    return shorter and Fix((*shorter.edits, line), safe=False)
