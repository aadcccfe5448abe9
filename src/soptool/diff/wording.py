"""When two texts say the same, and which words they have in common."""

import re

_WORD = re.compile(r"\w+")


def same_text(one: str, other: str) -> bool:
    """Line breaks and doubled blanks are layout, not text."""
    return one == other or one.split() == other.split()


def words(text: str, mark: str = "") -> frozenset[str]:
    """Its different words in small letters; `mark` keeps the words of two fields apart."""
    return frozenset(mark + word for word in _WORD.findall(text.casefold()))
