"""Does a program show a Word file as it was planned? Compares a layout with the PDF made of it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber

from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, Layout, Page, TextBlock
from soptool.layout.table import Anchor, Cell, Table
from soptool.layout.units import TWIPS_PER_POINT, Twips
from soptool.render.docx.anchor import bounds

TOLERANCE = 1.0  # point


class Sides(NamedTuple):
    """A box in points."""

    left: float
    top: float
    right: float
    bottom: float

    def near(self, other: "Sides") -> bool:
        return all(abs(one - two) <= TOLERANCE for one, two in zip(self, other, strict=True))

    def wider(self) -> "Sides":
        left, top, right, bottom = self
        return Sides(left - TOLERANCE, top - TOLERANCE, right + TOLERANCE, bottom + TOLERANCE)

    def meets(self, other: "Sides") -> bool:
        """Whether the two share a place."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def encloses(self, other: "Sides") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def disagreements(layout: Layout, pdf: Path) -> list[str]:
    """What does not stand in its planned place, within one point; one line each."""
    with pdfplumber.open(pdf) as document:
        if len(document.pages) != len(layout.pages):
            return [f"{len(document.pages)} pages instead of {len(layout.pages)}"]
        return [
            f"page {number}: {finding}"
            for number, (page, planned) in enumerate(
                zip(document.pages, layout.pages, strict=True), start=1
            )
            for finding in _page(page, planned)
        ]


def _page(page: Any, planned: Page) -> Iterator[str]:
    drawn = [_sides(s) for s in page.rects + page.curves + page.lines if s["stroke"]]
    for block in planned.blocks:
        if isinstance(block, TextBlock):
            yield from _text(page, block)
            continue
        table = block.table if isinstance(block, ChartTable) else block
        yield from _rules(drawn, table)
        yield from _cells(page, table)
        if isinstance(block, ChartTable):
            yield from _symbols(drawn, block)
            yield from _arrows(page, block)
            yield from _labels(page, block)


def _rules(drawn: list[Sides], table: Table) -> Iterator[str]:
    across = [side.top for side in drawn if side.bottom - side.top < 1]
    down = [side.left for side in drawn if side.right - side.left < 1]
    for row in range(len(table.rows) + 1):
        top = _points(table.row_top(row))
        if not any(abs(rule - top) <= TOLERANCE for rule in across):
            yield f"no rule at {top}, where row {row} of “{table.description}” begins"
    for column in sorted({cell.column for row in table.rows for cell in row.cells}):
        left = _points(table.column_left(column))
        if not any(abs(rule - left) <= TOLERANCE for rule in down):
            yield f"no rule at {left}, where column {column} of “{table.description}” begins"


def _cells(page: Any, table: Table) -> Iterator[str]:
    """Letters are looked for once a row: asking the page for each cell takes twice as long."""
    written: dict[tuple[float, float], list[Any]] = {}
    for row, cell, box in table.cells():
        if cell.rotated or not cell.paragraphs:
            continue
        sides = _box(box)
        height = sides.top, sides.bottom
        if height not in written:
            written[height] = [c for c in page.chars if sides.top <= _middle(c)[1] <= sides.bottom]
        letters = [c for c in written[height] if sides.left <= _middle(c)[0] <= sides.right]
        shown = "".join("".join(c["text"] for c in letters).split())
        planned = "".join("".join(p.marker + p.text for p in cell.paragraphs).split())
        if shown != planned:
            yield f"row {row} column {cell.column} shows “{shown}”"
        elif not all(sides.wider().encloses(_sides(c)) for c in letters if c["text"].strip()):
            yield f"row {row} column {cell.column}: “{shown}” leaves its cell"
        elif cell.anchor is Anchor.TOP and not cell.picture:
            yield from _first_line(letters, page, cell, box, row)


