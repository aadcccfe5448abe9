"""Every SOP on disk is drawn without a fault on the sheets that offices have."""

from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.model.profile import PaperSize, Profile
from tests.support.documents import DOCUMENTS, FLOWCHARTS, name_of, sop_of
from tests.support.drawing_gate import faults, labels_left_out

WIDE = "lima-belas-pelaksana"  # its fifteen performers need all of the 273 mm of A4
CASES = [
    pytest.param(path, paper, id=f"{paper.value}-{name_of(path)}")
    for paper in (PaperSize.A4, PaperSize.F4)
    for path in DOCUMENTS
]


@pytest.mark.parametrize(("path", "paper"), CASES)
def test_a_document_is_drawn_without_a_fault(path: Path, paper: PaperSize):
    sop = sop_of(path)
    laid = lay_out(sop, Profile(paper=paper))
    assert faults(sop, laid) + labels_left_out(laid) == []


def test_a_table_too_wide_for_the_sheet_is_refused_with_its_performers_and_lengths():
    (path,) = (path for path in FLOWCHARTS if name_of(path) == WIDE)
    with pytest.raises(CannotDrawError, match=r"15 pelaksana tidak muat .* tersedia 255 mm"):
        lay_out(sop_of(path), Profile(paper=PaperSize.LETTER))
