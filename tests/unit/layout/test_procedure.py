"""One procedure through all stages, seen as a picture in letters."""

import pytest

from soptool.layout.geometry import Box
from soptool.layout.notices import CannotDrawError, LayoutRule
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.procedure import ProcedureLayout, lay_out_procedure
from soptool.layout.quality import measure, round_trip
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import RowKind
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile
from soptool.model.sop import Manner, Procedure, Step
from tests.support.builders import a_node, a_procedure, a_step
from tests.support.canvas import picture

LANES = {"a": "A", "b": "B", "c": "C"}


def laid_out(procedure: Procedure, height: Twips = mm(184)) -> ProcedureLayout:
    body = Box(mm(12), mm(12), mm(273), height)
    return lay_out_procedure(procedure, 0, (body, body), Profile(), FlowchartStyle(), FONTS)


def pages_of(*steps: Step, height: Twips = mm(184)) -> tuple[ChartTable, ...]:
    """The pages of three lanes A, B and C, proved to be without fault."""
    procedure = a_procedure(*steps, actors=LANES)
    pages = laid_out(procedure, height).pages
    assert round_trip(procedure, pages) == ()
    assert [fault for page in pages for fault in measure(page).faults] == []
    return pages


def drawn(*steps: Step) -> str:
    (page,) = pages_of(*steps)
    return picture(page)


def test_a_hand_over_leaves_at_the_side_and_enters_at_the_top():
    assert (
        drawn(a_step("Menerima", "a"), a_step("Mengarsipkan", "c"))
        == """\
.

   (     )------------------------+
                                  |
.                                 v
                                  |
                               (     )"""
    )


def test_a_performer_goes_straight_down():
    chart = drawn(a_step("Menerima", "b"), a_step("Menyusun", "b"), a_step("Mengarsipkan", "b"))
    assert (
        chart
        == """\
.

                 (     )
                    |
.                   v
                    |
                 [     ]
                    |
.                   v
                    |
                 (     )"""
    )


