"""LibreOffice shows the Word file as it was planned, within one point."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from soptool.layout.plan import Chart, ChartTable, Layout, Page
from soptool.layout.table import Table
from soptool.layout.units import mm, points
from soptool.render.docx.document import render_docx
from tests.support.layouts import SOP, body_row, header_rows, small_layout
from tests.support.libreoffice import convert_to_pdf
from tests.support.word_agreement import disagreements

pytestmark = pytest.mark.libreoffice

LAYOUT = small_layout()


def shown(layout: Layout, folder: Path) -> Path:
    file = folder / "kecil.docx"
    file.write_bytes(render_docx(layout, SOP))
    (pdf,) = convert_to_pdf([file], folder)
    return pdf


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shown(LAYOUT, tmp_path_factory.mktemp("word"))


def with_chart(change: Callable[[Chart], Chart]) -> Layout:
    """The layout with another chart on its second page."""
    first, second = LAYOUT.pages
    table, note = second.blocks
    assert isinstance(table, ChartTable)
    changed = replace(table, chart=change(table.chart))
    return replace(LAYOUT, pages=(first, Page((changed, note))))


def test_everything_stands_where_it_was_planned(pdf: Path):
    assert disagreements(LAYOUT, pdf) == []


def test_sheets_have_the_planned_size(pdf: Path):
    with pdfplumber.open(pdf) as document:
        sizes = {(round(page.width, 1), round(page.height, 1)) for page in document.pages}
    assert sizes == {(841.9, 595.3)}


def test_a_symbol_two_points_off_would_be_seen(pdf: Path):
    def moved(chart: Chart) -> Chart:
        box = chart.symbols[0].box
        off = replace(chart.symbols[0], box=box._replace(left=box.left + points(2)))
        return replace(chart, symbols=(off, *chart.symbols[1:]))

    assert len(disagreements(with_chart(moved), pdf)) == 2  # the symbol and its letter


def test_an_arrow_that_ends_elsewhere_would_be_seen(pdf: Path):
    def moved(chart: Chart) -> Chart:
        *line, tip = chart.connectors[0].points
        off = replace(chart.connectors[0], points=(*line, tip._replace(y=tip.y + points(3))))
        return replace(chart, connectors=(off, *chart.connectors[1:]))

    assert len(disagreements(with_chart(moved), pdf)) == 1


def test_a_row_of_another_height_would_be_seen(pdf: Path):
    first, second = LAYOUT.pages
    table = second.blocks[0]
    assert isinstance(table, ChartTable)
    rows = table.table.rows
    taller = replace(rows[-1], height=rows[-1].height + points(3))
    off = replace(table, table=replace(table.table, rows=(*rows[:-1], taller)))
    pages = (first, Page((off, *second.blocks[1:])))
    assert len(disagreements(replace(LAYOUT, pages=pages), pdf)) == 1


def test_many_full_pages_do_not_drift(tmp_path: Path):
    """Rows are as tall as their text, and pages are filled to the last half millimetre."""
    columns = LAYOUT.pages[1].blocks[0]
    assert isinstance(columns, ChartTable)
    body = LAYOUT.paper.body
    header = header_rows()
    height = 2 * points(10) + mm(1) + points(1)
    count = (body.height - sum(row.height for row in header)) // height
    rows = tuple(body_row(n % 5, ("Memeriksa rekapitulasi",), height) for n in range(count))
    table = Table(body.left, body.top, columns.table.columns, (*header, *rows))
    empty = Chart((), (), (), ())
    layout = replace(LAYOUT, pages=(Page((ChartTable(table, empty, 0),)),) * 4)
    assert body.bottom - table.box.bottom < height
    assert disagreements(layout, shown(layout, tmp_path)) == []
