"""Lines of one star are one line where their way is the same, and only there."""

from soptool.layout.grid import Spot, Star, Wire
from soptool.layout.sharing import share
from soptool.layout.ways import Side, trace
from soptool.model.flow import NodeRef

FORK = Star(True, NodeRef(0, 0), -1)
JOIN = Star(False, NodeRef(9, 0), -1)
SIDE = (Side.RIGHT, Side.TOP)
LEFT_WAY = trace(Spot(0, 0), Spot(2, 1), *SIDE, (1, 3))
RIGHT_WAY = trace(Spot(0, 0), Spot(2, 2), *SIDE, (1, 5))


def a_wire(source: int, target: int, star: Star | None) -> Wire:
    return Wire(source, target, (), star, True)


def test_the_tines_of_a_fork_share_their_first_stretch_and_not_their_last():
    one, other = a_wire(0, 1, FORK), a_wire(0, 2, FORK)
    assert share(0, one, LEFT_WAY, 0) == share(1, other, RIGHT_WAY, 0)
    assert share(0, one, LEFT_WAY, 1) != share(1, other, RIGHT_WAY, 1)


def test_the_lines_of_a_join_share_their_last_stretch_and_not_their_first():
    from_left = trace(Spot(0, 0), Spot(2, 1), *SIDE, (1, 3))
    lower = trace(Spot(1, 0), Spot(2, 1), *SIDE, (3, 3))
    one, other = a_wire(0, 2, JOIN), a_wire(1, 2, JOIN)
    assert share(0, one, from_left, 1) == share(1, other, lower, 1)
    assert share(0, one, from_left, 0) != share(1, other, lower, 0)


def test_lines_without_a_star_share_nothing_even_on_the_same_way():
    one, other = a_wire(0, 1, None), a_wire(0, 1, None)
    assert share(0, one, LEFT_WAY, 0) != share(1, other, LEFT_WAY, 0)


def test_lines_of_two_stars_share_nothing():
    one, other = a_wire(0, 1, FORK), a_wire(0, 1, JOIN)
    assert share(0, one, LEFT_WAY, 0) != share(1, other, LEFT_WAY, 0)
    branches = (Star(True, NodeRef(0, 0), 0), Star(True, NodeRef(0, 0), 1))
    one, other = (a_wire(0, 1, star) for star in branches)
    assert share(0, one, LEFT_WAY, 0) != share(1, other, LEFT_WAY, 0)


def test_tines_that_leave_by_different_sides_or_symbols_share_nothing():
    one = a_wire(0, 1, FORK)
    by_side = trace(Spot(0, 0), Spot(2, 1), Side.BOTTOM, Side.TOP, (1, 3))
    by_symbol = trace(Spot(0, 2), Spot(2, 1), *SIDE, (1, 3))
    assert share(0, one, LEFT_WAY, 0) != share(1, one, by_side, 0)
    assert share(0, one, LEFT_WAY, 0) != share(1, one, by_symbol, 0)
