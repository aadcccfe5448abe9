"""Advance widths of the shipped fonts, loaded when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from soptool.layout.table import Font

_MODULES = {
    Font.ARIAL: "arial",
    Font.ARIAL_NARROW: "arial_narrow",
    Font.CALIBRI: "calibri",
    Font.TIMES: "times",
}


@dataclass(frozen=True, slots=True)
class Face:
    """The widths of one weight of a font, in units of the em."""

    units_per_em: int
    advances: Mapping[str, int]

    def advance(self, text: str) -> int:
        """The sum of its characters, without kerning; an unknown one counts a whole em."""
        advances, em = self.advances, self.units_per_em
        try:
            return sum(map(advances.__getitem__, text))
        except KeyError:
            return sum([advances.get(character, em) for character in text])


@cache
def load_face(font: Font, bold: bool) -> Face:
    """The face of that weight."""
    module = import_module(f"soptool.layout.advances.{_MODULES[font]}")
    runs: Mapping[int, str] = module.BOLD if bold else module.REGULAR
    advances = {
        chr(first + offset): int(width)
        for first, widths in runs.items()
        for offset, width in enumerate(widths.split())
    }
    return Face(module.UNITS_PER_EM, advances)
