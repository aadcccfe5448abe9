"""How connectors run, seen as pictures in letters; and what the search prefers."""

import pytest

from soptool.layout.continuations import cut_edges, sheet_rows
from soptool.layout.grid import Level, PageGrid, Spot, Stop, Wire
from soptool.layout.plan import Outline
from soptool.layout.routing import route
from soptool.layout.ways import Side, Ways
from soptool.model.flow import Flow
from soptool.model.sop import Manner, Step
from tests.support.builders import a_node, a_procedure, a_step
from tests.support.charts import drawn, lanes


def routed(*steps: Step, columns: int = 3) -> tuple[PageGrid, Ways]:
    flow = Flow.of(a_procedure(*steps, actors=lanes(columns)))
    rows = sheet_rows(flow)
    grid = cut_edges(flow, rows, range(len(rows)))
    return grid, route(grid)


def test_two_returns_into_one_target_nest_and_arrive_as_one():
    chart = drawn(
        a_step("Menyusun", "p2", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Menyetujui", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "p2"),
    )
    assert (
        chart
        == """\
.

              +->(     )
              |     |
.             |     |
              |     v
              Tidak
              +--<     >
              |     |
              |     Ya
.             |     |
              |     v
              |
              Tidak    >
                    |
                    Ya
.                   v
                    |
                 (     )"""
    )


def test_a_return_over_a_return_to_another_target_runs_outside_it():
    chart = drawn(
        a_step("Menerima", "p2", id="terima"),
        a_step("Menyusun", "p2", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Menyetujui", "p2", decision={"ya": "lanjut", "tidak": "terima"}),
        a_step("Mengarsipkan", "p2"),
    )
    assert (
        chart
        == """\
.

                 (     )<-+
                    |     |
.                   v     |
                    |     |
              +->[     ]  |
              |     |     |
.             |     |     |
              |     v     |
              Tidak       |
              +--<     >  |
                          |
                    Ya    |
.                   |     |
                    v     |
                       Tidak
                 <     >--+

                    Ya
.                   v
                    |
                 (     )"""
    )


def test_a_staircase_of_approvals_returns_on_one_side_and_goes_on_on_the_other():
    chart = drawn(
        a_step("Menyusun", "p1", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Menyetujui", "p3", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Menandatangani", "p4", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "p1"),
        columns=4,
    )
    assert (
        chart
        == """\
.

 +>(     )----------+
 |                  |
.|                  v
 |           Tidak  |   Ya
 +---------------<     >----------+
 |                                |
.|                                |
 |                                v
 |                         Tidak     Ya
 +-----------------------------<     >---------+
 |                                             |
.|                                             |
 |                                             v
 |                                       Tidak
 +------------------------------------------<     >
                                               |
.                                              |
                                               Ya
   (     )<------------------------------------+"""
    )


def test_three_exits_take_three_sides():
    chart = drawn(
        a_step("Menyusun", "p1", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun", "tunda": "tunda"}),
        a_step("Mencetak", "p2", then="akhir"),
        a_step("Menunda", "p3", id="tunda"),
        a_step("Mengarsipkan", "p2", id="akhir"),
    )
    assert (
        chart
        == """\
.

 +>(     )----------+
 |                  |
.|                  |
 |                  v
 |           Tidak      tunda
 +---------------<     >----------+
                    |             |
                    Ya            |
.                   v             |
                    |             |
                 [     ]          |
                    |             |
.                   |             v
                    |             |
                    +----------[     ]
                    |
.                   |
                    v
                 (     )"""
    )


def test_a_joint_act_is_left_by_the_performer_named_first():
    chart = drawn(
        a_step("Menerima", "p1"),
        a_step("Menandatangani", ("p3", "p1")),
        a_step("Mengarsipkan", "p3"),
    )
    assert (
        chart
        == """\
.

   (     )
      |
.     v
      |
   [     ]=====================[     ]
                                  |
.                                 v
                                  |
                               (     )"""
    )


def test_a_line_never_runs_through_a_symbol_on_its_way():
    chart = drawn(
        a_step("Menerima", "p2", then="akhir"),
        a_step("Menyusun", "p2", then=()),
        a_step("Mengarsipkan", "p2", id="akhir"),
    )
    assert (
        chart
        == """\
.

              +--(     )
              |
.             |
              |
              |  (     )
              |
.             +-----+
                    v
                 (     )"""
    )


def test_where_both_sides_are_as_good_a_line_goes_left():
    chart = drawn(
        a_step("Menyusun", "p2", id="susun"),
        a_step("Menelaah", "p2"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "p2"),
    )
    assert (
        chart
        == """\
.

              +->(     )
              |     |
.             |     v
              |     |
              |  [     ]
              |     |
.             |     |
              |     v
              Tidak
              +--<     >

                    Ya
.                   v
                    |
                 (     )"""
    )


def test_a_fork_that_meets_again_has_one_trunk_and_one_arrival():
    chart = drawn(
        a_step("Membagi", "p1", then=("x", "y", "z")),
        a_step("Menyusun", "p1", id="x", then="akhir"),
        a_step("Menghitung", "p2", id="y", then="akhir"),
        a_step("Mencetak", "p3", id="z", then="akhir"),
        a_step("Menggabungkan", "p1", id="akhir"),
    )
    assert (
        chart
        == """\
.

   (     )
      |
.     +-------------+-------------+
      v             |             |
   [     ]          |             |
                    |             |
.     |             |             |
      |             v             |
      |                           |
      +----------[     ]          |
      |                           |
.     |                           v
      |                           |
      +------------------------[     ]
      |
.     v
      |
   (     )"""
    )


def test_a_chain_runs_back_over_the_heads_of_those_between():
    chart = drawn(
        a_step("Menerima", "p3"),
        a_step("Memaraf", ("p3", "p1", "p2"), manner=Manner.IN_TURN),
        a_step("Mengarsipkan", "p2"),
    )
    assert (
        chart
        == """\
.

                               (     )
                                  |
.     +---------------------+     |
      v                     |     v
   [     ]------>[     ]    +--[     ]

.                   |
                    v

                 (     )"""
    )


def test_a_line_over_a_joint_act_crosses_its_plain_line():
    chart = drawn(
        a_step("Menerima", "p2", then="cetak"),
        a_step("Rapat", ("p1", "p3"), then=()),
        a_step("Mencetak", "p2", id="cetak"),
    )
    assert (
        chart
        == """\
.

                 (     )
                    |
.                   |
                    |
   (     )==========|==========(     )
                    |
.                   v
                    |
                 (     )"""
    )


def test_a_target_below_a_joint_act_is_reached_round_the_plain_line():
    chart = drawn(
        a_step("Menerima", "p2"),
        a_step("Rapat", ("p1", "p3")),
        a_step("Mencetak", "p2"),
    )
    assert (
        chart
        == """\
.

      +----------(     )
      |
.     v
      |
   [     ]=====================[     ]
      |
.     |
      |
      +--------->(     )"""
    )


def test_a_decision_that_sends_back_to_the_right_goes_on_to_the_left():
    chart = drawn(
        a_step("Menyusun", "p3", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "p1"),
    )
    assert (
        chart
        == """\
.

                    +----------(     )<+
                    |                  |
.                   v                  |
               Ya   |   Tidak          |
      +----------<     >---------------+
      |
.     |
      v

   (     )"""
    )


@pytest.mark.parametrize(("target", "side"), [("p1", Side.LEFT), ("p3", Side.RIGHT)])
def test_a_hand_over_leaves_on_the_side_of_its_target(target: str, side: Side):
    _, ways = routed(a_step("Menerima", "p2"), a_step("Mengarsipkan", target))
    assert (ways[0].exit, ways[0].entry, ways[0].bends) == (side, Side.TOP, 1)


def test_every_wire_has_a_way_between_its_stops():
    grid, ways = routed(
        a_step("Menyusun", "p1", id="susun"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "p3"),
    )
    assert list(ways) == list(range(len(grid.wires)))
    for number, wire in enumerate(grid.wires):
        assert ways[number].source in grid.stops[wire.source].spots
        assert ways[number].target in grid.stops[wire.target].spots


def test_a_joint_act_is_entered_at_the_performer_nearest_to_where_the_work_comes_from():
    _, ways = routed(
        a_step("Menerima", "p3"), a_step("Menandatangani", ("p1", "p3")), a_step("Arsip", "p1")
    )
    assert ways[0].target == Spot(1, 2)
    assert ways[1].source == Spot(1, 0)


def test_a_joint_decision_is_left_by_its_first_performer_even_where_another_is_nearer():
    decision = {"ya": "lanjut", "tidak": "susun"}
    _, ways = routed(
        a_step("Menyusun", "p3", id="susun"),
        a_step("Memeriksa", ("p1", "p3"), decision=decision),
        a_step("Arsip", "p3"),
    )
    assert {way.source for way in ways.values() if way.source.level == 1} == {Spot(1, 0)}


def test_the_exits_of_a_decision_take_different_sides():
    _, ways = routed(
        a_step("Menyusun", "p1", id="susun"),
        a_step("Memeriksa", "p1", decision={"ya": "lanjut", "tidak": "susun", "tunda": "akhir"}),
        a_step("Mencetak", "p1"),
        a_step("Arsip", "p1", id="akhir"),
    )
    exits = [way.exit for way in ways.values() if way.source.level == 1]
    assert len(exits) == len(set(exits)) == 3


def test_no_line_enters_an_act_from_below_while_another_side_is_free():
    _, ways = routed(
        a_step("Menyusun", "p2", id="susun"),
        a_step("Menelaah", "p2", id="telaah"),
        a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "telaah"}),
        a_step("Menyetujui", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Arsip", "p2"),
    )
    assert Side.BOTTOM not in {way.entry for way in ways.values()}


def test_a_fork_leaves_by_one_side():
    _, ways = routed(
        a_step("Membagi", "p2", then=("x", "y", "z")),
        a_step("Menyusun", "p1", id="x", then=()),
        a_step("Menghitung", "p2", id="y", then=()),
        a_step("Mencetak", "p3", id="z", then=()),
    )
    assert len({way.exit for way in ways.values()}) == 1


def test_a_line_goes_round_a_joint_act_rather_than_across_its_plain_line():
    _, ways = routed(
        a_step("Menerima", "p3", then="akhir"),
        a_step("Rapat", ("p2", "p3"), then=()),
        a_step("Mengarsipkan", "p3", id="akhir"),
        columns=4,
    )
    assert ways[0].exit is Side.RIGHT


def test_of_two_performers_equally_near_the_one_named_first_is_entered_and_left():
    _, ways = routed(
        a_step("Menerima", "p2"), a_step("Rapat", ("p3", "p1")), a_step("Mengarsipkan", "p2")
    )
    assert (ways[0].target, ways[1].source) == (Spot(1, 2), Spot(1, 2))


@pytest.mark.parametrize("outline", [Outline.BOX, Outline.DIAMOND])
def test_a_return_leaves_at_the_side_though_by_the_top_it_had_one_bend_less(outline: Outline):
    stops = (Stop((Spot(0, 0),), Outline.BOX), Stop((Spot(2, 1),), outline))
    levels = tuple(Level(row) for row in range(3))
    way = route(PageGrid(2, levels, stops, (Wire(1, 0, (), None, False),)))[0]
    assert (way.exit, way.entry, way.bends) == (Side.LEFT, Side.RIGHT, 2)


def test_two_lines_of_a_join_do_not_meet_face_to_face_like_the_line_of_a_joint_act():
    grid, ways = routed(
        a_step("Membagi", "p2", then=("kiri", "kanan")),
        a_step(
            "Memproses",
            parts=(
                a_node("p1", id="kiri", then="gabung"),
                a_node("p3", id="kanan", then="gabung"),
            ),
        ),
        a_step("Menggabungkan", "p2", id="gabung"),
    )
    one, other = (way for number, way in ways.items() if grid.wires[number].target == 3)
    assert one.slots != other.slots
