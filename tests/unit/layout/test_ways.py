"""Legal shapes of one line: what is in the list, and what is not."""

from itertools import product

import pytest

from soptool.layout.grid import Band, Level, PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.shapes import Shapes, longest, shortest
from soptool.layout.ways import Side, Way, trace


def find_ways(grid: PageGrid, wire: Wire, long: bool = False) -> tuple[Way, ...]:
    """All legal ways of a wire, in no order; or the long ones, for when there are no others."""
    shapes = Shapes(grid)
    found: list[Way] = []
    for start, end, exits, entries in shapes.doors(wire):
        for exit_, entry in product(exits, entries):
            shape = (longest if long else shortest)(start, end, exit_, entry)
            while shape is not None:
                found += (trace(*shape[:4], slots) for slots in shapes.slots(shape))
                shape = shape.longer()
    return tuple(found)


def ways_of(
    source: Spot, target: Spot, *others: Spot, size: tuple[int, int] = (3, 3), long: bool = False
) -> tuple[Way, ...]:
    """All ways between two boxes of a grid (levels, columns) in which others stand too."""
    stops = tuple(Stop((spot,), Outline.BOX) for spot in (source, target, *others))
    wire = Wire(0, 1, (), None, source < target)
    grid = PageGrid(size[1], tuple(Level(row) for row in range(size[0])), stops, (wire,))
    return find_ways(grid, wire, long)


def cells_passed(way: Way) -> set[Spot]:
    """The cells whose middle the line runs through."""
    cells = set()
    for run in way.runs:
        if run.slot % 2:
            for half in range(round(2 * run.low), round(2 * run.high) + 1):
                if half % 2 == 0 and (half // 2) % 2:
                    place, along = run.slot // 2, half // 4
                    cells.add(Spot(place, along) if run.horizontal else Spot(along, place))
    return cells


def test_neighbours_in_a_column_have_a_straight_way_down():
    (straight,) = (way for way in ways_of(Spot(0, 1), Spot(1, 1)) if way.bends == 0)
    assert (straight.exit, straight.entry, straight.slots) == (Side.BOTTOM, Side.TOP, (3,))


def test_no_straight_way_leads_through_a_symbol():
    ways = ways_of(Spot(0, 1), Spot(2, 1), Spot(1, 1))
    assert ways
    assert all(way.bends for way in ways)


@pytest.mark.parametrize("long", [False, True])
def test_no_way_passes_or_turns_in_a_cell_with_a_symbol(long: bool):
    symbols = (Spot(0, 0), Spot(2, 2), Spot(0, 1), Spot(1, 1), Spot(2, 1))
    ways = ways_of(*symbols, long=long)
    assert ways
    for way in ways:
        assert not cells_passed(way) & set(symbols[2:])
        assert way.source not in cells_passed(way)
        assert way.target not in cells_passed(way)


def test_a_way_leaves_outward_and_enters_from_outside():
    for way in ways_of(Spot(0, 0), Spot(2, 2)):
        first, last = way.runs[0], way.runs[-1]
        assert (first.end - first.start) * way.exit.direction > 0
        assert (last.start - last.end) * way.entry.direction > 0


def test_short_ways_have_up_to_three_bends_and_long_ones_four():
    assert {way.bends for way in ways_of(Spot(0, 0), Spot(2, 2))} == {1, 2, 3}
    assert {way.bends for way in ways_of(Spot(0, 0), Spot(2, 2), long=True)} == {4}


def test_all_ways_are_different():
    ways = ways_of(Spot(0, 0), Spot(2, 2))
    assert len({(way.exit, way.entry, way.slots) for way in ways}) == len(ways)


def test_stretches_turn_where_the_next_one_runs():
    for way in ways_of(Spot(2, 2), Spot(0, 0)):
        for one, other in zip(way.runs, way.runs[1:], strict=False):
            assert one.horizontal != other.horizontal
            assert (one.end, other.start) == (other.slot, one.slot)
            assert one.after * (other.end - other.start) > 0
            assert other.before * (one.start - one.end) > 0


def test_an_end_at_a_symbol_stops_half_a_slot_before_its_middle():
    way = trace(Spot(0, 0), Spot(1, 2), Side.RIGHT, Side.TOP, (1, 5))
    assert [(run.start, run.end) for run in way.runs] == [(1.5, 5), (1, 2.5)]
    assert [(run.before, run.after) for run in way.runs] == [(0, 1), (-1, 0)]


def test_a_way_round_turns_at_most_one_column_outside_or_at_the_tables_edge():
    ways = ways_of(Spot(0, 4), Spot(2, 4), Spot(1, 4), size=(3, 9))
    channels = {
        slot for way in ways for run in way.runs for slot in [run.slot] if not run.horizontal
    }
    assert channels - {9} == {0, 6, 8, 10, 12, 18}


@pytest.mark.parametrize(("band", "closed"), [(Band.HEAD, Side.TOP), (Band.FOOT, Side.BOTTOM)])
def test_no_line_runs_outside_the_pages_bands(band: Band, closed: Side):
    head = band is Band.HEAD
    pentagon = Stop((Spot(0 if head else 1, 0),), Outline.PENTAGON, band=band, letter="A")
    act = Stop((Spot(1 if head else 0, 1),), Outline.BOX)
    levels = (Level(-1, band), Level(0)) if head else (Level(0), Level(-1, band))
    for wire in (Wire(0, 1, (), None, True), Wire(1, 0, (), None, True)):
        ways = find_ways(PageGrid(2, levels, (pentagon, act), (wire,)), wire)
        assert ways
        sides = {way.exit if wire.source == 0 else way.entry for way in ways}
        assert closed not in sides
        outside = 0 if head else 4
        assert not any(run.horizontal and run.slot == outside for w in ways for run in w.runs)


def test_a_joint_act_may_be_left_by_any_symbol_a_joint_decision_by_the_first_only():
    target = Stop((Spot(1, 1),), Outline.BOX)
    wire = Wire(0, 1, (), None, True)
    levels = (Level(0), Level(1))
    for deciding, sources in ((False, {Spot(0, 2), Spot(0, 0)}), (True, {Spot(0, 2)})):
        joint = Stop((Spot(0, 2), Spot(0, 0)), Outline.DIAMOND, deciding=deciding)
        ways = find_ways(PageGrid(3, levels, (joint, target), (wire,)), wire)
        assert {way.source for way in ways} == sources
