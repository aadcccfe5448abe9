"""Words: the vocabulary of the language rules, from tables in the shape of words.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Words:
    """All in small letters, but for the values of `standard` and `offices`."""

    standard: Mapping[str, str]  # a wrong spelling, of one or two words, to the right one
    vague: frozenset[str]
    light_verbs: frozenset[str]
    checking_verbs: frozenset[str]
    verbs: Mapping[str, str]  # a noun for an activity to its active verb
    vague_actors: frozenset[str]
    offices: Mapping[str, str]  # an abbreviated office to its full name

    @classmethod
    def build(cls, *tables: Mapping[str, Any]) -> Self:
        """From the shipped table and an office's own, whose entries win."""

        def mapping(name: str) -> Mapping[str, str]:
            merged: dict[str, str] = {}
            for table in tables:
                merged |= table.get(name, {})
            return MappingProxyType(merged)

        def words(name: str) -> frozenset[str]:
            return frozenset(word for table in tables for word in table.get(name, ()))

        return cls(
            standard=mapping("tidak_baku"),
            vague=words("samar"),
            light_verbs=words("verba_ringan"),
            checking_verbs=words("verba_periksa"),
            verbs=mapping("benda_ke_verba"),
            vague_actors=words("pelaksana_samar"),
            offices=mapping("singkatan_jabatan"),
        )
