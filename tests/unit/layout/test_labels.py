"""Where a branch's words stand."""

from dataclasses import replace

import pytest

from soptool.layout.geometry import Box, Point
from soptool.layout.grid import Level, PageGrid, Spot, Stop, Wire
from soptool.layout.label_places import STACKED
from soptool.layout.label_sites import CLEAR, WELL_CLEAR, Ground, on_symbol
from soptool.layout.labels import (
    ANYWHERE,
    NEAR,
    Lettering,
    Unplaced,
    label_size,
    place_labels,
    wordings,
)
from soptool.layout.plan import ChartTable, Connector, Label, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TextStyle
from soptool.layout.units import Twips
from soptool.model.flow import Edge, NodeRef
from soptool.model.profile import Profile
from soptool.model.sop import Step
from tests.support.builders import a_procedure, a_step
from tests.support.charts import F4_WIDTH, charts_of, lanes
from tests.support.letters import Letters

DIAMOND = PlacedSymbol(Outline.DIAMOND, Box(1000, 1000, 900, 480), 0, 0, "")
AREA = Box(0, 0, 3000, 3000)
STYLE = FlowchartStyle()


class Blocks(Letters):
    """Letters a hundred wide and two hundred high, as large beside the symbol as real ones."""

    def width(self, text: str, style: TextStyle) -> Twips:
        return 100 * len(text)

    def line_height(self, style: TextStyle) -> Twips:
        return 200


def placed(
    *exits: tuple[str, tuple[Point, ...]],
    area: Box = AREA,
    rules: tuple[tuple[Point, Point], ...] = (),
    walls: tuple[tuple[Point, Point], ...] = (),
    farthest: Twips = NEAR,
) -> tuple[tuple[Label, ...], tuple[Unplaced, ...]]:
    """The labels of the exits of one diamond, each with the points of its line."""
    grid = PageGrid(
        1,
        (Level(0), Level(1)),
        (Stop((Spot(0, 0),), Outline.DIAMOND), Stop((Spot(1, 0),), Outline.BOX)),
        tuple(
            Wire(0, 1, (Edge(NodeRef(0, 0), NodeRef(1, 0), label, n),), None, True, label)
            for n, (label, _) in enumerate(exits)
        ),
    )
    connectors = tuple(
        Connector(points, wire.edges) for wire, (_, points) in zip(grid.wires, exits, strict=True)
    )
    lines = tuple(pair for _, points in exits for pair in zip(points, points[1:], strict=False))
    ground = Ground(area, (DIAMOND,), (*lines, *walls), rules)
    lettering = Lettering(Profile(), STYLE, TextStyle(), Blocks())
    return place_labels(grid, connectors, ground, lettering, farthest)


DOWN = (Point(1450, 1480), Point(1450, 2600))
RIGHT = (Point(1900, 1240), Point(2800, 1240))
LEFT = (Point(1000, 1240), Point(200, 1240))


def chart(*steps: Step) -> ChartTable:
    (page,) = charts_of(a_procedure(*steps, actors=lanes(3)))
    return page


def decision(**changes: str) -> ChartTable:
    return chart(
        a_step("Menyusun", "p1", id="susun"),
        a_step("Memeriksa", "p2", decision={changes["back"]: "susun", changes["on"]: "lanjut"}),
        a_step("Mengarsipkan", "p3"),
    )


def test_a_label_of_a_sideways_exit_stands_above_its_line_close_to_the_symbol():
    ((label,), missing) = placed(("ya", RIGHT))
    assert missing == ()
    assert 0 < 1240 - label.box.bottom <= STYLE.label_gap + STYLE.line_width
    assert 1900 - label.box.width < label.box.left < 1950


def test_a_label_of_a_downward_exit_stands_right_of_its_line():
    ((label,), _) = placed(("ya", DOWN))
    assert 0 < label.box.left - 1450 <= STYLE.label_gap + STYLE.line_width
    assert 1240 < label.box.top < 1600


def test_each_of_two_exits_keeps_its_own_label():
    (yes, no), _ = placed(("ya", RIGHT), ("tidak", LEFT))
    assert (yes.lines, no.lines) == (("Ya",), ("Tidak",))
    assert no.box.right < 1450 < yes.box.left


def test_a_label_stands_below_where_a_wall_runs_above():
    wall = (Point(900, 1150), Point(2900, 1150))
    ((label,), _) = placed(("ya", RIGHT), walls=(wall,))
    assert label.box.top > 1240


def test_no_line_separates_a_label_from_its_exit():
    wall = (Point(1990, 900), Point(1990, 1600))
    ((label,), _) = placed(("ya", RIGHT), walls=(wall,))
    assert label.box.right < 1990


def test_a_label_keeps_clear_of_rules():
    rule = (Point(0, 1140), Point(3000, 1140))
    ((label,), _) = placed(("ya", RIGHT), rules=(rule,))
    assert not label.box.top <= 1140 <= label.box.bottom


def test_a_label_keeps_well_clear_of_rules_where_it_can():
    ((free,), _) = placed(("ya", RIGHT))
    y = free.box.top - CLEAR - 2
    ((moved,), _) = placed(("ya", RIGHT), rules=((Point(0, y), Point(3000, y)),))
    assert moved.box.top > 1240 > free.box.bottom
    x = free.box.right + CLEAR + 2
    ((moved,), _) = placed(("ya", RIGHT), rules=((Point(x, 0), Point(x, 3000)),))
    assert WELL_CLEAR <= x - moved.box.right < WELL_CLEAR + 5


