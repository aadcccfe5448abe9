"""How wide text is and where its lines break.

Line heights are decided here, not by the fonts: writers set them as *exact* line spacing, with the
baseline at four fifths of the line, as Word and LibreOffice place it in a line of exact height.
So a paragraph is as tall as planned in every program, whatever font it has at hand.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from soptool.layout.metrics import load_face
from soptool.layout.table import Font, TextStyle
from soptool.layout.units import Twips, half_points

_SPACES = re.compile(r"[ \t\r\n]+")  # not U+00A0, which is there to prevent a break
_AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")
_AFTER_SIGN = re.compile(r"(?<=[/–—…-])")
# No program needs more lines for not breaking here, and LibreOffice does not break here.
_CLINGS_TO_PREVIOUS = tuple(",.;:!?/)]}»”")
_CLINGS_TO_NEXT = tuple("([{«“")
ANY_WIDTH: Twips = 1 << 30
_LONGEST_REMEMBERED = 30  # words come again in the next document, sentences do not

T = TypeVar("T")


class Measurer(Protocol):
    """What the layout asks of fonts; tests use one for which every letter is one unit wide."""

    def __hash__(self) -> int:
        """What was measured is remembered for each of them."""
        ...

    def width(self, text: str, style: TextStyle) -> Twips:
        """How far the text reaches on one line; never too low."""
        ...

    def line_height(self, style: TextStyle) -> Twips:
        """From one baseline to the next."""
        ...

    def ascent(self, style: TextStyle) -> Twips:
        """From the top of a line to its baseline."""
        ...


class FontMeasurer:
    """Measures with the shipped advance widths and remembers words, whatever size they have."""

    def __init__(self) -> None:
        self._known: dict[tuple[Font, bool], dict[str, int]] = {}
        self._turn_to(TextStyle())

    def width(self, text: str, style: TextStyle) -> Twips:
        """Advance sums without kerning, rounded up."""
        if style is not self._style:
            self._turn_to(style)
        advance = self._words.get(text)
        if advance is None:
            advance = self._face.advance(text)
            if len(text) <= _LONGEST_REMEMBERED:
                self._words[text] = advance
        return -(-advance * self._size // self._em)

    def _turn_to(self, style: TextStyle) -> None:
        """The next question is mostly about the same letters."""
        face = load_face(style.font, style.bold)
        self._style, self._face, self._em = style, face, face.units_per_em
        self._size = half_points(style.size)
        self._words = self._known.setdefault((style.font, style.bold), {})

    def line_height(self, style: TextStyle) -> Twips:
        """1.15 em, which Arial and Times New Roman fill exactly."""
        return -(-style.size * 23 // 2)

    def ascent(self, style: TextStyle) -> Twips:
        """Four fifths of the line."""
        return self.line_height(style) * 4 // 5


class Lines(NamedTuple):
    """Lines, and the widths that break a text into just these: at least one, less than another."""

    lines: tuple[str, ...]
    least: Twips
    beyond: Twips


class ByWidth(Generic[T]):
    """What is made of texts at a width: made once for all widths at which their lines are the same.

    `make` tells with its result from which width on it holds, and below which.
    """

    def __init__(self, make: Callable[[Twips], tuple[T, Twips, Twips]]) -> None:
        self._make = make
        self._made: list[tuple[T, Twips, Twips]] = []

    def at(self, width: Twips) -> T:
        """The result for that width."""
        for made, least, beyond in self._made:
            if least <= width < beyond:
                return made
        result = self._make(width)
        self._made.append(result)
        return result[0]


def wrap(text: str, width: Twips, style: TextStyle, measurer: Measurer) -> tuple[str, ...]:
    """Greedy line breaking at spaces and hyphens; a word wider than `width` breaks inside."""
    return _by_width(text, style, measurer).at(width)


@lru_cache(maxsize=256)  # headings and labels, again for every width that columns are tried with
def _by_width(text: str, style: TextStyle, measurer: Measurer) -> ByWidth[tuple[str, ...]]:
    return ByWidth(lambda width: break_lines(text, width, style, measurer))


def break_lines(text: str, width: Twips, style: TextStyle, measurer: Measurer) -> Lines:
    """The same with the widths for which these lines hold."""
    lines: list[str] = []
    line, used = "", 0
    least, beyond = 0, ANY_WIDTH
    space = measurer.width(" ", style)
    for glue, piece in pieces_of(text):
        advance = measurer.width(piece, style)
        together = used + (space if glue else 0) + advance
        if line and together <= width:
            line, used = line + glue + piece, together
            continue
        if line:
            lines.append(line)
            least, beyond = max(least, used), min(beyond, together)
        if advance > width:
            *broken, piece = _break_word(piece, width, style, measurer)
            lines += broken
            advance = measurer.width(piece, style)
            least, beyond = width, width + 1
        line, used = piece, advance
    if line:
        lines.append(line)
    return Lines(tuple(lines), min(max(least, used), width), beyond)


def one_line(text: str) -> str:
    """The text as its lines spell it: every run of spaces and line ends is one space."""
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def text_length(text: str, style: TextStyle, measurer: Measurer) -> Twips:
    """How wide the text is on a line without end, as `wrap` adds it up."""
    pieces = pieces_of(text)
    spaces = sum([bool(glue) for glue, _ in pieces]) * measurer.width(" ", style)
    return spaces + sum([measurer.width(piece, style) for _, piece in pieces])


def longest_word(text: str, style: TextStyle, measurer: Measurer) -> Twips:
    """The width below which some word would have to break inside."""
    return max([measurer.width(word, style) for word in words_of(text)], default=0)


def words_of(text: str) -> list[str]:
    """What never breaks unless it must."""
    return [piece for _, piece in pieces_of(text)]


@lru_cache(maxsize=4096)  # the same texts are asked for at every font size and width tried
def pieces_of(text: str) -> tuple[tuple[str, str], ...]:
    """What never breaks unless it must, each with what stands before it on one line."""
    pieces: list[tuple[str, str]] = []
    for word in filter(None, _SPACES.split(text)):
        if pieces and (
            word.startswith(_CLINGS_TO_PREVIOUS) or pieces[-1][1].endswith(_CLINGS_TO_NEXT)
        ):
            glue, previous = pieces.pop()
            pieces.append((glue, f"{previous} {word}"))
            continue
        first, *rest = _AFTER_HYPHEN.split(word)
        pieces.append((" " if pieces else "", first))
        pieces += [("", part) for part in rest]
    return tuple(pieces)


def _break_word(word: str, width: Twips, style: TextStyle, measurer: Measurer) -> list[str]:
    """After slashes and dashes if that helps, for so does LibreOffice; else wherever it must."""
    parts = [""]
    used = 0
    for piece in _AFTER_SIGN.split(word):
        advance = measurer.width(piece, style)
        if used + advance <= width:
            parts[-1] += piece
            used += advance
            continue
        if parts[-1]:
            parts.append("")
            used = 0
        for character in piece:
            advance = measurer.width(character, style)
            if parts[-1] and used + advance > width:
                parts.append("")
                used = 0
            parts[-1] += character
            used += advance
    return parts


FONTS = FontMeasurer()  # loads a font when it is first measured; shared, for it only remembers
