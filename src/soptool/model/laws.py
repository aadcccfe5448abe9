"""Laws: the regulations known to the rules, from tables in the shape of laws.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Self

from soptool.model.citation import Citation, CitationKey, RegulationKind, RegulationKinds


@dataclass(frozen=True, slots=True)
class Replacement:
    """A regulation not to be cited, the one to cite instead, and why if that is not plain."""

    old: Citation
    new: Citation
    reason: str


@dataclass(frozen=True, slots=True)
class Laws:
    """What is known about regulations: their kinds, the lapsed ones, and common mistakes."""

    kinds: RegulationKinds
    lapsed: Mapping[CitationKey, Replacement]
    mistaken: Mapping[CitationKey, Replacement]

    @classmethod
    def build(cls, *tables: Mapping[str, Any]) -> Self:
        """From the shipped table and an office's own, whose entries win."""
        kinds = RegulationKinds.of(
            RegulationKind(entry["nama"], entry["tingkat"], tuple(entry.get("ejaan", ())))
            for table in tables
            for entry in table.get("jenis", ())
        )
        lapsed: dict[CitationKey, Replacement] = {}
        mistaken: dict[CitationKey, Replacement] = {}
        for table in tables:
            lapsed |= _replacements(table.get("dicabut", ()), "pengganti", kinds)
            mistaken |= _replacements(table.get("keliru", ()), "maksud", kinds)
        return cls(kinds, MappingProxyType(lapsed), MappingProxyType(mistaken))

    def cite(self, text: str) -> Citation:
        """A line of Dasar Hukum, read with the kinds known here."""
        return Citation.parse(text, self.kinds)


def _replacements(
    entries: Sequence[Mapping[str, str]], new: str, kinds: RegulationKinds
) -> dict[CitationKey, Replacement]:
    """By the key of the old one; an entry whose old one cannot be identified is left out."""
    found = {}
    for entry in entries:
        old = Citation.parse(entry["peraturan"], kinds)
        if old.key is not None:
            replacement = Citation.parse(entry[new], kinds)
            found[old.key] = Replacement(old, replacement, entry.get("alasan", ""))
    return found
