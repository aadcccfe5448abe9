"""A measurer with which a test can count on its fingers."""

from soptool.layout.table import TextStyle
from soptool.layout.units import Twips


class Letters:
    """Every character is one unit wide and every line ten units high."""

    def width(self, text: str, style: TextStyle) -> Twips:
        return len(text)

    def line_height(self, style: TextStyle) -> Twips:
        return 10

    def ascent(self, style: TextStyle) -> Twips:
        return 8
