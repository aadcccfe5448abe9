"""Tracks in channels and ports at symbols."""

import pytest

from soptool.layout.continuations import cut_edges, sheet_rows
from soptool.layout.grid import Level, PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.routing import route
from soptool.layout.tracks import Slot, Tracks, lay_tracks
from soptool.layout.ways import Side, Way, trace
from soptool.model.flow import Flow
from soptool.model.sop import Step
from tests.support.builders import a_procedure, a_step
from tests.support.charts import lanes


def a_grid(columns: int, levels: int, wires: int, *joint: Spot) -> PageGrid:
    stops = (Stop(joint, Outline.BOX),) if joint else ()
    return PageGrid(
        columns,
        tuple(Level(row) for row in range(levels)),
        stops,
        tuple(Wire(0, 0, (), None, True) for _ in range(wires)),
    )


def tracks_of(*ways: Way, columns: int = 3, levels: int = 6) -> Tracks:
    return lay_tracks(a_grid(columns, levels, len(ways)), dict(enumerate(ways)))


def a_return(source: int, target: int, channel: int) -> Way:
    """Out at the left side and back in at the left side, all in column 1."""
    slots = (2 * source + 1, channel, 2 * target + 1)
    return trace(Spot(source, 1), Spot(target, 1), Side.LEFT, Side.LEFT, slots)


def laid(*steps: Step) -> tuple[PageGrid, Tracks]:
    flow = Flow.of(a_procedure(*steps, actors=lanes(3)))
    rows = sheet_rows(flow)
    grid = cut_edges(flow, rows, range(len(rows)))
    return grid, lay_tracks(grid, route(grid))


def test_a_line_alone_at_a_symbol_keeps_its_middle():
    way = trace(Spot(0, 0), Spot(1, 1), Side.RIGHT, Side.TOP, (1, 3))
    assert tracks_of(way).index == {(0, 0): 0, (0, 1): 0}


def test_a_lone_line_in_a_channel_lies_on_the_side_it_turns_to():
    to_the_right = a_return(3, 1, 2)
    assert tracks_of(to_the_right).index[0, 1] == 1
    to_the_left = trace(Spot(3, 0), Spot(1, 0), Side.RIGHT, Side.RIGHT, (7, 2, 3))
    assert tracks_of(to_the_left).index[0, 1] == -1


def test_a_lone_line_in_a_strip_lies_above_its_rule():
    way = trace(Spot(0, 0), Spot(1, 2), Side.BOTTOM, Side.TOP, (1, 2, 5))
    assert tracks_of(way).index[0, 1] == -1


def test_channels_and_strips_at_the_edges_of_the_table_lie_inside():
    left = trace(Spot(3, 0), Spot(1, 0), Side.LEFT, Side.LEFT, (7, 0, 3))
    right = trace(Spot(3, 2), Spot(1, 2), Side.RIGHT, Side.RIGHT, (7, 6, 3))
    top = trace(Spot(0, 0), Spot(0, 2), Side.TOP, Side.TOP, (1, 0, 5))
    bottom = trace(Spot(5, 0), Spot(5, 2), Side.BOTTOM, Side.BOTTOM, (1, 12, 5))
    tracks = tracks_of(left, right, top, bottom).index
    assert [tracks[number, 1] for number in range(4)] == [1, -1, 1, -1]


def test_nested_returns_stand_side_by_side_with_the_longest_outermost():
    tracks = tracks_of(a_return(3, 2, 0), a_return(4, 1, 0), a_return(5, 0, 0)).index
    assert tracks[2, 1] < tracks[1, 1] < tracks[0, 1]


def test_tracks_are_split_by_the_rule_of_the_channel():
    tracks = tracks_of(a_return(3, 2, 2), a_return(4, 1, 2)).index
    assert sorted((tracks[0, 1], tracks[1, 1])) == [-1, 1]


def test_lines_one_after_the_other_share_a_track():
    tracks = tracks_of(a_return(1, 0, 0), a_return(3, 2, 0)).index
    assert tracks[0, 1] == tracks[1, 1] == 1


def test_lines_that_turn_in_one_place_never_share_a_track():
    down = trace(Spot(0, 0), Spot(2, 1), Side.RIGHT, Side.LEFT, (1, 2, 5))
    up = trace(Spot(4, 0), Spot(2, 1), Side.RIGHT, Side.LEFT, (9, 2, 5))
    tracks = tracks_of(down, up).index
    assert tracks[0, 1] != tracks[1, 1]


@pytest.mark.parametrize(("joint", "start"), [((0, 2), 1), ((1, 2), 0)])
def test_no_line_takes_the_track_of_a_joint_acts_plain_line(joint: tuple[int, int], start: int):
    way = trace(Spot(1, start), Spot(3, 2), Side.RIGHT, Side.TOP, (3, 5))
    grid = a_grid(3, 6, 1, *(Spot(1, column) for column in joint))
    assert lay_tracks(grid, {0: way}).index[0, 0] != 0


def test_two_lines_at_one_side_of_a_symbol_have_ports_of_their_own():
    tracks = tracks_of(
        trace(Spot(2, 1), Spot(0, 0), Side.LEFT, Side.BOTTOM, (5, 1)),
        trace(Spot(4, 0), Spot(2, 1), Side.TOP, Side.LEFT, (1, 5)),
    ).index
    assert tracks[0, 0] < tracks[1, 1]


def test_seven_lines_in_one_channel_have_seven_tracks():
    ways = [a_return(6 + n, 5 - n, 0) for n in range(6)]
    ways += [trace(Spot(12, 1), Spot(13, 1), Side.LEFT, Side.LEFT, (25, 0, 27))]
    tracks = tracks_of(*ways[:6], a_return(12, 13, 0), levels=14)
    assert sorted(tracks.index[number, 1] for number in range(6)) == [1, 2, 3, 4, 5, 6]
    assert tracks.reach[Slot(False, 0)] == (0, 6)


def test_a_ladder_of_more_lines_than_are_tried_at_once_is_nested_too():
    ways = [a_return(8 + n, 7 - n, 0) for n in range(8)]
    tracks = tracks_of(*ways, levels=16).index
    assert [tracks[number, 1] for number in range(8)] == [8, 7, 6, 5, 4, 3, 2, 1]


def test_many_lines_at_one_side_of_a_symbol_have_a_port_each():
    ways = [trace(Spot(7, 1), Spot(n, 0), Side.LEFT, Side.BOTTOM, (15, 1)) for n in range(7)]
    tracks = tracks_of(*ways, levels=8).index
    assert sorted(tracks[number, 0] for number in range(7)) == [-3, -2, -1, 0, 1, 2, 3]


def test_the_lines_of_a_fork_are_one_track():
    grid, tracks = laid(
        a_step("Membagi", "p1", then=("x", "y")),
        a_step("Menyusun", "p2", id="x", then=()),
        a_step("Menghitung", "p3", id="y", then=()),
    )
    assert len(grid.wires) == 2
    assert set(tracks.index.values()) == {0}


def test_reach_names_the_outermost_tracks_of_each_slot():
    tracks = tracks_of(a_return(3, 2, 2), a_return(4, 1, 2))
    assert tracks.reach[Slot(False, 2)] == (-1, 1)
    assert tracks.reach[Slot(True, 7)] == (0, 0)
