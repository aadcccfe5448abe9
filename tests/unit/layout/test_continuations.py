"""Pages of a procedure as grids: storeys, stars, pentagons and their letters."""

import pytest

from soptool.layout.continuations import cut_edges, letter, letter_pentagons, sheet_rows, star_of
from soptool.layout.grid import Band, PageGrid, Star
from soptool.layout.plan import Outline
from soptool.model.flow import Flow, NodeRef
from tests.support.builders import a_node, a_procedure, a_step

LOOP = Flow.of(
    a_procedure(
        a_step("Menyusun", "a", id="susun"),
        a_step("Menelaah", "b"),
        a_step("Memeriksa", "b", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "c"),
    )
)


def grid_of(flow: Flow, rows: range) -> PageGrid:
    return letter_pentagons(cut_edges(flow, sheet_rows(flow), rows), {})[0]


def pentagons(grid: PageGrid) -> list[tuple[str, Band | None]]:
    return [(stop.letter, stop.band) for stop in grid.stops if stop.outline is Outline.PENTAGON]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (27, "AB"),
        (51, "AZ"),
        (52, "BA"),
        (701, "ZZ"),
        (702, "AAA"),
    ],
)
def test_letters_go_on_beyond_z(number: int, name: str):
    assert letter(number) == name


def test_a_page_with_all_rows_has_no_band():
    grid = grid_of(LOOP, range(4))
    assert pentagons(grid) == []
    assert len(grid.wires) == len(LOOP.edges)


def test_what_leaves_is_lettered_before_what_arrives():
    assert pentagons(grid_of(LOOP, range(2))) == [("A", Band.FOOT), ("B", Band.FOOT)]
    assert pentagons(grid_of(LOOP, range(2, 4))) == [("A", Band.HEAD), ("B", Band.HEAD)]


def test_a_letter_once_given_is_kept():
    rows = sheet_rows(LOOP)
    first, letters = letter_pentagons(cut_edges(LOOP, rows, range(2)), {})
    second, after = letter_pentagons(cut_edges(LOOP, rows, range(2, 4)), letters)
    assert letters == after
    names = {stop.ref: stop.letter for stop in first.stops if stop.letter}
    assert len({stop.letter for stop in second.stops if stop.letter}) == 2 == len(letters)
    assert names


def test_a_page_between_carries_nothing_of_a_flow_that_passes_it():
    flow = Flow.of(
        a_procedure(
            a_step("Menerima", "a", then="akhir"),
            a_step("Menyusun", "b", then=()),
            a_step("Mengarsipkan", "a", id="akhir"),
        )
    )
    assert pentagons(grid_of(flow, range(1, 2))) == []


def test_an_edge_belongs_to_its_fork_else_to_its_join():
    flow = Flow.of(
        a_procedure(
            a_step("Membagi", "a", then=("x", "y")),
            a_step("Menyusun", "b", id="x", then="z"),
            a_step("Menghitung", "c", id="y", then="z"),
            a_step("Menggabungkan", "b", id="z"),
            a_step("Mengarsipkan", "b"),
        )
    )
    fork, other, join, too, alone = (star_of(flow, edge) for edge in flow.edges)
    assert fork == other == Star(True, NodeRef(0, 0), -1)
    assert join == too == Star(False, NodeRef(3, 0), -1)
    assert alone is None


def test_a_fork_across_a_page_break_is_one_line_to_one_pentagon():
    flow = Flow.of(
        a_procedure(
            a_step("Membagi", "a", then=("x", "y", "z")),
            a_step("Menyusun", "a", id="x", then=()),
            a_step("Menghitung", "b", id="y", then=()),
            a_step("Mencetak", "c", id="z", then=()),
        )
    )
    leaving = grid_of(flow, range(1))
    assert len(leaving.wires) == 1
    assert len(leaving.wires[0].edges) == 3
    arriving = grid_of(flow, range(1, 4))
    assert len(pentagons(arriving)) == 1
    assert len(arriving.wires) == 3


def test_a_branch_is_named_where_it_leaves_not_where_it_arrives():
    leaving, arriving = grid_of(LOOP, range(2, 4)), grid_of(LOOP, range(2))
    assert {wire.label for wire in leaving.wires} == {"", "ya", "tidak"}
    assert {wire.label for wire in arriving.wires} == {""}


def test_parts_side_by_side_share_a_storey_and_linked_ones_do_not():
    flow = Flow.of(
        a_procedure(
            a_step("Menerima", "a"),
            a_step("Menilai", parts=(a_node("a", then=()), a_node("b", then=()))),
            a_step("Memaraf", parts=(a_node("a"), a_node("b"))),
        )
    )
    assert [len(row.storeys) for row in sheet_rows(flow)] == [1, 1, 2]


def test_a_joint_part_shares_no_storey_with_one_between_its_performers():
    flow = Flow.of(
        a_procedure(
            a_step("Menerima", "a"),
            a_step("Menyusun", "b"),
            a_step("Mencetak", "c"),
            a_step("Menilai", parts=(a_node(("a", "c"), then=()), a_node("b", then=()))),
        )
    )
    assert len(sheet_rows(flow)[3].storeys) == 2


def test_more_pentagons_than_columns_take_a_second_level():
    flow = Flow.of(
        a_procedure(
            a_step("Memeriksa", "a", decision={"satu": "x", "dua": "y", "tiga": "z"}),
            a_step("Menyusun", "a", id="x", then=()),
            a_step("Menghitung", "a", id="y", then=()),
            a_step("Mencetak", "a", id="z", then=()),
        )
    )
    grid = grid_of(flow, range(1))
    assert [level.band for level in grid.levels] == [None, Band.FOOT, Band.FOOT, Band.FOOT]


def test_the_flow_that_goes_with_the_page_keeps_its_column_and_the_other_goes_left():
    flow = Flow.of(
        a_procedure(
            a_step("Menyusun", "b", id="susun"),
            a_step("Memeriksa", "b", decision={"ya": "lanjut", "tidak": "susun"}),
            a_step("Mengarsipkan", "b"),
            actors={"a": "A", "b": "B", "c": "C"},
        )
    )
    places = {
        (stop.letter, stop.spots[0].column)
        for stop in grid_of(flow, range(1)).stops
        if stop.outline is Outline.PENTAGON
    }
    assert places == {("A", 1), ("B", 0)}
