"""A regulation as Dasar Hukum cites it: "UU 20/2023", "Permendagri No. 12 Th 2006 tentang ..."."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self

CitationKey = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class RegulationKind:
    """A type of regulation; rank 1 stands highest, and types of one rank share a number."""

    name: str
    rank: int
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class RegulationKinds:
    """All known types, found by any spelling; capitals, spaces and punctuation do not matter."""

    by_spelling: Mapping[str, RegulationKind]

    @classmethod
    def of(cls, kinds: Iterable[RegulationKind]) -> Self:
        """A later kind takes a spelling from an earlier one."""
        by_spelling = {
            letters(spelling): kind for kind in kinds for spelling in (kind.name, *kind.spellings)
        }
        return cls(MappingProxyType(by_spelling))

    def split(self, written: str) -> tuple[RegulationKind | None, str]:
        """The kind at the head of a name, and who enacted it where the kind does not say so."""
        words = written.split()
        for count in range(min(len(words), _LONGEST_NAME), 0, -1):
            kind = self.by_spelling.get(letters(" ".join(words[:count])))
            if kind is not None:
                enactor = " ".join(words[count:])
                return kind, re.sub(r"\s*\b(?:Republik Indonesia|R\.?I\.?)$", "", enactor)
        return None, written


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation names; whatever is not written, or not understood, is empty or None.

    `enactor` completes the kind ("Contoh" of "Peraturan Wali Kota Contoh"); `chain` holds the
    regulations joined by "jo." or "sebagaimana telah diubah dengan".
    """

    text: str
    kind: RegulationKind | None = None
    enactor: str = ""
    number: str = ""
    year: int | None = None
    about: str = ""
    chain: tuple["Citation", ...] = ()

    @classmethod
    def parse(cls, text: str, kinds: RegulationKinds) -> "Citation":
        """Never fails."""
        first, *others = _JOINED.split(" ".join(text.split()))
        head = _parse_one(first, kinds)
        chain: list[Citation] = []
        for other in others:
            citation = _parse_one(other, kinds)
            if citation.kind is None and not citation.enactor:  # "UU 5/2014 jo. 20/2023"
                citation = _parse_one(f"{_name(chain[-1] if chain else head)} {other}", kinds)
            chain.append(citation)
        return replace(head, text=" ".join(text.split()), chain=tuple(chain))

    @property
    def complete(self) -> bool:
        """Whether it names kind, number, year and subject, as a formal citation must."""
        if self.kind is None or self.year is None:
            return False
        return self.kind.rank == 1 or (self.number != "" and self.about != "")  # the constitution

    @property
    def key(self) -> CitationKey | None:
        """Equal for citations of the same regulation; None where it is not clear which one."""
        if self.year is None:
            return None
        if "/" in self.number:  # a number with its own codes names its regulation alone
            return ("", letters(self.number), self.year)
        if self.kind is None:
            return None
        return (letters(_name(self)), letters(self.number), self.year)

    @property
    def official(self) -> str:
        """The formal spelling of what is known, without the chain; the text where too little is."""
        if self.kind is None or self.year is None:
            return self.text
        number = f" Nomor {self.number}" if self.number else ""
        year = "" if self.number.endswith(f"/{self.year}") else f" Tahun {self.year}"
        about = f" tentang {self.about}" if self.about else ""
        return f"{_name(self)}{number}{year}{about}"


def letters(text: str) -> str:
    """Only letters and digits, in lower case: "PermenPAN-RB" and "Permenpan RB" are the same."""
    return "".join(filter(str.isalnum, text.lower()))


_LONGEST_NAME = 20  # words; the longest official name has ten
_JOINED = re.compile(
    r"[\s,;(]{0,3}\b(?:jis?\b\.?|jo\b\.?|juncto\b"
    r"|sebagaimana\s(?:telah\s)?(?:beberapa\skali\s)?(?:diubah|diganti)"
    r"(?:\sbeberapa\skali)?,?(?:\s?terakhir)?(?:\sdengan)?\b)\s*",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"^(?:[-•*]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+", re.IGNORECASE)
_ABOUT = re.compile(r"[\s,]{0,2}\b(?:tentang|ttg)\b\.?\s*", re.IGNORECASE)
_GAZETTE = re.compile(
    r"\s*\((?:tambahan )?(?:lembaran|berita) (?:negara|daerah)\b.*", re.IGNORECASE
)
_NUMBER_WORD = re.compile(r"\s*\b(?:nomor|nomer|no)\b[.:\s]*", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?P<number>[^\s,]+?)(?:\s?,?\s?\b(?:tahun|thn|th)\b[.\s]*(?P<year>[0-9]{4}))?",
    re.IGNORECASE,
)
# "UU 5/2014 ASN": number and year are clear, though "tentang" is missing.
_SUBJECT_UNMARKED = re.compile(
    r"(?P<number>[^\s,]+(?:/(?:19|20)[0-9]{2}|,?\s(?:tahun|thn|th)\b[.\s]*[0-9]{4}))[\s,]+\D.*",
    re.IGNORECASE,
)
_YEAR_ONLY = re.compile(r"(?P<kind>.+?)\s(?:tahun\s)?(?P<year>[0-9]{4})", re.IGNORECASE)


def _parse_one(text: str, kinds: RegulationKinds) -> Citation:
    plain = _LIST_MARK.sub("", text).strip(" .,;")
    if plain.count(")") > plain.count("("):  # "(sebagaimana telah diubah dengan UU 9/2015)"
        plain = plain.rstrip(")")
    head, *rest = _ABOUT.split(plain, maxsplit=1)
    about = _GAZETTE.sub("", rest[0]) if rest else ""
    head = re.sub(r"\([^()]*\)", " ", head)
    head = re.sub(r"\s*/\s*", "/", " ".join(head.split()))
    written, numbered = _divide(head)
    unmarked = _SUBJECT_UNMARKED.fullmatch(numbered)
    match = _NUMBER.fullmatch(unmarked["number"] if unmarked else numbered)
    year_only = _YEAR_ONLY.fullmatch(head)
    number, year = "", None
    if match:
        number, year = _number_and_year(match["number"], match["year"])
    elif year_only:
        written, year = year_only["kind"], int(year_only["year"])
    kind, enactor = kinds.split(written)
    return Citation(text, kind, enactor, number, year, about)


def _divide(head: str) -> tuple[str, str]:
    """Name and number: at the word "Nomor", else before the first word with a digit."""
    match = _NUMBER_WORD.search(head)
    if match:
        return head[: match.start()], head[match.end() :]
    words = head.split()
    for index, word in enumerate(words):
        followed = index + 1 < len(words) or "/" in word
        if followed and any(character.isdigit() for character in word):
            return " ".join(words[:index]), " ".join(words[index:])
    return head, ""


def _number_and_year(number: str, year: str | None) -> tuple[str, int | None]:
    """ "20/2023" is number 20 of 2023, but "46/PMK.01/2021" is a number as it stands."""
    if year is not None:
        return number, int(year)
    front, _, back = number.rpartition("/")
    if not re.fullmatch(r"(?:19|20)[0-9]{2}", back):
        return number, None
    return (front if front.isalnum() else number), int(back)


def _name(citation: Citation) -> str:
    """The kind in full, with who enacted it."""
    kind = "" if citation.kind is None else citation.kind.name
    return f"{kind} {citation.enactor}".strip()
