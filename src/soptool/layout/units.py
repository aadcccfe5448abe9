"""Lengths are whole twips (1/20 point): Word's own unit, so table and drawing cannot drift."""

from typing import TypeAlias

Twips: TypeAlias = int

TWIPS_PER_POINT = 20
EMU_PER_TWIP = 635  # exactly: 914,400 EMU and 1,440 twips to the inch


def mm(length: float) -> Twips:
    """Millimetres as the nearest whole number of twips."""
    return round(length * 1440 / 25.4)


def points(length: float) -> Twips:
    """Points as twips."""
    return round(length * TWIPS_PER_POINT)


def half_points(size: int) -> Twips:
    """A font size in half points as twips."""
    return size * TWIPS_PER_POINT // 2
