"""When two texts say the same, and which words they have in common."""

import re

_WORD = re.compile(r"\w+")
_SPACED = re.compile(r"(\s*)(\w+(?:[/.-]\w+)*|[^\w\s]+)")  # 5/2014 is one word
_IN_COMMON = 0.4  # with fewer words in common the marks would tear both texts to shreds


def same_text(one: str, other: str) -> bool:
    """Line breaks and doubled blanks are layout, not text."""
    return one == other or one.split() == other.split()


def words(text: str, mark: str = "") -> frozenset[str]:
    """Its different words in small letters; `mark` keeps the words of two fields apart."""
    return frozenset(mark + word for word in _WORD.findall(text.casefold()))


def spaced_words(text: str) -> list[tuple[str, str]]:
    """Words, and what stands between two such as a comma, each with the blanks before it."""
    return _SPACED.findall(text)


def worth_marking(common: int, old: int, new: int) -> bool:
    """Whether two texts of so many words have enough in common to be told word by word."""
    return common > 0 and 2 * common >= _IN_COMMON * (old + new)
