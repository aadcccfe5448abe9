"""How the width of the paper is shared, and what gives way where it is scarce."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.diagnostics import Severity
from soptool.layout.column_widths import ActorNeeds, breaking_width
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.notices import CannotDrawError, LayoutRule
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TextStyle
from soptool.layout.text import FontMeasurer, longest_word, wrap
from soptool.layout.units import Twips, mm
from soptool.model.duration import Duration
from soptool.model.profile import Column, Profile
from soptool.model.sop import Actor, Node, Procedure, Step

STYLE = FlowchartStyle()
MEASURER = FontMeasurer()
PROFILE = Profile()
A4 = mm(297 - 24)
F4 = mm(330 - 20)
NAMES = ("Pengelola Kepegawaian", "Kepala Subbagian Umum dan Kepegawaian", "Kepala Badan")


def procedure(names: tuple[str, ...], *steps: Step) -> Procedure:
    actors = tuple(Actor(id=f"p{number}", name=name) for number, name in enumerate(names))
    return Procedure(actors=actors, steps=steps or (step(),))


def step(activity: str = "Memeriksa rekapitulasi kehadiran pegawai", output: str = "") -> Step:
    return Step(
        activity=activity,
        nodes=(Node(actors=("p0",)),),
        inputs=("Rekaman kehadiran bulanan", "Komputer"),
        duration=Duration.parse("1 hari kerja"),
        output=(output or "Rekapitulasi kehadiran",),
    )


def fitted(
    given: Procedure, width: Twips = A4, needs: ActorNeeds | None = None, profile: Profile = PROFILE
) -> Columns:
    needs = needs or ActorNeeds.standard(len(given.actors), STYLE)
    return fit_columns(given, needs, width, profile, STYLE, MEASURER)


def test_columns_stand_in_the_order_of_the_form() -> None:
    columns = fitted(procedure(NAMES))
    assert [role.value for role in columns.roles] == [
        *("no", "kegiatan", "pelaksana", "pelaksana", "pelaksana"),
        *("kelengkapan", "waktu", "output", "keterangan"),
    ]
    assert (columns.first_actor, columns.actor_count) == (2, 3)


def test_a_profile_may_leave_columns_out_and_turn_them_round() -> None:
    profile = Profile(last_columns=(Column.OUTPUT, Column.DURATION))
    columns = fitted(procedure(NAMES[:1]), profile=profile)
    assert [role.value for role in columns.roles] == [
        *("no", "kegiatan", "pelaksana", "output", "waktu")
    ]
    assert sum(columns.widths) == A4


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=9),
    st.lists(st.text("abc ", min_size=1, max_size=200), min_size=1, max_size=6),
    st.integers(mm(240), mm(320)),
)
def test_widths_add_up_to_the_page_exactly(
    names: list[str], activities: list[str], width: Twips
) -> None:
    columns = fitted(procedure(tuple(names), *map(step, activities)), width)
    assert sum(columns.widths) == width
    assert all(width > 0 for width in columns.widths)


@pytest.mark.parametrize("count", range(1, 16))
def test_up_to_fifteen_performers_fit_on_f4(count: int) -> None:
    names = tuple(NAMES[number % 3] for number in range(count))
    columns = fitted(procedure(names), F4)
    assert sum(columns.widths) == F4
    assert all(width >= STYLE.actor_column_floor for width in actor_widths(columns))
    assert columns.symbol_width >= STYLE.symbol_floor


def test_a_performers_column_holds_its_symbol_and_the_connectors_beside_it() -> None:
    needs = ActorNeeds(left=(mm(2), mm(9), mm(2)), right=(mm(2), mm(4), mm(6)))
    columns = fitted(procedure(NAMES), needs=needs)
    wanted = zip(needs.left, needs.right, strict=True)
    assert all(
        width >= left + columns.symbol_width + right
        for width, (left, right) in zip(actor_widths(columns), wanted, strict=True)
    )


def test_a_few_performers_get_columns_of_standard_width_with_full_symbols() -> None:
    columns = fitted(procedure(NAMES))
    assert columns.symbol_width == STYLE.symbol_width
    assert all(mm(19.9) < width <= STYLE.actor_column_cap for width in actor_widths(columns))


def test_no_word_breaks_while_there_is_room() -> None:
    long = "Mempertanggungjawabkan pelaksanaan"
    columns = fitted(procedure(NAMES, step(long, output=long)))
    room = breaking_width(columns.widths[columns.roles.index(Column.OUTPUT)], STYLE)
    assert room >= longest_word(long, columns.body, MEASURER)
    assert not columns.notices


def test_long_cells_get_wide_columns() -> None:
    wide = fitted(procedure(NAMES, step("Memeriksa " * 40)))
    narrow = fitted(procedure(NAMES, step("Memeriksa")))
    activity = wide.roles.index(Column.ACTIVITY)
    assert wide.widths[activity] > narrow.widths[activity] + mm(50)


def states_of_giving_way() -> list[tuple[int, Twips, bool]]:
    """Letters, symbols and turned names of nine performers on ever narrower paper."""
    found = [
        (columns.body.size, columns.symbol_width, columns.rotated)
        for width in range(mm(330), mm(195), -mm(1))
        for columns in [fitted(procedure(NAMES * 3), width)]
    ]
    return list(dict.fromkeys(found))


def test_things_give_way_one_after_another() -> None:
    """Letters to 8 pt, symbols to 9 mm, letters to 7 pt; names turned and the same once more."""
    states = states_of_giving_way()
    letters = [(rotated, -size) for size, _, rotated in states]
    assert letters == sorted(letters)
    assert states[0] == (18, STYLE.symbol_width, False)
    assert (16, STYLE.symbol_width, False) in states
    assert {14, 16, 18} <= {size for size, _, rotated in states if not rotated}
    assert {14, 16} <= {size for size, _, rotated in states if rotated}


def activity_width(columns: Columns) -> Twips:
    return columns.widths[columns.roles.index(Column.ACTIVITY)]


def test_an_activity_keeps_its_room_until_letters_are_small_and_gives_way_before_tiny_ones() -> (
    None
):
    whole = step("Memeriksa kelengkapan " * 9)
    fits = [fitted(procedure(NAMES * 3, whole), width) for width in range(mm(300), mm(196), -mm(1))]
    roomy = [columns for columns in fits if columns.body.size > 16]
    readable = [columns for columns in fits if columns.body.size >= 16]
    tight = [columns for columns in readable if activity_width(columns) < mm(27)]
    assert roomy and tight and len(fits) > len(readable)
    assert all(activity_width(columns) >= STYLE.activity_column_floor for columns in roomy)
    assert all(activity_width(columns) >= mm(20) for columns in readable)
    widths = [activity_width(columns) for columns in readable if not columns.rotated]
    assert all(wider - narrower < mm(5) for wider, narrower in pairwise(widths))


@pytest.mark.parametrize("entries", [("{}",), ("{}", "Komputer"), ("Berkas", "{}", "Map")])
def test_a_column_has_room_for_its_longest_word_behind_a_dash_too(entries: tuple[str, ...]) -> None:
    long = "ketatausahaan"
    inputs = tuple(entry.format(long) for entry in entries)
    columns = fitted(procedure(NAMES * 2, replace(step(), inputs=inputs)))
    room = breaking_width(columns.widths[columns.roles.index(Column.INPUTS)], STYLE)
    dash = MEASURER.width("- ", columns.body) if len(entries) > 1 else 0
    assert room >= dash + longest_word(long, columns.body, MEASURER)


def test_as_few_words_as_possible_break_where_not_all_can_stay_whole() -> None:
    outputs = ("Rekapitulasi", "Pertanggungjawaban penyelenggaraan", "Mempertanggungjawabkan")
    steps = [step("Memberitahukan penyelenggaraan", output=output) for output in outputs]
    columns = fitted(procedure(NAMES * 3, *steps), mm(212))
    assert columns.body.size == 12
    words = {notice.message.split("`")[1] for notice in columns.notices[1:]}
    assert words == {"Mempertanggungjawabkan"}


def test_a_duration_stands_on_one_line_where_there_is_room() -> None:
    columns = fitted(procedure(NAMES * 2, step("Memeriksa " * 30, output="Naskah dinas " * 20)))
    room = breaking_width(columns.widths[columns.roles.index(Column.DURATION)], STYLE)
    assert wrap("1 hari kerja", room, columns.body, MEASURER) == ("1 hari kerja",)


def test_symbols_fill_columns_that_are_wide_for_their_names_sake() -> None:
    columns = fitted(procedure(("Bersangkutan",) * 9), mm(272))
    assert columns.body.size < 16 and not columns.rotated
    room = min(actor_widths(columns)) - 2 * STYLE.side_clearance
    assert 0 <= room - columns.symbol_width < STYLE.symbol_step


def test_letters_below_seven_points_are_reported() -> None:
    names = (*NAMES * 5,)
    columns = fitted(procedure(names), mm(280))
    assert columns.body.size < 14
    (notice,) = [n for n in columns.notices if n.rule is LayoutRule.SMALL_LETTERS]
    assert notice.rule.severity is Severity.WARNING
    assert "15 kolom pelaksana" in notice.message


def test_a_word_that_has_to_be_broken_is_named_with_its_column_and_row() -> None:
    word = "mempertanggungjawabkan" * 3
    columns = fitted(procedure(NAMES, step(), step(output=word)))
    (notice,) = columns.notices
    assert notice.rule is LayoutRule.BROKEN_WORD
    assert word in notice.message and "Output" in notice.message
    assert notice.row == 1


@pytest.mark.parametrize(("count", "wider"), [(15, True), (20, False)])
def test_a_table_that_cannot_fit_is_refused_with_a_cure_that_helps(count: int, wider: bool) -> None:
    names = (NAMES * 7)[:count]
    with pytest.raises(CannotDrawError, match=f"{count} pelaksana tidak muat") as refusal:
        fitted(procedure(names), mm(186))
    notice = refusal.value.notice
    assert notice.rule.severity is Severity.ERROR
    assert ("F4" in notice.hint) is wider
    most = int(notice.hint.split("paling banyak ")[1].split(" ")[0])
    fitted(procedure(names[:most]), mm(186))
    with pytest.raises(CannotDrawError):
        fitted(procedure(names[: most + 1]), mm(186))
    if wider:
        fitted(procedure(names), F4)


def test_what_is_missing_is_said_even_where_it_is_less_than_a_millimetre() -> None:
    names = NAMES * 3
    widths = range(mm(200), mm(180), -1)
    for width in widths:
        try:
            fitted(procedure(names), width)
        except CannotDrawError as refusal:
            found = re.search(r"perlu (\d+) mm, tersedia (\d+) mm", refusal.notice.message)
            assert found and int(found[1]) == int(found[2]) + 1
            break
    else:
        pytest.fail("nothing was refused")


def test_where_no_performer_fits_none_is_promised() -> None:
    with pytest.raises(CannotDrawError) as refusal:
        fitted(procedure(NAMES[:1]), mm(40))
    assert refusal.value.notice.hint.endswith("(`prosedur`).")


def test_headings_of_performers_fit_their_columns_unbroken() -> None:
    columns = fitted(procedure(NAMES * 3))
    assert columns.header == TextStyle(columns.body.font, columns.body.size, bold=True)
    for name, width in zip(NAMES * 3, actor_widths(columns), strict=True):
        lines = wrap(name, breaking_width(width, STYLE), columns.header, MEASURER)
        assert " ".join(lines) == name


def actor_widths(columns: Columns) -> tuple[Twips, ...]:
    return columns.widths[columns.first_actor : columns.first_actor + columns.actor_count]
