"""The promises of design.md section 6, over sound SOPs of every kind and over the shipped ones."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from soptool.layout.flowchart import lay_out
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import PaperSize, Profile
from tests.properties.strategies import cases
from tests.support.drawing_gate import charts, faults, labels_left_out
from tests.support.random_cases import Case, Tally, judge

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("examples/*.sop.yaml"), *ROOT.glob("tests/specimens/*.sop.yaml")])
CONTEXT = Context(today=date(2026, 11, 21))
LEFT_OUT = 2  # percent of random SOPs may have a label without a place; none of the shipped ones


def test_there_are_shipped_documents():
    assert len(SHIPPED) >= 16


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name.removesuffix(".sop.yaml"))
@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.F4], ids=lambda paper: paper.value)
def test_every_shipped_document_is_drawn_without_a_fault(path: Path, paper: PaperSize):
    loaded = load(path.read_text(encoding="utf-8"), path.name, CONTEXT)
    assert loaded.sop is not None, loaded.diagnostics
    laid = lay_out(loaded.sop, Profile(paper=paper))
    assert faults(loaded.sop, laid) + labels_left_out(laid) == []


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
