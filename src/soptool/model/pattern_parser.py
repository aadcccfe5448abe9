"""A number pattern as a tree of parts; what the tree cannot say is refused with a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

LONGEST_NUMBER = 200  # letters; whatever is longer is no number

_MOST_REPEATS = 200
_CLASSES: dict[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "s": str.isspace,
    "w": lambda letter: letter.isalnum() or letter == "_",
}
_CONTROLS = {"t": "\t", "n": "\n"}
_SHORTHANDS = {"*": (0, LONGEST_NUMBER), "+": (1, LONGEST_NUMBER), "?": (0, 1)}


class PatternError(ValueError):
    """The text says in Indonesian what of the pattern cannot be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """One letter of a kind."""

    accepts: Callable[[str], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """`^` or `$`."""

    at_end: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """One part after another."""

    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Any one of these."""

    ways: tuple["Part", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """The part so many times."""

    part: "Part"
    least: int
    most: int


Part = Letter | Edge | Sequence | Choice | Repeat


@lru_cache(maxsize=16)
def parse_pattern(pattern: str) -> Part:
    """Letters, `.`, `[...]`, `\\d \\w \\s`, groups, `|` and repeats; anything else is refused."""
    parser = _Parser(pattern)
    part = parser.choice()
    if parser.here:
        raise PatternError("ada `)` tanpa `(`")
    return part


class _Parser:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._rest = list(reversed(pattern))

    @property
    def here(self) -> str:
        """The next sign, or ""."""
        return self._rest[-1] if self._rest else ""

    def _take(self, sign: str = "") -> str:
        if not self._rest or (sign and self.here != sign):
            raise PatternError(f"tanda `{sign}` hilang" if sign else "pola berhenti di tengah")
        return self._rest.pop()

    def choice(self) -> Part:
        """What stands between `|`."""
        ways = [self._sequence()]
        while self.here == "|":
            self._take()
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else Choice(tuple(ways))

    def _sequence(self) -> Part:
        parts: list[Part] = []
        while self.here and self.here not in "|)":
            parts.append(self._repeat(self._atom()))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _repeat(self, part: Part) -> Part:
        if self.here in _SHORTHANDS:
            least, most = _SHORTHANDS[self._take()]
        elif self.here == "{":
            least, most = self._counts()
        else:
            return part
        if self.here == "?":  # lazy: the same for a whole number
            self._take()
        if self.here and self.here in "*+?{":
            raise PatternError(f"pengulangan ganda `{self.here}`")
        return Repeat(part, least, most)

    def _counts(self) -> tuple[int, int]:
        self._take("{")
        written = ""
        while self.here and self.here != "}":
            written += self._take()
        self._take("}")
        low, comma, high = written.partition(",")
        if not low.isdecimal() or (high and not high.isdecimal()):
            raise PatternError(f"`{{{written}}}` bukan jumlah pengulangan")
        least = int(low)
        most = int(high) if high else LONGEST_NUMBER if comma else least
        if not least <= most <= _MOST_REPEATS:
            raise PatternError(f"`{{{written}}}` di luar 0 sampai {_MOST_REPEATS}")
        return least, most

    def _atom(self) -> Part:
        match sign := self._take():
            case "(":
                return self._group()
            case "[":
                return self._set()
            case ".":
                return Letter(lambda letter: letter != "\n")
            case "^" | "$":
                return Edge(at_end=sign == "$")
            case "\\":
                return Letter(self._escaped())
            case "*" | "+" | "?" | "{":
                raise PatternError(f"tidak ada yang diulang oleh `{sign}`")
        return Letter(sign.__eq__)

    def _group(self) -> Part:
        if self.here == "?":
            self._take()
            if self.here != ":":
                raise PatternError(f"kelompok `(?{self.here}` tidak didukung")
            self._take()
        part = self.choice()
        self._take(")")
        return part

    def _escaped(self) -> Callable[[str], bool]:
        sign = self._take()
        if sign.lower() in _CLASSES:
            inside = _CLASSES[sign.lower()]
            return inside if sign.islower() else lambda letter: not inside(letter)
        return self._plain(sign).__eq__

    def _plain(self, sign: str) -> str:
        """What a sign behind a backslash stands for, where it is no class."""
        if sign.isalnum() and sign not in _CONTROLS:
            raise PatternError(f"tanda `\\{sign}` tidak didukung")
        return _CONTROLS.get(sign, sign)

    def _set(self) -> Part:
        negated = self.here == "^" and bool(self._take())
        tests: list[Callable[[str], bool]] = []
        while self.here != "]" or not tests:
            tests.append(self._member())
        self._take("]")
        return Letter(lambda letter: any(test(letter) for test in tests) is not negated)

    def _member(self) -> Callable[[str], bool]:
        first = self._take()
        if first == "\\" and self.here.lower() in _CLASSES:
            return self._escaped()
        low = self._plain(self._take()) if first == "\\" else first
        if self.here != "-" or self._rest[-2:-1] in ([], ["]"]):
            return low.__eq__
        self._take("-")
        high = self._take()
        high = self._plain(self._take()) if high == "\\" else high
        if low > high:
            raise PatternError(f"urutan `{low}-{high}` terbalik")
        return lambda letter: low <= letter <= high
