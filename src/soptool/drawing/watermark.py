"""The status of a document that is not in force, as one light word across the page.

Its letters are strokes, not text: Word, LibreOffice and browsers each turn text differently.
"""

from soptool.drawing.primitives import Watermark
from soptool.layout.geometry import Point
from soptool.layout.plan import Paper
from soptool.layout.units import Twips, mm

_RUN, _RISE, _SLOPE = 15, 8, 17  # the word climbs 8 over 15; 17 makes the turn exact
_LARGEST_UNIT = mm(5)  # letters 3 cm high are seen across a table and do not fill it
_ADVANCE, _LETTER_WIDTH, _LETTER_HEIGHT = 6, 4, 6

# Strokes on a grid of 4 by 6, y downwards: two digits a point, a blank between strokes.
_STROKES = {
    "A": "0602204246 0444",
    "B": "00304142334445360600 0333",
    "C": "4130100105163645",
    "D": "00304145360600",
    "E": "40000646 0333",
    "F": "400006 0333",
    "G": "41301001051636454323",
    "H": "0006 4046 0343",
    "I": "1030 2026 1636",
    "J": "4045361605",
    "K": "0006 400346",
    "L": "000646",
    "M": "0600234046",
    "N": "06004640",
    "O": "103041453616050110",
    "P": "06003041423303",
    "Q": "103041453616050110 2446",
    "R": "06003041423303 2346",
    "S": "413010010213334445361605",
    "T": "0040 2026",
    "U": "000516364540",
    "V": "002640",
    "W": "0016233640",
    "X": "0046 4006",
    "Y": "002340 2326",
    "Z": "00400646",
}


def draw_watermark(word: str, paper: Paper) -> Watermark:
    """The word in the middle of the sheet, no wider than half of it; only A to Z can be drawn."""
    letters = word.upper()
    units = _ADVANCE * len(letters) - (_ADVANCE - _LETTER_WIDTH)
    unit = max(min(paper.width // 2 // max(units, 1), _LARGEST_UNIT), 1)
    middle = Point(paper.width // 2, paper.height // 2)
    strokes = tuple(
        tuple(
            _turned(
                (2 * (position * _ADVANCE + x) - units) * unit,
                (2 * y - _LETTER_HEIGHT) * unit,
                middle,
            )
            for x, y in _points(stroke)
        )
        for position, letter in enumerate(letters)
        for stroke in _STROKES.get(letter, "").split()
    )
    return Watermark(strokes, unit, word)


def _points(stroke: str) -> list[tuple[int, int]]:
    digits = [int(digit) for digit in stroke]
    return list(zip(digits[::2], digits[1::2], strict=True))


def _turned(twice_x: Twips, twice_y: Twips, middle: Point) -> Point:
    """A point given by its doubled distance from the middle, turned by whole numbers only."""
    x = (twice_x * _RUN + twice_y * _RISE) // (2 * _SLOPE)
    y = (twice_y * _RUN - twice_x * _RISE) // (2 * _SLOPE)
    return Point(middle.x + x, middle.y + y)
