"""The grammar of Waktu: a printed text to its reading and its slips."""

import re
from collections.abc import Callable
from typing import NamedTuple

from soptool.model.duration_words import read_words
from soptool.model.number import NUMBER, NUMBER_WORDS, parse_number, standard_number
from soptool.model.reading import (
    Amount,
    Condition,
    Quantity,
    Reading,
    Sum,
    Unit,
    Unread,
)


class Correction(NamedTuple):
    """A slip in the printed form, at `start`, and what it should be."""

    start: int
    found: str
    standard: str


def read(printed: str) -> tuple[Reading, tuple[Correction, ...]]:
    """What a Waktu cell says; `printed` has single spaces only."""
    runs = _runs(printed, _CELL_GAP)
    if not runs:
        return read_words(printed), ()
    corrections = tuple(slip for run in runs for match in run for slip in _corrections(match))
    if len(runs) > 1:
        return Condition(printed), corrections
    amounts = [_amount(match) for match in runs[0]]
    if None in amounts:
        return Unread(), corrections
    parts = tuple(amount for amount in amounts if amount is not None)
    measured = parts[0] if len(parts) == 1 else Sum(parts)
    words = _words_around(printed, runs[0])
    return (Condition(words, measured) if words else measured), corrections


def find_spans(text: str) -> list[tuple[int, int]]:
    """Where durations stand in a sentence; "Nomor 5 Tahun 2014" and "tanggal 5 bulan" are none."""
    spaced = re.sub(r"\s", " ", text)  # the grammar knows ASCII only; positions stay
    runs = _runs(spaced, _SENTENCE_GAP)
    return [(run[0].start(), run[-1].end()) for run in runs if None not in map(_amount, run)]


_UNITS = {
    "detik": Unit.SECOND,
    "menit": Unit.MINUTE,
    "jam": Unit.HOUR,
    "jam kerja": Unit.HOUR,
    "hari": Unit.DAY,
    "hari kalender": Unit.DAY,
    "hari kerja": Unit.WORKING_DAY,
    "hari efektif": Unit.WORKING_DAY,  # schools' word: the days on which the office works
    "minggu": Unit.WEEK,
    "pekan": Unit.WEEK,
    "bulan": Unit.MONTH,
    "tahun": Unit.YEAR,
}
_SLIPS = {
    "dtk": "detik",
    "mnt": "menit",
    "minit": "menit",
    "menitt": "menit",
    "mneit": "menit",
    "jm": "jam",
    "hr": "hari",
    "hr kerja": "hari kerja",
    "harikerja": "hari kerja",
    "hari krja": "hari kerja",
    "mgg": "minggu",
    "mingu": "minggu",
    "bln": "bulan",
    "thn": "tahun",
    "th": "tahun",
}


def _any(words: list[str]) -> str:
    """One pattern for all; the longest first, so that "hari" never hides "hari kerja"."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(word.replace(" ", r"\s+") for word in longest_first)


# "5 Tahun 2014" is half of a regulation's name.
_UNIT = rf"(?:{_any([*_UNITS, *_SLIPS])})(?!\w)(?!\s+[0-9]{{4}}\b)"
_TO = r"(?:[-–—]|s\s?[./]?\s?d\b\.?|sampai\s+dengan\b|sampai\b|hingga\b)"
_MOST = (
    r"maksimal|maksimum|maks\.?|max\.?|paling\s+lama|paling\s+lambat|paling\s+banyak"
    r"|selambat-lambatnya|lambat-lambatnya|selama-lamanya|tidak\s+lebih\s+dari|kurang\s+dari|[<≤]"
)
_LEAST = (
    r"minimal|minimum|min\.?|paling\s+cepat|paling\s+sedikit|sekurang-kurangnya"
    r"|lebih\s+dari|[>≥]"
)
_PER_WORD = r"(?!(?:sejak|setelah|sesudah|sebelum|apabila|jika|dari|yang|untuk|dan|atau)\b)[a-z]+"
_AMOUNT = re.compile(
    rf"""
    \b(?:tanggal|tgl\.?|nomor|no\.?|pasal|ayat)\s*[0-9]+(?:\s*{_TO}\s*[0-9]+)?  # no amounts
    |
    (?:(?<!\w)(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\s*(?:(?:dalam|selama|waktu)\s+)*)?
    (?<![\w/-])(?<![0-9][.,])
    (?:
        (?P<low>{NUMBER})(?:\s*\((?P<low_words>{NUMBER_WORDS})\))?
        (?:\s*(?P<low_unit>{_UNIT}))?\s*{_TO}\s*
    )?
    (?:(?P<times>[0-9]{{1,3}})\s*[x×*]\s*)?
    (?P<high>{NUMBER})(?:\s*\((?P<high_words>{NUMBER_WORDS})\))?
    \s*(?P<high_unit>{_UNIT})
    (?:\s*(?:/\s*|\b(?:per|(?:untuk\s+)?se?tiap)\s+)(?P<per>{_PER_WORD}(?:[ ]{_PER_WORD}){{0,2}}))?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_CELL_GAP = re.compile(r"\s*(?:[;,+&]|dan\b|serta\b)?\s*")
_SENTENCE_GAP = re.compile(r"\s*")


def _runs(text: str, gap: re.Pattern[str]) -> list[list[re.Match[str]]]:
    """Amounts in reading order; those with nothing but a gap between them belong together."""
    runs: list[list[re.Match[str]]] = []
    for match in _AMOUNT.finditer(text):
        if match["high"] is None:
            continue
        if runs and gap.fullmatch(text, runs[-1][-1].end(), match.start()):
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _amount(match: re.Match[str]) -> Amount | None:
    """None where figure and words in brackets contradict each other."""
    for figure, words in (("low", "low_words"), ("high", "high_words")):
        if match[words] and parse_number(match[words]) != parse_number(match[figure]):
            return None
    number = parse_number(match["high"])
    if match["times"]:
        number *= parse_number(match["times"])
    end = Quantity(number, _unit(match["high_unit"]))
    start = end
    if match["low"]:
        start = Quantity(parse_number(match["low"]), _unit(match["low_unit"] or match["high_unit"]))
    minimum = None if match["most"] else start
    maximum = None if match["least"] else end
    return Amount(minimum, maximum, match["per"] or "")


def _unit(spelling: str) -> Unit:
    return _UNITS[_standard_unit(spelling)]


def _standard_unit(spelling: str) -> str:
    plain = " ".join(spelling.lower().split())
    return _SLIPS.get(plain, plain)


def _words_around(printed: str, run: list[re.Match[str]]) -> str:
    """All words of a cell that are not its amounts, such as "maksimal" and "sejak diterima"."""
    first, last = run[0], run[-1]
    bounds = [match["most"] or match["least"] or "" for match in run]
    pieces = [printed[: first.start()], *bounds, printed[last.end() :]]
    words = " ".join(piece.strip() for piece in pieces if piece.strip(" .,;:()"))
    return words.strip(" ,;:")


def _corrections(match: re.Match[str]) -> list[Correction]:
    slips = []
    groups: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("low", standard_number),
        ("low_unit", _mended_unit),
        ("high", standard_number),
        ("high_unit", _mended_unit),
    )
    for name, mend in groups:
        found = match[name]
        if found and mend(found) != found:
            slips.append(Correction(match.start(name), found, mend(found)))
    return slips


def _mended_unit(found: str) -> str:
    """The right spelling, with a capital where the slip has one."""
    plain = " ".join(found.lower().split())
    standard = _SLIPS.get(plain)
    if standard is None:
        return found
    return standard.capitalize() if found[0].isupper() else standard
