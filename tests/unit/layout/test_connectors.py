"""Lines dock on the true outline of their symbols."""

from itertools import pairwise

import pytest

from soptool.layout.connectors import dock
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline
from soptool.layout.units import Twips
from soptool.layout.ways import Side
from tests.support.builders import a_procedure, a_step
from tests.support.charts import charts_of, lanes

BOX = Box(1000, 2000, 800, 400)  # its middle is (1400, 2200)


@pytest.mark.parametrize("outline", Outline)
@pytest.mark.parametrize(
    ("side", "line", "end"),
    [
        (Side.LEFT, 2200, Point(1000, 2200)),
        (Side.RIGHT, 2200, Point(1800, 2200)),
        (Side.TOP, 1400, Point(1400, 2000)),
        (Side.BOTTOM, 1400, Point(1400, 2400)),
    ],
)
def test_in_the_middle_of_a_side_every_outline_touches_its_box(
    outline: Outline, side: Side, line: Twips, end: Point
):
    assert dock(outline, BOX, side, line) == end


@pytest.mark.parametrize(
    ("side", "line", "end"),
    [
        (Side.LEFT, 2100, Point(1200, 2100)),
        (Side.LEFT, 2300, Point(1200, 2300)),
        (Side.RIGHT, 2100, Point(1600, 2100)),
        (Side.TOP, 1300, Point(1300, 2050)),
        (Side.BOTTOM, 1600, Point(1600, 2300)),
    ],
)
def test_on_a_diamond_a_line_beside_the_vertex_ends_on_the_slope(
    side: Side, line: Twips, end: Point
):
    assert dock(Outline.DIAMOND, BOX, side, line) == end


def test_on_a_capsule_a_line_beside_the_middle_ends_on_the_curve():
    """At 3/5 of half the height a half ellipse is 4/5 as deep: a fifth is left, 128 / 5."""
    assert dock(Outline.CAPSULE, BOX, Side.LEFT, 2200 - 120) == Point(1000 + 26, 2080)
    assert dock(Outline.CAPSULE, BOX, Side.RIGHT, 2200 + 120) == Point(1800 - 26, 2320)


def test_on_a_capsule_ends_above_and_below_lie_on_its_straight_sides():
    assert dock(Outline.CAPSULE, BOX, Side.TOP, 1600) == Point(1600, 2000)
    assert dock(Outline.CAPSULE, BOX, Side.BOTTOM, 1600) == Point(1600, 2400)


def test_on_a_pentagon_a_line_from_below_ends_between_shoulder_and_tip():
    """The point is a fifth of the height; halfway to the side the outline has risen by half."""
    assert dock(Outline.PENTAGON, BOX, Side.BOTTOM, 1600) == Point(1600, 2400 - 40)
    assert dock(Outline.PENTAGON, BOX, Side.TOP, 1600) == Point(1600, 2000)
    assert dock(Outline.PENTAGON, BOX, Side.LEFT, 2100) == Point(1000, 2100)


def test_a_box_is_its_own_outline():
    assert dock(Outline.BOX, BOX, Side.LEFT, 2100) == Point(1000, 2100)
    assert dock(Outline.BOX, BOX, Side.BOTTOM, 1600) == Point(1600, 2400)


def test_corners_stand_where_tracks_meet():
    (page,) = charts_of(
        a_procedure(a_step("Menerima", "p1"), a_step("Mengarsipkan", "p3"), actors=lanes(3))
    )
    ((start, corner, end),) = (connector.points for connector in page.chart.connectors)
    one, other = page.chart.symbols
    assert (start, corner, end) == (
        Point(one.box.right, one.box.center.y),
        Point(other.box.center.x, one.box.center.y),
        Point(other.box.center.x, other.box.top),
    )


def test_a_joint_act_has_a_line_between_each_two_neighbours_in_column_order():
    (page,) = charts_of(
        a_procedure(a_step("Menerima", "p1"), a_step("Rapat", ("p3", "p1", "p2")), actors=lanes(3))
    )
    boxes = sorted(s.box for s in page.chart.symbols if s.ref and s.ref.row == 1)
    assert page.chart.joints == tuple(
        (Point(one.right, one.center.y), Point(other.left, other.center.y))
        for one, other in pairwise(boxes)
    )
