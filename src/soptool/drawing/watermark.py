"""The status of a document that is not in force, as one light word across the page."""

from soptool.drawing.primitives import Watermark
from soptool.layout.geometry import Box
from soptool.layout.plan import Paper
from soptool.layout.table import TextStyle
from soptool.layout.units import half_points

_RISE = 30  # degrees: steep enough to be told from a row of text
_LETTER = 0.72  # a bold capital of Arial, in font sizes
_LARGEST = 240  # half points


def draw_watermark(word: str, paper: Paper) -> Watermark:
    """The word in the middle of the sheet, as wide as half of it."""
    text = word.upper()
    size = min(int(paper.width / 2 / (_LETTER * max(len(text), 1)) / half_points(1)), _LARGEST)
    height = half_points(size) * 5 // 4
    width = paper.width * 3 // 4
    box = Box((paper.width - width) // 2, (paper.height - height) // 2, width, height)
    return Watermark(box, text, TextStyle(size=size, bold=True), _RISE)
