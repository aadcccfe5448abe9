"""A step written at the end changes no page but the one that held the last row."""

from hypothesis import Phase, given, settings

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable, Layout, Page
from soptool.model.sop import Sop
from soptool.syntax.nodes import Data
from tests.properties.strategies import cases
from tests.support.drawing_gate import charts
from tests.support.random_cases import Case
from tests.support.random_sop import random_document, read

CASES = 40


def test_a_step_appended_at_the_end_changes_only_the_page_of_the_last_row():
    judged = promised = earlier = 0

    @settings(max_examples=CASES, phases=[Phase.generate])
    @given(cases(most_steps=45))
    def changes_only_the_last_page(case: Case):
        nonlocal judged, promised, earlier
        sop, longer = without_and_with_a_step(case)
        before, after = (lay_out(one, case.profile).layout for one in (sop, longer))
        judged += 1
        if widths(before) == widths(after):
            promised += 1
            last = page_of_row(before, len(sop.procedures[0].steps) - 1)
            earlier += last
            assert after.pages[:last] == before.pages[:last], case.command

    changes_only_the_last_page()
    assert judged >= CASES
    assert promised >= judged / 2
    assert earlier >= judged, "hardly a page that could have changed"


def without_and_with_a_step(case: Case) -> tuple[Sop, Sop]:
    """The step is done by the first performer; the work reaches it from the last row."""
    document = random_document(case.seed, case.steps, case.performers)
    steps = document["langkah"]
    assert isinstance(steps, list)
    step: Data = {"kegiatan": "Mencatat surat", "pelaksana": "p1", "output": "surat"}
    return read(document), read(document | {"langkah": [*steps, step]})


def widths(layout: Layout) -> set[tuple[int, ...]]:
    """Of all columns of the flowchart tables."""
    return {page.table.columns for page in charts(layout, 0)}


def page_of_row(layout: Layout, row: int) -> int:
    """The first page it stands on."""
    return next(number for number, page in enumerate(layout.pages) if row in rows_of(page))


def rows_of(page: Page) -> set[int]:
    return {
        row.step
        for block in page.blocks
        if isinstance(block, ChartTable)
        for row in block.table.rows
    }