def test_a_label_stands_nearer_to_a_rule_than_that_rather_than_far_from_its_exit():
    low = Box(0, 1240 - 200 - STYLE.label_gap - STYLE.line_width - CLEAR - 5, 3000, 2000)
    rule = (Point(0, low.top), Point(3000, low.top))
    below = (Point(900, 1350), Point(2900, 1350))
    ((label,), missing) = placed(("ya", RIGHT), area=low, rules=(rule,), walls=(below,))
    assert missing == ()
    assert CLEAR <= label.box.top - low.top < WELL_CLEAR


def test_labels_above_one_another_keep_apart_so_that_they_do_not_read_like_one():
    up = (Point(1450, 1000), Point(1450, 400), Point(2800, 400))
    side = (Point(1675, 1120), Point(2800, 1120))
    right = Box(1400, 0, 1600, 3000)
    labels, missing = placed(("dampingi", up), ("kabarkan", side), area=right)
    assert missing == ()
    upper, lower = sorted((label.box for label in labels), key=lambda box: box.top)
    assert upper.left < lower.right
    assert lower.left < upper.right
    assert lower.top - upper.bottom >= STACKED


def test_labels_stand_closer_than_that_rather_than_nowhere():
    up = (Point(1450, 1000), Point(1450, 640), Point(2800, 640))
    side = (Point(1675, 1120), Point(2800, 1120))
    low = (Point(1400, 1140), Point(2800, 1140))
    between = Box(1400, 620, 1200, 520)
    asked = ("dampingi", up), ("kabarkan", side)
    assert len(placed(*asked, area=between, walls=(low,))[1]) == 1
    labels, missing = placed(*asked, area=between, walls=(low,), farthest=ANYWHERE)
    assert missing == ()
    upper, lower = sorted((label.box for label in labels), key=lambda box: box.top)
    assert CLEAR <= lower.top - upper.bottom < STACKED


def test_a_label_takes_two_lines_where_one_is_too_wide():
    narrow = Box(1400, 0, 1300, 3000)
    ((label,), missing) = placed(("salah alamat", RIGHT), area=narrow)
    assert label.lines == ("salah", "alamat")
    assert label.box.height == 400
    assert missing == ()


def test_a_label_without_any_place_is_given_back_with_the_room_its_column_lacks():
    shut = Box(1000, 1000, 901, 481)
    labels, missing = placed(("ya", RIGHT), area=shut)
    assert labels == ()
    ((spot, text, room),) = ((found.spot, found.text, found.room) for found in missing)
    assert (spot, text) == (Spot(0, 0), "ya")
    assert room.before == 0
    assert room.after > 200


def test_a_label_stands_far_from_its_exit_only_where_it_is_told_to():
    walls = tuple((Point(1850, y), Point(2950, y)) for y in range(940, 1600, 100))
    labels, missing = placed(("ya", RIGHT), walls=walls)
    assert (len(labels), len(missing)) == (0, 1)
    labels, missing = placed(("ya", RIGHT), walls=walls, farthest=ANYWHERE)
    assert (len(labels), len(missing)) == (1, 0)


def test_a_fork_under_one_label_is_named_once():
    page = chart(
        a_step("Menyusun", "p2", id="susun"),
        a_step("Memeriksa", "p1", decision={"ya": ("x", "y"), "tidak": "susun"}),
        a_step("Mencetak", "p2", id="x", then=()),
        a_step("Mengarsipkan", "p3", id="y"),
    )
    assert sorted(label.lines for label in page.chart.labels) == [("Tidak",), ("Ya",)]


def test_ya_and_tidak_are_printed_as_the_profile_says_and_others_as_written():
    assert {label.lines for label in decision(back="TIDAK", on="ya").chart.labels} == {
        ("Tidak",),
        ("Ya",),
    }
    assert ("belum",) in {label.lines for label in decision(back="belum", on="ya").chart.labels}


def test_a_column_widens_for_a_long_word_beside_its_line():
    def width(label: str) -> Twips:
        page = charts_of(
            a_procedure(
                a_step("Menyusun", "p2", id="susun"),
                a_step("Memeriksa", "p2", decision={"ya": "lanjut", label: "susun"}),
                *(a_step("Mengarsipkan", f"p{n}") for n in range(3, 14)),
                actors=lanes(13),
            ),
            F4_WIDTH,
        )[0]
        return page.table.columns[page.chart.symbols[0].column]

    assert width("ketidaksesuaian") > width("tidak")


def test_a_row_grows_for_a_label_that_finds_no_place_near_its_exit():
    def height(label: str) -> Twips:
        return decision(back="tidak", on=label).table.rows[3].height

    assert height("perbaiki naskah dinas sesuai arahan") >= height("ya")


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Ya", [("Ya",)]),
        ("Tidak lengkap", [("Tidak lengkap",), ("Tidak", "lengkap")]),
        ("Perlu kajian ulang", [("Perlu kajian ulang",), ("Perlu", "kajian ulang")]),
    ],
)
def test_a_label_is_tried_in_one_line_then_in_two_of_about_equal_length(
    label: str, lines: list[tuple[str, ...]]
):
    assert list(wordings(label)) == lines


def test_a_label_is_as_wide_as_its_longest_line():
    assert label_size(("Tidak", "lengkap"), TextStyle(), Letters()) == (7, 20)


@pytest.mark.parametrize(
    ("box", "covered"),
    [
        (Box(1000, 1000, 100, 100), False),  # in an empty corner
        (Box(1800, 1380, 100, 100), False),
        (Box(1400, 1200, 100, 80), True),  # in the middle
        (Box(1100, 1100, 300, 100), True),  # over the slope
    ],
)
def test_the_empty_corners_of_a_diamond_are_free(box: Box, covered: bool):
    assert on_symbol(box, DIAMOND) is covered
    assert on_symbol(box, replace(DIAMOND, outline=Outline.BOX))
