"""The promises of docs/layout.md, over sound SOPs of every kind."""

import pytest
from hypothesis import Phase, given, settings

from soptool.layout.flowchart import lay_out
from tests.properties.strategies import cases
from tests.support.drawing_gate import charts
from tests.support.random_cases import Case, Tally, judge

LEFT_OUT = 2  # percent of random SOPs may have a label without a place; none of those on disk


@pytest.mark.parametrize("count", [60, pytest.param(600, marks=pytest.mark.slow)])
def test_any_sound_sop_is_drawn_without_a_fault(count: int, capsys: pytest.CaptureFixture[str]):
    tally = Tally()

    @settings(max_examples=count, phases=[Phase.generate])  # to shrink a drawing takes minutes
    @given(cases())
    def drawn_without_a_fault(case: Case):
        verdict = judge(case)
        tally.add(verdict)
        assert verdict.faults == (), case.command

    drawn_without_a_fault()
    with capsys.disabled():
        print(f"\n{tally.report()}")
    assert tally.cases >= count
    assert tally.shortfalls == []
    assert len(tally.left_out) <= count * LEFT_OUT // 100


@settings(max_examples=10, deadline=None)
@given(cases(most_steps=24))
def test_the_same_sop_gives_the_same_layout(case: Case):
    assert lay_out(case.sop, case.profile) == lay_out(case.sop, case.profile)


@settings(max_examples=15, deadline=None)
@given(cases(most_steps=24))
def test_columns_fill_the_paper_exactly(case: Case):
    layout = lay_out(case.sop, case.profile).layout
    widths = {page.table.width for page in charts(layout, 0)}
    assert widths == {layout.paper.body.width}


@pytest.mark.parametrize("case", [Case.of(41430), Case(100, steps=80, performers=15)])
def test_what_fuzzing_found_is_drawn_without_a_fault(case: Case):
    assert judge(case).faults == ()