def test_no_goes_back_outside_and_yes_goes_on():
    chart = drawn(
        a_step("Menyusun", "a", id="susun"),
        a_step("Memeriksa", "b", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "c"),
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
                                  |
.                                 |
                                  v

                               (     )"""
    )


def test_the_lines_of_a_fork_are_one_until_they_part_and_those_of_a_join_from_where_they_meet():
    chart = drawn(
        a_step("Membagi", "a", then=("x", "y")),
        a_step("Menyusun", "b", id="x", then="z"),
        a_step("Menghitung", "c", id="y", then="z"),
        a_step("Menggabungkan", "b", id="z"),
    )
    assert (
        chart
        == """\
.

   (     )----------+-------------+
                    |             |
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


def test_a_joint_row_is_joined_by_a_plain_line():
    chart = drawn(a_step("Menerima", "a"), a_step("Menandatangani", ("a", "c")))
    assert "(     )=====================(     )" in chart


def test_a_chain_has_arrows_inside_its_row():
    chart = drawn(
        a_step("Menerima", "a"),
        a_step("Memaraf", ("a", "b", "c"), manner=Manner.IN_TURN),
        a_step("Mengarsipkan", "c"),
    )
    assert "[     ]------>[     ]----->-[     ]" in chart


def test_parts_that_follow_one_another_stand_on_storeys_of_one_row():
    (page,) = pages_of(
        a_step("Menerima", "a"),
        a_step(
            "Menyusun dan memaraf",
            parts=(
                a_node("a", id="susun"),
                a_node("b", decision={"ya": "lanjut", "tidak": "susun"}),
                a_node("c"),
            ),
        ),
        a_step("Mengarsipkan", "a"),
    )
    tops = [symbol.box.top for symbol in page.chart.symbols if symbol.ref and symbol.ref.row == 1]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    assert len({symbol.row for symbol in page.chart.symbols}) == 3


def test_a_flow_cut_by_a_page_break_goes_on_behind_its_letter():
    first, second = pages_of(
        a_step("Menerima", "a"),
        a_step("Menyusun", "b"),
        a_step("Mengarsipkan", "c"),
        height=mm(45),
    )
    assert picture(first).splitlines()[-1].strip() == "{A}"
    assert "{A}" in picture(second).splitlines()[1]
    assert [row.kind for row in second.table.rows][-2:] == [RowKind.BAND, RowKind.BODY]


def test_a_return_over_a_page_break_leaves_at_the_head_and_arrives_at_the_foot():
    first, second = pages_of(
        a_step("Menyusun", "a", id="susun"),
        a_step("Menelaah", "b"),
        a_step("Memeriksa", "b", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan", "c"),
        height=mm(54),
    )
    letters = {
        (number, symbol.lines[0], symbol.row)
        for number, page in enumerate((first, second))
        for symbol in page.chart.symbols
        if symbol.outline is Outline.PENTAGON
    }
    last, head = len(first.table.rows) - 1, 2
    assert letters == {(0, "A", last), (0, "B", last), (1, "A", head), (1, "B", head)}


def test_a_fork_across_a_page_break_has_one_letter():
    pages = pages_of(
        a_step("Membagi", "a", then=("x", "y", "z")),
        a_step("Menyusun", "a", id="x", then=()),
        a_step("Menghitung", "b", id="y", then=()),
        a_step("Mencetak", "c", id="z", then=()),
        height=mm(50),
    )
    letters = [
        symbol.lines[0]
        for page in pages
        for symbol in page.chart.symbols
        if symbol.outline is Outline.PENTAGON
    ]
    assert len(pages) > 1
    assert set(letters) == {"A"}


def test_the_header_is_repeated_on_every_page():
    pages = pages_of(*(a_step(f"Menyusun {n}", "a") for n in range(20)), height=mm(90))
    headers = {
        tuple(row for row in page.table.rows if row.kind is RowKind.HEADER) for page in pages
    }
    assert len(pages) > 1
    assert len(headers) == 1


def test_every_row_stands_once_and_whole_in_order_and_no_page_is_overfull():
    pages = pages_of(*(a_step(f"Menyusun naskah {n}", "abc"[n % 3]) for n in range(25)))
    rows = [row.step for page in pages for row in page.table.rows if row.step >= 0]
    assert rows == list(range(25))
    assert all(page.table.box.bottom <= mm(12) + mm(184) for page in pages)


def test_a_row_taller_than_a_page_is_cut_and_its_line_runs_through():
    procedure = a_procedure(
        a_step("Menerima", "a"),
        a_step("Menyusun " + "naskah dinas " * 400, "a"),
        a_step("Mengarsipkan", "a"),
        actors=LANES,
    )
    laid = laid_out(procedure)
    assert round_trip(procedure, laid.pages) == ()
    assert [fault for page in laid.pages for fault in measure(page).faults] == []
    assert all(page.table.box.bottom <= mm(12) + mm(184) for page in laid.pages)
    assert {notice.rule.rule for notice in laid.notices} >= {"baris-lebih-tinggi-dari-halaman"}


def test_a_step_appended_at_the_end_changes_no_page_but_the_last():
    steps = [a_step(f"Menyusun naskah {n}", "abc"[n % 3]) for n in range(24)]
    before = pages_of(*steps)
    after = pages_of(*steps, a_step("Mengarsipkan", "a"))
    assert len(before) > 1
    assert after[: len(before) - 1] == before[:-1]


def test_the_first_page_may_have_less_room():
    procedure = a_procedure(*(a_step(f"Menyusun {n}", "a") for n in range(12)), actors=LANES)
    full = Box(mm(12), mm(12), mm(273), mm(184))
    rest = Box(mm(12), mm(120), mm(273), mm(76))
    laid = lay_out_procedure(procedure, 0, (rest, full), Profile(), FlowchartStyle(), FONTS)
    assert laid.pages[0].table.top == mm(120)
    assert laid.pages[0].table.box.bottom <= full.bottom
    assert laid.pages[1].table.top == mm(12)


@pytest.mark.parametrize("label", ["Tidak lengkap", "Perbaiki naskah dinas", "Ya"])
def test_a_label_stands_nearer_to_its_own_exit_than_to_another(label: str):
    (page,) = pages_of(
        a_step("Menyusun", "a", id="susun"),
        a_step("Memeriksa", "b", decision={label: "susun", "lanjutkan": "lanjut"}),
        a_step("Mengarsipkan", "c"),
    )
    starts = {
        connector.edges[0].label: connector.points[0]
        for connector in page.chart.connectors
        if connector.edges[0].label
    }
    assert len(page.chart.labels) == 2
    for placed in page.chart.labels:
        center = placed.box.center
        distances = {
            name: abs(center.x - at.x) + abs(center.y - at.y) for name, at in starts.items()
        }
        assert min(distances, key=distances.__getitem__) == placed.edge.label


def test_headings_that_leave_no_room_for_a_row_are_refused_with_a_cure():
    lanes = {**LANES, "c": "Kepala " * 200}
    with pytest.raises(CannotDrawError, match="Judul kolom") as refusal:
        laid_out(a_procedure(a_step("Menerima", "a"), a_step("Menyimpan", "b"), actors=lanes))
    assert refusal.value.notice.rule is LayoutRule.CANNOT_DRAW
    assert "Persingkat" in refusal.value.notice.hint
