"""Slots become lengths."""

from dataclasses import replace

import pytest

from soptool.layout.frame import (
    Frame,
    Room,
    column_rooms,
    level_rooms,
    middle,
    spread,
    symbol_height,
    symbol_heights,
)
from soptool.layout.geometry import Box
from soptool.layout.grid import Level, PageGrid, Spot, Stop
from soptool.layout.plan import Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.tracks import Slot, Tracks
from soptool.layout.units import Twips, mm
from soptool.layout.ways import Side, Way, trace

STYLE = FlowchartStyle()
GRID = PageGrid(2, (Level(0), Level(1)), (), ())
NO_AIR = Room(0, 0)
DOWN = trace(Spot(0, 0), Spot(1, 0), Side.BOTTOM, Side.TOP, (1,))


def a_frame(**reach: tuple[int, int]) -> Frame:
    """Two columns of 1000 and two levels of 800; `v3=(-2, 2)` is the reach of a slot."""
    reaches = {Slot(name[0] == "h", int(name[1:])): found for name, found in reach.items()}
    return Frame(
        column_rules=(0, 1000, 2000),
        column_middles=(500, 1500),
        level_rules=(0, 800, 1600),
        level_middles=(400, 1200),
        symbol_width=mm(16),
        style=STYLE,
        tracks=Tracks({}, reaches),
        column_air=(NO_AIR, NO_AIR),
        level_air=(NO_AIR, NO_AIR),
    )


def rooms(ways: tuple[Way, ...] = (DOWN,), **reach: tuple[int, int]) -> tuple[Room, ...]:
    tracks = a_frame(**reach).tracks
    return level_rooms(GRID, dict(enumerate(ways)), tracks, STYLE)


def test_a_track_lies_off_its_rule_by_the_clearance_and_one_distance_each():
    frame = a_frame()
    places = [frame.position(Slot(False, 2), track) for track in (-2, -1, 1, 2)]
    clear, track = STYLE.rule_clearance, STYLE.track
    assert places == [1000 - clear - track, 1000 - clear, 1000 + clear, 1000 + clear + track]
    assert frame.position(Slot(True, 4), -1) == 1600 - clear


def test_where_there_is_air_tracks_stand_off_the_rule_and_apart_but_never_far():
    clear, track = STYLE.rule_clearance, STYLE.track
    air = Room(60, 90)
    frame = replace(a_frame(v2=(-2, 1)), column_air=(air, air))
    assert frame.position(Slot(False, 2), -2) == 1000 - (clear + track) - 2 * 30
    assert frame.position(Slot(False, 2), 1) == 1000 + clear + 30
    air = Room(5000, 5000)
    wide = replace(a_frame(v2=(0, 1)), column_air=(air, air))
    assert wide.position(Slot(False, 2), 1) == 1000 + clear + track


def test_neighbouring_tracks_of_one_side_are_a_track_apart():
    assert STYLE.track == mm(1.6)


def test_ports_stand_round_the_middle():
    frame = a_frame(v3=(-1, 1), h1=(-1, 1))
    assert frame.position(Slot(False, 3), 0) == 1500
    assert frame.position(Slot(False, 3), 1) == 1500 + STYLE.end_port
    assert frame.position(Slot(True, 1), -1) == 400 - STYLE.side_port


@pytest.mark.parametrize("reach", [2, 3, 4])
def test_many_ports_move_closer_and_stay_on_the_symbol(reach: int):
    frame = a_frame(v3=(-reach, reach), h1=(-reach, reach))
    assert abs(frame.position(Slot(False, 3), reach) - 1500) < mm(16) // 2
    assert abs(frame.position(Slot(True, 1), reach) - 400) < STYLE.box_height // 2
    assert frame.position(Slot(True, 1), 1) > 400


def test_a_symbol_stands_round_the_middles_of_its_cell():
    box = a_frame().symbol_box(Spot(1, 0), Outline.BOX)
    assert box == Box(500 - mm(16) // 2, 1200 - STYLE.box_height // 2, mm(16), STYLE.box_height)


def test_a_pentagon_has_its_own_width():
    assert a_frame().symbol_box(Spot(0, 0), Outline.PENTAGON).width == STYLE.pentagon_width


@pytest.mark.parametrize("outline", [Outline.BOX, Outline.CAPSULE, Outline.DIAMOND])
def test_a_narrow_symbol_is_half_as_tall_as_wide_and_a_wide_one_no_taller_than_looks_right(
    outline: Outline,
):
    assert symbol_height(outline, mm(9), STYLE) == mm(9) * 11 // 20
    assert symbol_height(outline, mm(30), STYLE) == symbol_height(outline, mm(16), STYLE)


def test_pentagons_keep_their_height():
    assert symbol_height(Outline.PENTAGON, mm(3), STYLE) == STYLE.pentagon_height


def test_a_column_without_tracks_needs_the_clearance_on_both_sides():
    found = column_rooms(GRID, a_frame().tracks, STYLE)
    assert found == (Room(STYLE.side_clearance, STYLE.side_clearance),) * 2


def test_a_channels_tracks_need_room_in_the_column_on_whose_side_they_lie():
    left, right = column_rooms(GRID, a_frame(v2=(-2, 1)).tracks, STYLE)
    one = STYLE.rule_clearance + STYLE.side_clearance
    assert left == Room(STYLE.side_clearance, one + STYLE.track)
    assert right == Room(one, STYLE.side_clearance)


def test_a_level_without_tracks_is_bare():
    bare = Room(STYLE.bare_above, STYLE.bare_below)
    assert rooms() == (bare, bare)


def test_tracks_above_a_symbol_leave_room_for_an_arrow_head_and_those_below_for_a_line():
    upper, lower = rooms(h2=(-1, 1))
    assert upper.after == STYLE.rule_clearance + STYLE.below
    assert lower.before == STYLE.rule_clearance + STYLE.above
    assert rooms(h2=(-3, 0))[0].after == STYLE.rule_clearance + 2 * STYLE.track + STYLE.below


def test_an_arrow_head_from_below_wants_room_there_too():
    up = trace(Spot(1, 1), Spot(0, 0), Side.TOP, Side.BOTTOM, (3, 2, 1))
    assert rooms((up,), h2=(-1, 0))[0].after == STYLE.rule_clearance + STYLE.above


def test_the_tallest_symbol_rules_its_level():
    stops = (Stop((Spot(0, 0),), Outline.CAPSULE), Stop((Spot(0, 1),), Outline.DIAMOND))
    grid = PageGrid(2, (Level(0), Level(1)), stops, ())
    assert symbol_heights(grid, mm(16), STYLE) == (STYLE.diamond_height, 0)


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (Room(10, 10), 1500),
        (Room(400, 10), 1000 + 400 + 150),
        (Room(10, 400), 2000 - 400 - 150),
    ],
)
def test_a_middle_moves_only_as_far_as_a_need_asks(room: Room, expected: Twips):
    assert middle(1000, 1000, 300, room) == expected


def test_rules_stand_round_the_cells():
    assert spread((10, 20, 30), 5) == (5, 15, 35, 65)
