"""Which of some known words an author meant."""

import re
from collections.abc import Iterable

_NEAR = 0.75
_PARTING = re.compile(r"[\s_-]+")


def meant(written: str, known: Iterable[tuple[str, str]]) -> tuple[str, bool]:
    """From pairs of a spelling and what it stands for: the one meant, or "", and whether surely.

    It is sure where only capitals, blanks and dashes differ and no other word is spelled so.
    """
    from difflib import get_close_matches  # slow to import, seldom needed

    spelled: dict[str, set[str]] = {}
    for spelling, word in known:
        spelled.setdefault(_plain(spelling), set()).add(word)
    same = spelled.get(_plain(written), set())
    if same:
        return min(same), len(same) == 1
    near = get_close_matches(_plain(written), list(spelled), 1, _NEAR)
    return (min(spelled[near[0]]), False) if near else ("", False)


def _plain(text: str) -> str:
    return _PARTING.sub(" ", text).strip().casefold()
