"""How two wordings of one text differ: in spelling, in wording, or in what they say."""

import re
from collections.abc import Sequence

from soptool.diff.alignment import ALIKE, share
from soptool.diff.wording import words

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d|^[ivx]+$")  # also Roman ones: eselon II
_NEGATIONS = frozenset(
    ("tidak", "tak", "tanpa", "bukan", "belum", "kecuali", "selain", "jangan", "dilarang", "batal")
)
_SHORTEST = 5  # in shorter words one letter often makes another word: bulan, bukan


def alike(old: str, new: str) -> bool:
    """Whether they have most words in common."""
    return share(words(old), words(new)) >= ALIKE


def only_spelling(old: str, new: str) -> bool:
    """Case, blanks and punctuation, and one slip in a long word that keeps its first letter."""
    one, other = _words(old), _words(new)
    if "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and all(map(_same_word, one, other))


def only_rephrased(old: str, new: str) -> bool:
    """Alike, beginning with the same word, with the same numbers and negations."""
    one, other = _words(old), _words(new)
    begin = bool(one and other) and _same_word(one[0], other[0])
    return begin and alike(old, new) and _weighty(one) == _weighty(other)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _weighty(words: Sequence[str]) -> list[str]:
    return sorted(word for word in words if word in _NEGATIONS or _NUMBER.search(word))


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    letters = one.isalpha() and other.isalpha() and one[0] == other[0]
    return letters and min(len(one), len(other)) >= _SHORTEST and _one_slip(one, other)


def _one_slip(one: str, other: str) -> bool:
    """One letter too many, too few, another, or two exchanged."""
    start = next((n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
                 min(len(one), len(other)))  # fmt: skip
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
