"""What is known about regulations and words: plain data of `laws.yaml` and `words.yaml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from soptool.model.citation import Citation, CitationKey, RegulationKind, RegulationKinds

# A table as its YAML says it: sections by name.
Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Correction:
    """What to cite instead of a regulation, and why where that is not plain."""

    instead: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Laws:
    """Types of regulations, those revoked, those often cited wrongly, and what they are about."""

    kinds: RegulationKinds = field(default_factory=lambda: RegulationKinds.of(()))
    revoked: Mapping[CitationKey, Correction] = field(default_factory=dict)
    mistaken: Mapping[CitationKey, Correction] = field(default_factory=dict)
    subjects: Mapping[CitationKey, str] = field(default_factory=dict)

    @classmethod
    def of(cls, *tables: Table) -> Self:
        """Merge tables; a later one wins. Raises ValueError where one has another shape."""
        kinds = RegulationKinds.of(
            RegulationKind(_text(row, "nama"), _rank(row), tuple(_texts(row.get("ejaan"))))
            for table in tables
            for row in _rows(table, "jenis")
        )
        return cls(
            kinds,
            dict(_corrections(tables, "dicabut", "pengganti", kinds)),
            dict(_corrections(tables, "keliru", "maksud", kinds)),
            dict(_subjects(tables, kinds)),
        )


@dataclass(frozen=True)
class Words:
    """Words by what is to be said about them; all in small letters.

    `foreign` are those of `nonstandard` whose standard form is a matter of choice.
    """

    nonstandard: Mapping[str, str] = field(default_factory=dict)
    vague: frozenset[str] = frozenset()
    light_verbs: frozenset[str] = frozenset()
    checking_verbs: frozenset[str] = frozenset()
    noun_to_verb: Mapping[str, str] = field(default_factory=dict)
    vague_actors: frozenset[str] = frozenset()
    offices: Mapping[str, str] = field(default_factory=dict)
    posts: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    aspects: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()

    @classmethod
    def of(cls, *tables: Table) -> Self:
        """Merge tables; a later one wins. Raises ValueError where one has another shape."""
        return cls(
            nonstandard=_pairs(tables, "tidak_baku") | _pairs(tables, "padanan"),
            foreign=frozenset(_pairs(tables, "padanan")),
            vague=_set(tables, "samar"),
            light_verbs=_set(tables, "verba_ringan"),
            checking_verbs=_set(tables, "verba_periksa"),
            noun_to_verb=_pairs(tables, "benda_ke_verba"),
            vague_actors=_set(tables, "pelaksana_samar"),
            offices=_pairs(tables, "singkatan_jabatan"),
            posts=_set(tables, "jabatan"),
            things=_set(tables, "bukan_pelaksana"),
            media=_set(tables, "media_pencatatan"),
            aspects=_set(tables, "aspek_judul"),
        )

    @cached_property
    def vague_beginnings(self) -> frozenset[str]:
        """The first word of each vague word or group of words."""
        return frozenset(words.split()[0] for words in self.vague if words.strip())

    @cached_property
    def nonstandard_words(self) -> frozenset[str]:
        """What is nonstandard in one word."""
        return frozenset(words for words in self.nonstandard if " " not in words)

    @cached_property
    def nonstandard_beginnings(self) -> frozenset[str]:
        """The first word of each nonstandard pair, and of a passive verb written apart."""
        return frozenset(words.split()[0] for words in self.nonstandard if " " in words) | {"di"}


def _corrections(
    tables: Iterable[Table], section: str, instead: str, kinds: RegulationKinds
) -> Iterable[tuple[CitationKey, Correction]]:
    for table in tables:
        for row in _rows(table, section):
            key = Citation.parse(_text(row, "peraturan"), kinds).key
            if key is not None:
                reason = row.get("alasan")
                yield key, Correction(_text(row, instead), str(reason or ""))


def _subjects(tables: Iterable[Table], kinds: RegulationKinds) -> Iterable[tuple[CitationKey, str]]:
    """Every regulation that a table writes in full, with what it is about."""
    for table in tables:
        written = [*_texts(table.get("dikenal"))]
        for section, fields in (("dicabut", ("peraturan", "pengganti")), ("keliru", ("maksud",))):
            written += [_text(row, name) for row in _rows(table, section) for name in fields]
        for text in written:
            citation = Citation.parse(text, kinds)
            if citation.key and citation.about:
                yield citation.key, citation.about


def _rows(table: Table, section: str) -> list[Mapping[str, object]]:
    rows = table.get(section) or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"`{section}` harus berupa daftar")
    return rows


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise ValueError(f"`{key}` harus diisi teks")
    return value


def _rank(row: Mapping[str, object]) -> int:
    value = row.get("tingkat")
    if not isinstance(value, int):
        raise ValueError("`tingkat` harus berupa angka")
    return value


def _texts(value: object) -> list[str]:
    values = value or []
    if not isinstance(values, list):
        raise ValueError("daftar kata harus ditulis dengan tanda hubung")
    return [str(one) for one in values]


def _set(tables: Iterable[Table], section: str) -> frozenset[str]:
    return frozenset(word.lower() for table in tables for word in _texts(table.get(section)))


def _pairs(tables: Iterable[Table], section: str) -> dict[str, str]:
    merged: dict[str, str] = {}
    for table in tables:
        pairs = table.get(section) or {}
        if not isinstance(pairs, dict):
            raise ValueError(f"`{section}` harus berupa pasangan `kata: kata`")
        merged |= {str(key).lower(): str(value) for key, value in pairs.items()}
    return merged
