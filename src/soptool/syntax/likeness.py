"""Which of some known words an author meant."""

import re
from collections.abc import Iterable

_ALIKE = 0.6  # the share of letters in common
_NEAR = 0.75  # among spellings that were already made equal
_PARTING = re.compile(r"[\s_-]+")


def meant(written: str, known: Iterable[tuple[str, str]]) -> tuple[str, bool]:
    """From pairs of a spelling and what it stands for: the one meant, or "", and whether surely.

    It is sure where only capitals, blanks and dashes differ and no other word is spelled so.
    """
    spelled: dict[str, set[str]] = {}
    for spelling, word in known:
        spelled.setdefault(_plain(spelling), set()).add(word)
    same = spelled.get(_plain(written), set())
    if same:
        return min(same), len(same) == 1
    near = look_alikes(_plain(written), spelled, share=_NEAR)
    return (min(spelled[near[0]]), False) if near else ("", False)


def look_alikes(word: str, known: Iterable[str], most: int = 1, share: float = _ALIKE) -> list[str]:
    """The known words that look most like this one, the likest first."""
    from difflib import get_close_matches  # slow to import, seldom needed

    return get_close_matches(word, list(known), most, share)


def _plain(text: str) -> str:
    return _PARTING.sub(" ", text).strip().casefold()
