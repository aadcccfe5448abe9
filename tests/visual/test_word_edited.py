"""Who types into a row of the Word file keeps symbols in their cells and arrows on their symbols.

A page has words added to one activity, so that its row grows, and is then shown by LibreOffice:
everything must stand where a drawing made for the taller row would have it, within one point.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable, Layout, Page
from soptool.layout.units import TWIPS_PER_POINT, Twips, points
from soptool.model.profile import PaperSize, Profile
from soptool.render.docx.document import render_docx
from tests.support.documents import DOCUMENTS, name_of, sop_of
from tests.support.edited_word import Place, activities, add_words, with_words
from tests.support.libreoffice import convert_to_pdf
from tests.support.word_agreement import disagreements

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

REMARK = "dan mencatatnya dalam buku agenda"
LEAST, MOST = points(14), points(25)  # two lines, which is what a remark adds


@dataclass(frozen=True)
class Edit:
    """Words added at a place of a page, the page as it should then be shown."""

    page: Page
    place: Place
    words: str
    expected: Page
    growth: Twips
    crossing: int  # lines across the lower rule of the row


def edits(layout: Layout) -> Iterator[Edit]:
    """All rows that two lines more make taller, on pages that have room for them."""
    for page in layout.pages:
        room = layout.paper.body.bottom - page.blocks[-1].box.bottom
        for place in activities(page):
            for times in range(1, 7):
                words = " ".join([REMARK] * times)
                expected, growth = with_words(page, place, words) or (page, 0)
                if LEAST <= growth <= min(MOST, room):
                    yield Edit(page, place, words, expected, growth, crossing(page, place))
                    break


def crossing(page: Page, place: Place) -> int:
    block = page.blocks[place.block]
    assert isinstance(block, ChartTable)
    rule = block.table.row_top(place.row + 1)
    heights = [[p.y for p in connector.points] for connector in block.chart.connectors]
    return sum(min(line) < rule < max(line) for line in heights)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, tuple[Layout, Edit]]:
    """Of every SOP the row with most lines across its lower rule; by the PDF of the edited page."""
    folder = tmp_path_factory.mktemp("edited")
    documents: dict[Path, tuple[Layout, Edit]] = {}
    for path in DOCUMENTS:
        sop = sop_of(path)
        layout = lay_out(sop, Profile(paper=PaperSize.F4)).layout
        edit = max(edits(layout), key=lambda edit: edit.crossing, default=None)
        if edit is not None:
            alone = replace(layout, pages=(edit.page,))
            document = folder / f"{name_of(path)}.docx"
            written = render_docx(alone, sop)
            document.write_bytes(add_words(written, edit.page, edit.place, edit.words))
            documents[document] = alone, edit
    return dict(zip(convert_to_pdf(list(documents), folder), documents.values(), strict=True))


def test_rows_grew_in_many_files(edited: dict[Path, tuple[Layout, Edit]]):
    growths = [edit.growth / TWIPS_PER_POINT for _, edit in edited.values()]
    assert len(growths) >= 15
    assert max(growths) >= 20
    assert sum(edit.crossing for _, edit in edited.values()) >= 20


def test_everything_stands_where_the_taller_row_puts_it(
    edited: dict[Path, tuple[Layout, Edit]],
):
    findings = {
        pdf.stem: disagreements(replace(layout, pages=(edit.expected,)), pdf)
        for pdf, (layout, edit) in edited.items()
    }
    assert {name: found for name, found in findings.items() if found} == {}
