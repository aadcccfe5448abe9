"""Significance: how much a change matters to who signs."""

from enum import Enum


class Significance(Enum):
    """The gravest first."""

    MAJOR = "besar"
    MEDIUM = "sedang"
    MINOR = "kecil"
    LAYOUT = "tata_letak"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Significance).index(self)
