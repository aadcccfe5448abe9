"""Rows are given to pages by their heights, lines and bands included."""

import pytest

from soptool.layout.continuations import SheetRow, sheet_rows
from soptool.layout.grid import Band
from soptool.layout.page_heights import Lengths
from soptool.layout.pages import Routes, Sheet, paginate
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow, NodeRef
from soptool.model.sop import Step
from tests.support.builders import a_node, a_procedure, a_step

STYLE = FlowchartStyle()
TEXT: Twips = 1000
ROOM_FOR_BAND = STYLE.band_height
BARE = STYLE.bare_above + STYLE.capsule_height + STYLE.bare_below


def sheets_of(
    *steps: Step,
    text: Twips = TEXT,
    room: tuple[Twips, ...] = (5 * TEXT,),
    wishes: dict[tuple[int, int], Twips] | None = None,
) -> tuple[Sheet, ...]:
    flow = Flow.of(a_procedure(*steps))
    lengths = Lengths((text,) * len(steps), mm(16), wishes or {})
    return paginate(Routes(flow, sheet_rows(flow)), lengths, STYLE, room)


def plain(count: int) -> tuple[Step, ...]:
    """Steps of one performer, of which the last leads nowhere."""
    return tuple(a_step(f"Menyusun {n}", "a") for n in range(count))


def rows_of(sheets: tuple[Sheet, ...]) -> list[list[int]]:
    return [list(sheet.rows) for sheet in sheets]


def test_rows_that_fit_stand_on_one_page():
    (sheet,) = sheets_of(*plain(5))
    assert sheet.height == 5 * TEXT
    assert sheet.grid.levels[0].band is None


def test_one_twip_too_much_makes_a_second_page():
    assert len(sheets_of(*plain(5), room=(5 * TEXT - 1,))) == 2


def test_a_page_gives_up_rows_until_its_bands_fit():
    sheets = sheets_of(*plain(8), room=(5 * TEXT + 9,))
    assert rows_of(sheets) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert [sheet.height for sheet in sheets] == [4 * TEXT + STYLE.band_height] * 2


def test_the_first_page_may_have_less_room_than_the_others():
    assert rows_of(sheets_of(*plain(6), room=(2 * TEXT + ROOM_FOR_BAND, 5 * TEXT))) == [
        [0, 1],
        [2, 3, 4, 5],
    ]


def test_a_row_that_fits_no_page_still_stands_on_one():
    assert rows_of(sheets_of(*plain(3), text=mm(120))) == [[0], [1], [2]]


def test_a_low_text_leaves_the_symbol_its_room():
    (sheet,) = sheets_of(a_step("Menerima", "a"), text=mm(2))
    assert sheet.level_heights == (BARE,)


def test_a_line_that_turns_between_two_rows_makes_them_taller():
    (sheet,) = sheets_of(
        a_step("Menerima", "b", then="akhir"),
        a_step("Menyusun", "b", then=()),
        a_step("Mengarsipkan", "b", id="akhir"),
        text=mm(2),
    )
    assert sum(sheet.level_heights) > 3 * BARE


def test_a_wish_is_granted():
    plainly = sheets_of(*plain(3), text=mm(2))[0]
    (wider,) = sheets_of(*plain(3), text=mm(2), wishes={(1, 0): mm(3)})
    growth = [a - b for a, b in zip(wider.level_heights, plainly.level_heights, strict=True)]
    assert growth == [0, mm(3), 0]


@pytest.mark.parametrize("text", [3401, 3402, 3403])
def test_a_row_with_storeys_shares_its_text_among_them(text: Twips):
    (sheet,) = sheets_of(
        a_step("Menyusun", parts=(a_node("a"), a_node("a"), a_node("a"))), text=text
    )
    assert sum(sheet.level_heights) == text
    assert max(sheet.level_heights) - min(sheet.level_heights) < mm(3)
    assert [sheet.storey(level) for level in range(3)] == [(0, 0), (0, 1), (0, 2)]


def test_a_band_is_never_lower_than_its_style_says():
    first, _ = sheets_of(*plain(8), room=(5 * TEXT + 9,))
    assert first.grid.levels[-1].band is Band.FOOT
    assert first.level_heights[-1] == STYLE.band_height


def test_a_rest_of_a_tall_row_has_no_symbol_and_lines_run_through_it():
    flow = Flow.of(a_procedure(*plain(2)))
    head, tail = sheet_rows(flow)
    rows = (head, SheetRow(0, ((),)), tail)
    (sheet,) = paginate(Routes(flow, rows), Lengths((TEXT,) * 3, mm(16), {}), STYLE, (5 * TEXT,))
    assert sheet.level_heights == (TEXT,) * 3
    assert {stop.ref for stop in sheet.grid.stops} == {NodeRef(0, 0), NodeRef(1, 0)}
    assert {stop.spots[0].level for stop in sheet.grid.stops} == {0, 2}


def test_pages_after_the_change_alone_change():
    assert sheets_of(*plain(9), room=(mm(90),))[:2] == sheets_of(*plain(12), room=(mm(90),))[:2]


def test_a_page_grows_as_asked_and_gives_up_rows_but_never_beyond_its_paper():
    flow = Flow.of(a_procedure(*plain(3)))
    lengths = Lengths((2 * TEXT,) * 3, mm(16), {})
    room = (6 * TEXT,)

    def first_row_taller(_: int, sheet: Sheet) -> dict[tuple[int, int], Twips]:
        return {(sheet.rows.start, 0): TEXT}

    routes = Routes(flow, sheet_rows(flow))
    (calm,) = paginate(routes, lengths, STYLE, room)
    grown = paginate(routes, lengths, STYLE, room, first_row_taller)
    assert calm.height == 6 * TEXT
    assert len(grown) > 1
    assert grown[0].level_heights[0] > calm.level_heights[0]
    assert all(sheet.height <= 6 * TEXT for sheet in grown)
