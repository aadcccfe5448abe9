"""What no schema validator sees in a Word table: cells, rows and the grid they stand on."""

from collections.abc import Iterator

from lxml import etree

from tests.support.word_package import find, tag

Findings = Iterator[str]

MOST_COLUMNS = 63
WRAPPERS = {tag(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "del")}


def table_findings(story: etree._Element) -> Findings:
    """Findings about every table of one story."""
    for number, table in enumerate(story.iter(tag("w:tbl")), start=1):
        for finding in _table(table):
            yield f"table {number}: {finding}"
    for holder in ("w:txbxContent", "w:hdr", "w:ftr"):
        for element in story.iter(tag(holder)):
            yield from _ends_with_paragraph(element, holder)


def _table(table: etree._Element) -> Findings:
    grid = find(table, "w:tblGrid/w:gridCol")
    rows = list(_children(table, "w:tr"))
    if not grid:
        yield "no grid"
    if len(grid) > MOST_COLUMNS:
        yield f"{len(grid)} columns; Word takes {MOST_COLUMNS}"
    if not rows:
        yield "no row"
    above: dict[int, int] = {}
    for number, row in enumerate(rows, start=1):
        for finding in _row(row, len(grid)):
            yield f"row {number}: {finding}"
        merged = _merged_columns(row)
        for start, (kind, span) in merged.items():
            if kind == "continue" and above.get(start) != span:
                yield f"row {number}: grid column {start} continues a merge nobody began"
        above = {start: span for start, (_, span) in merged.items()}


def _row(row: etree._Element, columns: int) -> Findings:
    cells = list(_children(row, "w:tc"))
    if not cells:
        yield "no cell"
    width = sum(map(_span, cells)) + sum(_skipped(row, name) for name in ("Before", "After"))
    if width != columns:
        yield f"spans {width} grid columns of {columns}"
    for cell in cells:
        yield from _ends_with_paragraph(cell, "w:tc")


def _ends_with_paragraph(holder: etree._Element, name: str) -> Findings:
    blocks = [child for child in holder if child.tag in (tag("w:p"), tag("w:tbl"), tag("w:sdt"))]
    if not blocks:
        yield f"{name} without a paragraph"
    elif blocks[-1].tag == tag("w:tbl"):
        yield f"{name} ends with a table instead of a paragraph"


def _merged_columns(row: etree._Element) -> dict[int, tuple[str, int]]:
    """First grid column of each vertically merged cell → (restart or continue, its span)."""
    merged, column = {}, _skipped(row, "Before")
    for cell in _children(row, "w:tc"):
        for merge in find(cell, "w:tcPr/w:vMerge"):
            merged[column] = (merge.get(tag("w:val"), "continue"), _span(cell))
        column += _span(cell)
    return merged


def _span(cell: etree._Element) -> int:
    return next((_number(e) for e in find(cell, "w:tcPr/w:gridSpan")), 1)


def _skipped(row: etree._Element, side: str) -> int:
    return sum(_number(e) for e in find(row, f"w:trPr/w:grid{side}"))


def _number(element: etree._Element) -> int:
    value = element.get(tag("w:val"), "")
    return int(value) if value.isascii() and value.isdigit() else 0


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children of this name, also inside content controls and revisions."""
    for child in parent:
        if child.tag == tag(name):
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, name)
