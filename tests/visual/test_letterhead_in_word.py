"""On every good letterhead LibreOffice shows the pages as planned, below the header."""

from pathlib import Path

import pdfplumber
import pytest

from soptool.layout.flowchart import LaidOut, lay_out
from soptool.loading import load
from soptool.render.docx.document import render_docx
from soptool.render.docx.letterhead.fit import fit
from soptool.render.docx.letterhead.letterhead import read_letterhead
from tests.support.letterhead_samples import samples
from tests.support.libreoffice import convert_to_pdf
from tests.support.minimal_sop import CONTEXT, MINIMAL
from tests.support.word_agreement import disagreements

SAMPLES = samples()
Printed = dict[str, tuple[LaidOut, Path]]

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The minimal SOP on every letterhead, by one call."""
    folder = tmp_path_factory.mktemp("kop")
    sop = load(MINIMAL, "uji.sop.yaml", CONTEXT).sop
    assert sop is not None
    laid, files = [], []
    for number, content in enumerate(SAMPLES.values()):
        kop = read_letterhead(content, "kop.docx")
        fitted = fit(kop, CONTEXT.profile)
        laid.append(lay_out(sop, fitted.profile, first_drop=fitted.first_drop))
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(render_docx(laid[-1].layout, sop, letterhead=kop))
    return dict(zip(SAMPLES, zip(laid, convert_to_pdf(files, folder), strict=True), strict=True))


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_row_stands_where_it_was_planned(name: str, printed: Printed):
    laid, pdf = printed[name]
    assert disagreements(laid.layout, pdf) == []


@pytest.mark.parametrize("name", list(SAMPLES))
def test_the_header_ends_above_the_body(name: str, printed: Printed):
    laid, pdf = printed[name]
    with pdfplumber.open(pdf) as document:
        for page, planned in zip(document.pages, laid.layout.pages, strict=True):
            top = planned.blocks[0].box.top / 20
            words = [word for word in page.extract_words() if word["top"] < top - 1]
            assert all(word["bottom"] <= top for word in [*words, *page.images])
    first = page_words(pdf)
    expected = {"polos": "DINAS", "halaman pertama": "pertama"}.get(name, "PEMERINTAH")
    assert expected in first


def page_words(pdf: Path) -> list[str]:
    with pdfplumber.open(pdf) as document:
        return [word["text"] for word in document.pages[0].extract_words()]
