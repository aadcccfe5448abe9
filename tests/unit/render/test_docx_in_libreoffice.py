"""LibreOffice puts everything on the Word file's pages where the layout planned it, within 1 pt."""

from collections.abc import Iterator
from typing import Any

import pdfplumber
import pytest

from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, TextBlock
from soptool.layout.table import Anchor, Table
from soptool.layout.units import TWIPS_PER_POINT
from soptool.render.docx.document import render_docx
from tests.support.layouts import SOP, small_layout
from tests.support.libreoffice import convert_to_pdf

pytestmark = pytest.mark.libreoffice

LAYOUT = small_layout()
TOLERANCE = 1.0
Sides = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Any]]:
    folder = tmp_path_factory.mktemp("word")
    file = folder / "kecil.docx"
    file.write_bytes(render_docx(LAYOUT, SOP))
    (pdf,) = convert_to_pdf([file], folder)
    with pdfplumber.open(pdf) as document:
        yield list(document.pages)


def in_points(box: Box) -> Sides:
    sides = (box.left, box.top, box.right, box.bottom)
    left, top, right, bottom = (side / TWIPS_PER_POINT for side in sides)
    return left, top, right, bottom


def drawn(page: Any) -> list[Sides]:
    """The boxes of everything drawn with a pen."""
    shapes = [shape for shape in page.rects + page.curves + page.lines if shape["stroke"]]
    return [(s["x0"], s["top"], s["x1"], s["bottom"]) for s in shapes]


def near(planned: Sides, seen: Sides) -> bool:
    return all(abs(p - s) <= TOLERANCE for p, s in zip(planned, seen, strict=True))


def chart_tables() -> list[tuple[int, ChartTable]]:
    return [
        (number, block)
        for number, page in enumerate(LAYOUT.pages)
        for block in page.blocks
        if isinstance(block, ChartTable)
    ]


def test_planned_pages_are_the_pages(pages: list[Any]):
    assert len(pages) == len(LAYOUT.pages) == 2
    paper = LAYOUT.paper
    size = (paper.width / TWIPS_PER_POINT, paper.height / TWIPS_PER_POINT)
    assert all((page.width, page.height) == pytest.approx(size, abs=0.1) for page in pages)


def test_every_row_begins_in_its_planned_place(pages: list[Any]):
    for page, planned in zip(pages, LAYOUT.pages, strict=True):
        rules = [top for left, top, right, bottom in drawn(page) if right - left > 100]
        for block in planned.blocks:
            if isinstance(block, TextBlock):
                continue
            table = block if isinstance(block, Table) else block.table
            for row in range(len(table.rows) + 1):
                top = table.row_top(row) / TWIPS_PER_POINT
                assert any(abs(rule - top) <= TOLERANCE for rule in rules), (row, top, rules)


def test_every_column_begins_in_its_planned_place(pages: list[Any]):
    for number, block in chart_tables():
        rules = [left for left, top, right, bottom in drawn(pages[number]) if right - left < 1]
        for column in range(len(block.table.columns) + 1):
            left = block.table.column_left(column) / TWIPS_PER_POINT
            assert any(abs(rule - left) <= TOLERANCE for rule in rules), (column, left)


def test_every_symbol_stands_in_its_planned_place(pages: list[Any]):
    checked = 0
    for number, block in chart_tables():
        seen = drawn(pages[number])
        for symbol in block.chart.symbols:
            assert any(near(in_points(symbol.box), sides) for sides in seen), symbol
            checked += 1
    assert checked == 8


def test_every_arrow_runs_where_it_was_planned(pages: list[Any]):
    """LibreOffice ends the line inside the head, so each arrow's box is that of line and head."""
    checked = 0
    for number, block in chart_tables():
        page = pages[number]
        heads = [c for c in page.curves if c["fill"] and not c["stroke"] and c["width"] < 7]
        tips = [(c["x0"], c["top"], c["x1"], c["bottom"]) for c in heads]
        for connector in block.chart.connectors:
            x, y = (length / TWIPS_PER_POINT for length in connector.points[-1])
            start_x, start_y = (length / TWIPS_PER_POINT for length in connector.points[0])
            assert any(
                x0 - TOLERANCE <= x <= x1 + TOLERANCE
                and y0 - TOLERANCE <= y <= y1 + TOLERANCE
                and min(abs(x - x0), abs(x - x1), abs(y - y0), abs(y - y1)) <= TOLERANCE
                for x0, y0, x1, y1 in tips
            ), connector
            assert any(
                x0 - TOLERANCE <= start_x <= x1 + TOLERANCE
                and y0 - TOLERANCE <= start_y <= y1 + TOLERANCE
                for x0, y0, x1, y1 in drawn(page)
            )
            checked += 1
    assert checked == 6


def test_every_word_stands_in_its_planned_cell(pages: list[Any]):
    checked = 0
    for number, block in chart_tables():
        for _, cell, box in block.table.cells():
            if cell.rotated or not cell.paragraphs:
                continue
            left, top, right, bottom = in_points(box)
            area = (left - TOLERANCE, top - TOLERANCE, right + TOLERANCE, bottom + TOLERANCE)
            text = pages[number].within_bbox(area).extract_text()
            planned = " ".join(f"{p.marker} {p.text}".strip() for p in cell.paragraphs)
            assert text.split() == planned.split()
            checked += 1
    assert checked > 30


def test_text_begins_on_its_planned_line(pages: list[Any]):
    for number, block in chart_tables():
        for _, cell, box in block.table.cells():
            if cell.anchor is Anchor.CENTER or not cell.paragraphs:
                continue
            left, top, right, bottom = in_points(box)
            area = (left - TOLERANCE, top - TOLERANCE, right + TOLERANCE, bottom + TOLERANCE)
            letters = pages[number].within_bbox(area).chars
            line_height = cell.paragraphs[0].line_height
            planned = top + (cell.margin + line_height * 4 / 5) / TWIPS_PER_POINT
            seen = pages[number].height - letters[0]["matrix"][5]
            assert seen == pytest.approx(planned, abs=TOLERANCE)


def test_labels_and_words_of_symbols_are_in_their_place(pages: list[Any]):
    for number, block in chart_tables():
        words = pages[number].extract_words()
        places = [(label.box, label.lines[0]) for label in block.chart.labels]
        places += [(s.box, s.lines[0]) for s in block.chart.symbols if s.lines]
        assert places
        for box, text in places:
            left, top, right, bottom = in_points(box)
            middle = (left + right) / 2
            found = [
                abs((word["x0"] + word["x1"]) / 2 - middle)
                for word in words
                if word["text"] == text and top - 1 <= word["top"] and word["bottom"] <= bottom + 1
            ]
            assert found and min(found) <= TOLERANCE, (text, box)
