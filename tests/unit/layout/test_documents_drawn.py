"""Every SOP on disk is drawn without a fault on the sheets that offices have."""

from collections import Counter
from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.layout.plan import ChartTable, Layout
from soptool.model.profile import PaperSize, Profile
from soptool.model.sop import Manner, Sop
from tests.support.documents import DOCUMENTS, FLOWCHARTS, name_of, sop_of
from tests.support.drawing_gate import faults, labels_left_out

WIDE = "lima-belas-pelaksana"  # its fifteen performers need more than the 273 mm of A4
CASES = [
    pytest.param(path, paper, id=f"{paper.value}-{name_of(path)}")
    for paper in (PaperSize.A4, PaperSize.F4)
    for path in DOCUMENTS
    if (name_of(path), paper) != (WIDE, PaperSize.A4)
]


def wanted_between_performers(sop: Sop) -> Counter[Manner]:
    """A line for every performer of an act after the first: plain, or an arrow if in turn."""
    acts = (node for table in sop.procedures for step in table.steps for node in step.nodes)
    return Counter(node.manner for node in acts for _ in node.actors[1:])


def lines_between_performers(layout: Layout) -> Counter[Manner]:
    charts = [b.chart for page in layout.pages for b in page.blocks if isinstance(b, ChartTable)]
    plain = [joint for chart in charts for joint in chart.joints]
    arrows = [c for chart in charts for c in chart.connectors if not c.edges]
    counts = {Manner.TOGETHER: len(plain), Manner.IN_TURN: len(arrows)}
    return Counter({manner: count for manner, count in counts.items() if count})


def test_every_document_is_drawn_on_both_sheets_but_one():
    assert len(CASES) == 2 * len(DOCUMENTS) - 1


@pytest.mark.parametrize(("path", "paper"), CASES)
def test_a_document_is_drawn_without_a_fault(path: Path, paper: PaperSize):
    sop = sop_of(path)
    laid = lay_out(sop, Profile(paper=paper))
    assert faults(sop, laid) + labels_left_out(laid) == []
    assert lines_between_performers(laid.layout) == wanted_between_performers(sop)


def test_a_table_too_wide_for_the_sheet_is_refused_with_its_performers_and_lengths():
    (path,) = (path for path in FLOWCHARTS if name_of(path) == WIDE)
    with pytest.raises(CannotDrawError, match=r"15 pelaksana tidak muat .* tersedia 273 mm"):
        lay_out(sop_of(path), Profile(paper=PaperSize.A4))
