"""Ends of lines on true outlines."""

import pytest

from soptool.layout.connectors import dock
from soptool.layout.docking import docks, within
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline, PlacedSymbol
from soptool.layout.ways import Side

BOX = Box(1000, 2000, 900, 480)
OUTWARD = {
    Side.LEFT: Point(-99, 0),
    Side.RIGHT: Point(99, 0),
    Side.TOP: Point(0, -99),
    Side.BOTTOM: Point(0, 99),
}


def a_symbol(outline: Outline) -> PlacedSymbol:
    return PlacedSymbol(outline, BOX, 0, 0, "")


@pytest.mark.parametrize("outline", Outline)
@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("away", [0, -110, 110])
def test_what_the_engine_docks_docks(outline: Outline, side: Side, away: int):
    line = (BOX.center.y if side.horizontal else BOX.center.x) + away
    end = dock(outline, BOX, side, line)
    outward = Point(end.x + OUTWARD[side].x, end.y + OUTWARD[side].y)
    inward = Point(end.x - OUTWARD[side].x, end.y - OUTWARD[side].y)
    assert docks(a_symbol(outline), end, outward)
    assert not docks(a_symbol(outline), end, inward)


@pytest.mark.parametrize(
    ("outline", "corner_is_inside"),
    [
        (Outline.BOX, True),
        (Outline.CAPSULE, False),
        (Outline.DIAMOND, False),
        (Outline.PENTAGON, False),
    ],
)
def test_only_a_box_fills_its_lower_corners(outline: Outline, corner_is_inside: bool):
    assert within(outline, BOX, Point(BOX.left + 5, BOX.bottom - 5)) is corner_is_inside


def test_a_pentagon_fills_its_upper_corners():
    assert within(Outline.PENTAGON, BOX, Point(BOX.left + 5, BOX.top + 5))


def test_an_end_on_the_box_but_off_the_slope_does_not_dock():
    corner = Point(BOX.left, BOX.top + 100)
    assert not docks(a_symbol(Outline.DIAMOND), corner, Point(corner.x - 200, corner.y))
