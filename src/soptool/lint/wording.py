"""Small judgements about Indonesian words that several rules share."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str:
    """A hint for a misspelt name, or "" where nothing is near."""
    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Maksud Anda `{matches[0]}`?" if matches else ""
