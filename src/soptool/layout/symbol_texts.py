"""Words fitted into the true outline of a symbol: letters shrink before a word is ever broken."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt

from soptool.layout.connectors import CAPSULE_END, CAPSULE_WHOLE, PENTAGON_SHOULDER
from soptool.layout.plan import Outline, PlacedSymbol
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer, pieces_of
from soptool.layout.units import Twips, half_points, mm

SMALLEST = 11  # half points: smaller letters are not read off a printed sheet
CLEAR: Twips = mm(0.5)  # from the end of a line to the outline beside it
NEAREST: Twips = mm(0.15)  # half of the outline's own pen: nearer, it runs through a letter

# How far letters reach above and below their baseline, in percent of their size.
_ABOVE, _BELOW, _BELOW_FLAT = 73, 22, 2
_HANGING = frozenset("gjpqyQ,;()[]{}/@|_")


@dataclass(frozen=True, slots=True)
class Inside:
    """The room in a symbol for lines of letters that stand in its middle, as writers put them."""

    outline: Outline
    width: Twips
    height: Twips
    measurer: Measurer

    def fitted(self, text: str, style: TextStyle) -> tuple[tuple[str, ...], TextStyle] | None:
        """Whole words in letters as large as can be up to `style`, or None if none are so small."""
        pieces = pieces_of(text)
        sizes = range(style.size, min(style.size, SMALLEST) - 1, -1) if pieces else ()
        for letters in sizes:
            smaller = style._replace(size=letters)
            for count in range(1, len(pieces) + 1):
                lines = self._filled(pieces, count, smaller)
                if lines:
                    return lines, smaller
        return None

    def holds(self, lines: Sequence[str], style: TextStyle, clear: Twips) -> bool:
        """Whether no letter of these lines stands nearer to the outline than that."""
        return all(
            self._fits(line, number, len(lines), style, clear) for number, line in enumerate(lines)
        )

    def _filled(
        self, pieces: Sequence[tuple[str, str]], count: int, style: TextStyle
    ) -> tuple[str, ...]:
        """The pieces in just so many lines, each as full as its room allows, if that can be."""
        lines: list[str] = []
        for glue, piece in pieces:
            longer = lines[-1] + glue + piece if lines else ""
            if lines and self._fits(longer, len(lines) - 1, count, style, CLEAR):
                lines[-1] = longer
            else:
                lines.append(piece)
        whole = len(lines) == count and self.holds(lines, style, CLEAR)
        return tuple(lines) if whole else ()

    def _fits(self, line: str, number: int, count: int, style: TextStyle, clear: Twips) -> bool:
        em, height = half_points(style.size), self.measurer.line_height(style)
        baseline = number * height + self.measurer.ascent(style) - count * height // 2
        below = _BELOW if _HANGING.intersection(line) else _BELOW_FLAT
        away = max(em * _ABOVE // 100 - baseline, baseline + em * below // 100)
        return self.measurer.width(line, style) + 2 * clear <= self._room(away)

    def _room(self, away: Twips) -> Twips:
        """How wide the symbol is that far above and below the middle of its text."""
        half = self.height // 2
        match self.outline:
            case Outline.DIAMOND:
                return self.width * max(half - away, 0) // half
            case Outline.CAPSULE:
                reach = isqrt(max(half * half - away * away, 0))
                side = self.width * CAPSULE_END // CAPSULE_WHOLE
                return self.width - 2 * side * (half - reach) // half if away < half else 0
            case Outline.PENTAGON:
                upright, whole = PENTAGON_SHOULDER
                return self.width if away < half * upright // whole else 0
            case Outline.BOX:
                return self.width if away < half else 0


def leaves_outline(symbol: PlacedSymbol, measurer: Measurer) -> bool:
    """Whether a letter of a placed symbol touches its outline or stands outside it."""
    inside = Inside(symbol.outline, symbol.box.width, symbol.box.height, measurer)
    return not inside.holds(symbol.lines, symbol.style, NEAREST)
