"""Rows taller than a page begin where they fall and say where they go on."""

import pytest

from soptool.layout.fitting import Task, first_needs, fit
from soptool.layout.flowchart import LaidOut, lay_out
from soptool.layout.geometry import Box
from soptool.layout.page_heights import Wishes
from soptool.layout.page_parts import PageParts
from soptool.layout.pages import Sheet
from soptool.layout.plan import ChartTable
from soptool.layout.style import FlowchartStyle
from soptool.layout.text import FONTS
from soptool.layout.units import mm
from soptool.model.flow import Flow
from soptool.model.labels import Labels
from soptool.model.profile import Profile
from soptool.model.sop import Step
from tests.support.builders import a_sop, a_step
from tests.support.documents import FLOWCHARTS, name_of, sop_of
from tests.support.drawing_gate import charts, faults

TALL = a_step("Menyusun " + "naskah dinas " * 600, "b")
ENDLESS = a_step("Menyusun " + "naskah dinas " * 1500, "b")
LAST = a_step("Mengarsipkan naskah", "a")


def before(count: int) -> tuple[Step, ...]:
    return tuple(a_step(f"Menerima naskah {number}", "a") for number in range(count))


def laid(*steps: Step, profile: Profile | None = None) -> LaidOut:
    """Without a fault, whatever is asked of it."""
    sop = a_sop(*steps)
    result = lay_out(sop, profile or Profile())
    assert faults(sop, result) == []
    return result


def steps_on(page: ChartTable) -> list[int]:
    return [row.step for row in page.table.rows if row.step >= 0]


def parts_of(step: int, result: LaidOut) -> list[dict[str, list[str]]]:
    """What the cells of each part of a cut row say, by the role of the cell."""
    rows = [row for page in charts(result.layout, 0) for row in page.table.rows]
    return [
        {cell.role: [paragraph.text for paragraph in cell.paragraphs] for cell in row.cells}
        for row in rows
        if row.step == step
    ]


def test_a_tall_row_begins_on_the_page_where_it_falls():
    first, second, *_ = charts(laid(*before(3), TALL, LAST).layout, 0)
    assert steps_on(first) == [0, 1, 2, 3]
    assert steps_on(second)[0] == 3


def test_the_page_it_begins_on_is_full():
    result = laid(*before(3), TALL, LAST)
    first = charts(result.layout, 0)[0]
    line = first.table.rows[-1].cells[0]
    assert line.role == "pita"
    left = result.layout.paper.body.bottom - first.box.bottom
    assert 0 <= left < 400, "hardly two lines of text"


def test_wherever_it_falls_it_begins_with_four_lines_or_on_the_next_page():
    begun = moved = 0
    for words in range(200, 400, 5):
        high = a_step("Menyusun " + "naskah dinas " * words, "a")
        pages = charts(laid(LAST, high, TALL, LAST).layout, 0)
        page = next(page for page in pages if 2 in steps_on(page))
        row = next(row for row in page.table.rows if row.step == 2)
        lines = [
            len(p.lines) for cell in row.cells if cell.role == "kegiatan" for p in cell.paragraphs
        ]
        assert sum(lines) >= 4
        begun += steps_on(page) != [2]
        moved += steps_on(page) == [2]
    assert begun > 5
    assert moved > 0


def test_the_parts_after_the_first_fill_their_pages():
    first, *others = parts_of(9, laid(*before(9), ENDLESS, LAST))
    assert len(others) >= 3
    low, *full, _ = (len(" ".join(part["kegiatan"])) for part in (first, *others))
    assert min(full) > 2 * low


def test_each_rest_has_its_number_and_the_mark():
    first, *rests = parts_of(2, laid(*before(2), ENDLESS, LAST))
    assert len(rests) >= 2
    assert first["no"] == ["3."]
    assert first["kegiatan"][0] != Labels().continued
    for rest in rests:
        assert rest["no"] == ["3."]
        assert rest["kegiatan"][0] == Labels().continued


def test_the_mark_is_the_profiles():
    profile = Profile(labels=Labels(continued="(sambungan)"))
    sop = a_sop(*before(2), TALL, LAST)
    _, rest = parts_of(2, lay_out(sop, profile))[:2]
    assert rest["kegiatan"][0] == "(sambungan)"


def test_a_row_without_a_number_has_none_where_it_goes_on():
    step = a_step("Menyusun " + "naskah dinas " * 600, "b", unnumbered=True)
    parts = parts_of(2, laid(*before(2), step, LAST))
    assert len(parts) > 1
    assert all(part["no"] == [] for part in parts)


def test_two_tall_rows_follow_one_another_without_a_page_between():
    result = laid(*before(2), TALL, TALL, LAST)
    pages = [set(steps_on(page)) for page in charts(result.layout, 0)]
    assert {2, 3} in pages


@pytest.mark.parametrize(
    ("name", "step"), [("baris-lebih-tinggi-dari-halaman", 1), ("nama-dan-kegiatan-panjang", 2)]
)
def test_no_page_before_a_tall_row_is_left_empty(name: str, step: int):
    (path,) = (path for path in FLOWCHARTS if name_of(path) == name)
    first = charts(lay_out(sop_of(path), Profile()).layout, 0)[0]
    assert steps_on(first) == list(range(step + 1))


def test_a_page_grows_where_its_labels_want_it_however_many_rows_a_step_above_is_cut_into() -> None:
    procedure = a_sop(ENDLESS, LAST, LAST).procedures[0]
    body = Box(0, 0, mm(270), mm(120))
    task = Task(Flow.of(procedure), 0, (body, body), Profile(), FlowchartStyle(), FONTS)
    needs = first_needs(task)
    asked: list[int] = []

    def taller_once(parts: PageParts, sheet: Sheet, _: Box) -> Wishes:
        (row,) = [n for n, row in enumerate(parts.rows) if row.step == 1]
        if row not in sheet.rows or asked:
            return {}
        asked.append(row)
        return {(row, 0): mm(5)}

    heights = [
        {fitted.parts.rows[level.row].step: height}
        for fitted in (fit(task, needs), fit(task, needs, taller_once))
        for sheet in fitted.sheets
        for level, height in zip(sheet.grid.levels, sheet.level_heights, strict=True)
        if not level.band and fitted.parts.rows[level.row].step == 1
    ]
    plain, grown = heights
    assert grown[1] == plain[1] + mm(5)
    assert asked > [1]
