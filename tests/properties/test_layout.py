"""The promises of design.md section 6, over sound SOPs of every kind and over the shipped ones."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable, Layout
from soptool.layout.quality import measure, page_faults, round_trip
from soptool.layout.table import RowKind
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import PaperSize, Profile
from soptool.model.sop import Sop
from tests.support.random_sop import random_sop

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("examples/*.sop.yaml"), *ROOT.glob("tests/specimens/*.sop.yaml")])
CONTEXT = Context(today=date(2026, 11, 21))
PAPERS = [Profile(paper=size) for size in PaperSize]

sops = st.builds(
    random_sop,
    st.integers(0, 10_000),
    steps=st.integers(1, 24),
    actors=st.integers(1, 9),
    branching=st.sampled_from([0.2, 0.4, 0.7]),
)


def charts(layout: Layout, procedure: int) -> list[ChartTable]:
    return [
        block
        for page in layout.pages
        for block in page.blocks
        if isinstance(block, ChartTable) and block.procedure == procedure
    ]


def faults(sop: Sop, profile: Profile) -> list[str]:
    """Everything that must not be, on any page of the document."""
    layout = lay_out(sop, profile).layout
    found = [fault for page in layout.pages for fault in page_faults(page, layout.paper.body)]
    for number, procedure in enumerate(sop.procedures):
        pages = charts(layout, number)
        rows = [row.step for page in pages for row in page.table.rows if row.kind is RowKind.BODY]
        assert sorted(set(rows)) == list(range(len(procedure.steps)))
        assert rows == sorted(rows)
        found += round_trip(procedure, pages)
        found += [fault for page in pages for fault in measure(page).faults]
    return found


def test_there_are_shipped_documents():
    assert len(SHIPPED) >= 16


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name.removesuffix(".sop.yaml"))
@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.F4], ids=lambda paper: paper.value)
def test_every_shipped_document_is_drawn_without_a_fault(path: Path, paper: PaperSize):
    loaded = load(path.read_text(encoding="utf-8"), path.name, CONTEXT)
    assert loaded.sop is not None, loaded.diagnostics
    assert faults(loaded.sop, Profile(paper=paper)) == []


@settings(max_examples=25, deadline=None)
@given(sops, st.sampled_from(PAPERS))
def test_any_sound_sop_is_drawn_without_a_fault(sop: Sop, profile: Profile):
    assert faults(sop, profile) == []


@settings(max_examples=10, deadline=None)
@given(sops)
def test_the_same_sop_gives_the_same_layout(sop: Sop):
    assert lay_out(sop, Profile()) == lay_out(sop, Profile())


@settings(max_examples=15, deadline=None)
@given(sops)
def test_columns_fill_the_paper_exactly(sop: Sop):
    layout = lay_out(sop, Profile()).layout
    widths = {page.table.width for page in charts(layout, 0)}
    assert widths == {layout.paper.body.width}
