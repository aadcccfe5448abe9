"""Titles and numbers as people mean them, however they are typed."""

import re

_WORD = re.compile(r"\w+")
SOP_PREFIX = re.compile(
    r"^(?:S\.?O\.?P\.?(?:[- ]AP)?|standar operasional(?: dan)? prosedur)\b[\s:.-]*", re.IGNORECASE
)


def without_prefix(title: str) -> str:
    """A title without the words `SOP` or `Standar Operasional Prosedur` in front."""
    return SOP_PREFIX.sub("", title)


def normal_title(title: str) -> str:
    """What two spellings of one title have in common: words, without signs and capitals."""
    return " ".join(_WORD.findall(without_prefix(title).casefold()))


def normal_number(number: str) -> str:
    """A Nomor SOP without blanks and in small letters."""
    return "".join(number.casefold().split())