def _middle(letter: Any) -> tuple[float, float]:
    return (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2


def _first_line(letters: list[Any], page: Any, cell: Cell, box: Box, row: int) -> Iterator[str]:
    first = cell.paragraphs[0]
    baseline = box.top + cell.margin + first.space_before + first.line_height * 4 // 5
    seen = page.height - letters[0]["matrix"][5] if letters else 0
    if letters and abs(seen - _points(baseline)) > TOLERANCE:
        yield f"row {row} column {cell.column} is written at {seen}, not {_points(baseline)}"


def _symbols(drawn: list[Sides], block: ChartTable) -> Iterator[str]:
    for symbol in block.chart.symbols:
        if not any(_box(symbol.box).near(sides) for sides in drawn):
            yield f"no {symbol.description} at {_box(symbol.box)}"


def _arrows(page: Any, block: ChartTable) -> Iterator[str]:
    """LibreOffice draws the head as a filled triangle and the line up to its neck."""
    heads = [_sides(c) for c in page.curves if c["fill"] and not c["stroke"] and c["width"] < 7]
    ink = heads + [
        Sides(min(x, x2), min(y, y2), max(x, x2), max(y, y2))
        for line in page.curves + page.lines
        if line["stroke"]
        for (x, y), (x2, y2) in pairwise(line["pts"])
    ]
    for connector in block.chart.connectors:
        x, y = _points(connector.points[-1].x), _points(connector.points[-1].y)
        if not any(_points_at(head, x, y) for head in heads):
            yield f"no arrow head at {x}, {y}"
        for stretch in map(_box, map(bounds, pairwise(connector.points))):
            if (gap := _gap(stretch, ink)) > TOLERANCE:
                yield f"{gap} points of the line {stretch} are missing"


def _gap(line: Sides, ink: list[Sides]) -> float:
    """The longest part of an upright or level line that nothing covers."""
    beside = [one for one in ink if one.wider().meets(line)]
    upright = line.right - line.left < line.bottom - line.top
    start, end = (line.top, line.bottom) if upright else (line.left, line.right)
    spans = sorted((one.top, one.bottom) if upright else (one.left, one.right) for one in beside)
    gap, reach = 0.0, start
    for first, last in spans:
        gap, reach = max(gap, first - reach), max(reach, last)
    return max(gap, end - reach)


def _points_at(head: Sides, x: float, y: float) -> bool:
    beside = min(abs(x - head.left), abs(x - head.right), abs(y - head.top), abs(y - head.bottom))
    return head.wider().holds(x, y) and beside <= TOLERANCE


def _labels(page: Any, block: ChartTable) -> Iterator[str]:
    """A label may stand beside a diamond's point, within its box: labels come first."""
    letters = [c for c in page.chars if c["text"].strip()]
    texts = [(label.box, label.lines) for label in block.chart.labels]
    texts += [(symbol.box, symbol.lines) for symbol in block.chart.symbols if symbol.lines]
    for box, lines in texts:
        sides = _box(box)
        own = [c for c in letters if sides.holds(*_middle(c))]
        letters = [c for c in letters if c not in own]
        shown = "".join(c["text"] for c in own)
        if not shown or shown not in "".join("".join(lines).split()):  # tall words leave a symbol
            yield f"{sides} shows “{shown}”, not {lines}"
            continue
        middle = (min(c["x0"] for c in own) + max(c["x1"] for c in own)) / 2
        if abs(middle - (sides.left + sides.right) / 2) > TOLERANCE:
            yield f"“{' '.join(lines)}” does not stand in the middle of {sides}"


def _text(page: Any, block: TextBlock) -> Iterator[str]:
    shown = page.within_bbox(_inside(_box(block.box).wider(), page)).extract_text()
    planned = "".join(p.marker + p.text for p in block.paragraphs)
    if "".join(shown.split()) != "".join(planned.split()):
        yield f"“{shown}” stands where “{planned}” was planned"


def _sides(shape: Any) -> Sides:
    return Sides(shape["x0"], shape["top"], shape["x1"], shape["bottom"])


def _box(box: Box) -> Sides:
    return Sides(_points(box.left), _points(box.top), _points(box.right), _points(box.bottom))


def _inside(sides: Sides, page: Any) -> Sides:
    left, top, right, bottom = sides
    return Sides(max(left, 0), max(top, 0), min(right, page.width), min(bottom, page.height))


def _points(length: Twips) -> float:
    return length / TWIPS_PER_POINT
