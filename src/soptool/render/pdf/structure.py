"""What a page's drawing means, for those who listen to it: tables, cells, figures with words.

Everything drawn lies in marked content. What stands in a cell belongs to that cell, so the order
of reading is that of the rows; rules, lines and the running foot are decoration.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from soptool.drawing.primitives import Arrow, Image, Primitive, Shape, TextLine
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Block, ChartTable, Layout, TextBlock
from soptool.layout.table import RowKind, Table


@dataclass(eq=False)
class Element:
    """A part of the document's structure on one page; a number is marked content there."""

    kind: str
    words: str = ""  # alternative text
    last: bool = False  # read when the other parts beside it have been
    spans: dict[str, int] = field(default_factory=dict)
    kids: "list[Element | int]" = field(default_factory=list)
    page: int = 0

    def add(self, kind: str, words: str = "") -> "Element":
        """A new last part."""
        kid = Element(kind, words)
        self.kids.append(kid)
        return kid


class Structure:
    """Grows page by page while they are drawn; then `write` puts it into the file."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._root = Element("Document")
        self._owners: list[list[Element]] = []  # of each page, by number of marked content
        self._regions: list[tuple[Box, Element]] = []
        self._last = 0

    def new_page(self) -> None:
        """The parts of the next page, each with the place that its drawing stands in."""
        blocks = self._layout.pages[len(self._owners)].blocks
        self._owners.append([])
        self._regions = list(chain.from_iterable(map(self._block, blocks)))
        self._last = 0

    def owner(self, primitive: Primitive) -> Element | None:
        """The part that the primitive belongs to; None for decoration."""
        match primitive:
            case TextLine(origin):
                return self._at(origin)
            case Arrow(points, description, detail):
                return self._figure(points[0], f"{description} {detail}", last=True)
            case Shape():
                words = f"{primitive.description} {primitive.detail}"
                return self._figure(primitive.box.center, words)
            case Image(box, _, description):
                return self._figure(box.center, description)
            case _:
                return None

    def mark(self, owner: Element | None) -> str:
        """The operator that begins the marked content of that part."""
        if owner is None:
            return "/Artifact BMC"
        marks = self._owners[-1]
        owner.kids.append(len(marks))
        owner.page = len(self._owners) - 1
        marks.append(owner)
        return f"/{owner.kind} <</MCID {len(marks) - 1}>> BDC"

    def write(self, document: Any, pages: list[Any]) -> Any:
        """The root of the structure, for the file's catalog."""
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        written: dict[Element, Any] = {}
        top = _written(self._root, document.Reference(root), document, pages, written)
        parents = [
            entry
            for number, owners in enumerate(self._owners)
            for entry in (number, PDFArray([written[owner] for owner in owners]))
        ]
        root["K"] = top
        root["ParentTree"] = PDFDictionary({"Nums": PDFArray(parents)})
        return root

    def _figure(self, point: Point, words: str, *, last: bool = False) -> Element | None:
        """A picture without words says nothing."""
        cell = self._at(point) if words.strip() else None
        if cell is None:
            return None
        figure = cell.add("Figure", words.strip())
        figure.last = last
        return figure

    def _at(self, point: Point) -> Element | None:
        """Text comes in the order of its cells, so the search goes on where the last one ended."""
        count = len(self._regions)
        for step in range(count):
            place = (self._last + step) % count
            box, element = self._regions[place]
            if box.contains(point):
                self._last = place
                return element
        return None

    def _block(self, block: Block) -> Iterator[tuple[Box, Element]]:
        match block:
            case TextBlock(box, _, heading):
                yield box, self._root.add("H1" if heading else "P")
            case ChartTable(table):
                yield from self._table(table)
            case Table():
                yield from self._table(block)

    def _table(self, table: Table) -> Iterator[tuple[Box, Element]]:
        whole = self._root.add("Table", table.description)
        for number, row in enumerate(table.rows):
            line = whole.add("TR")
            for cell in row.cells:
                part = line.add("TH" if row.kind is RowKind.HEADER else "TD")
                part.spans = {"ColSpan": cell.span, "RowSpan": cell.row_span}
                yield table.cell_box(number, cell), part


def _written(
    element: Element,
    parent: Any,
    document: Any,
    pages: list[Any],
    written: dict[Element, Any],
) -> Any:
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.kind), "P": parent})
    reference = written[element] = document.Reference(entry)
    if any(isinstance(kid, int) for kid in element.kids):
        entry["Pg"] = pages[element.page]
    if element.words:
        entry["Alt"] = PDFString(element.words)
    if wide := {name: number for name, number in element.spans.items() if number > 1}:
        entry["A"] = PDFDictionary({"O": PDFName("Table"), **wide})
    kids = [
        kid if isinstance(kid, int) else _written(kid, reference, document, pages, written)
        for kid in sorted(element.kids, key=_is_last)
    ]
    if kids:
        entry["K"] = PDFArray(kids)
    return reference


def _is_last(kid: Element | int) -> bool:
    return isinstance(kid, Element) and kid.last
