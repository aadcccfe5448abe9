"""A layout as PDF: the pages as drawn, with title, language, bookmarks and structure."""

from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from soptool.drawing.page import draw_page
from soptool.layout.plan import ChartTable, Layout, Page
from soptool.layout.table import Table
from soptool.layout.text import one_line
from soptool.layout.units import TWIPS_PER_POINT, Twips
from soptool.model.sop import Sop
from soptool.render.pdf.ink import Ink
from soptool.render.pdf.structure import Structure

_LONGEST_BOOKMARK = 80  # letters; a panel of bookmarks is narrow


def render_pdf(layout: Layout, sop: Sop) -> bytes:
    """The PDF file; the same layout gives the same bytes."""
    paper = layout.paper
    canvas = Canvas(
        "",  # nothing is written to a disk
        pagesize=(paper.width / TWIPS_PER_POINT, paper.height / TWIPS_PER_POINT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        lang="id-ID",
    )
    _describe(canvas, sop)
    ink, structure = Ink(canvas, paper.height), Structure(layout)
    marks = _Bookmarks(canvas, sop, paper.height)
    pages = []
    for number, page in enumerate(layout.pages):
        marks.put(page)
        _draw(layout, number, ink, structure)
        pages.append(_finish_page(canvas, number))
    canvas.setCatalogEntry("StructTreeRoot", structure.write(canvas._doc, pages))
    canvas.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))
    content: bytes = canvas.getpdfdata()
    return content


def _describe(canvas: Canvas, sop: Sop) -> None:
    canvas.setTitle(one_line(sop.title) or "SOP")
    canvas.setSubject(one_line(sop.number))
    canvas.setAuthor(", ".join(sop.institution.name))
    canvas.setCreator("soptool")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    day = sop.dates.revised or sop.dates.created
    if day is not None:  # else one that is the same for all: today's would change the bytes
        canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")


def _draw(layout: Layout, number: int, ink: Ink, structure: Structure) -> None:
    """Neighbours of one part share a mark."""
    ink.new_page()
    structure.new_page()
    for owner, primitives in groupby(draw_page(layout, number), structure.owner):
        ink.write(structure.mark(owner))
        for primitive in primitives:
            ink.draw(primitive)
        ink.write("EMC")


def _finish_page(canvas: Canvas, number: int) -> Any:
    """reportlab knows no pages with structure: this one gets the entry that it lacks."""
    reference = canvas._doc.thisPageRef()
    canvas.showPage()
    page = canvas._doc.idToObject[reference.name]
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
    page.StructParents = number
    return reference


class _Bookmarks:
    """The identity block, each procedure, and below it each of its steps."""

    def __init__(self, canvas: Canvas, sop: Sop, height: Twips) -> None:
        self._canvas, self._sop, self._height = canvas, sop, height
        self._known: set[str] = set()

    def put(self, page: Page) -> None:
        """Those that begin on the page being drawn."""
        for block in page.blocks:
            if isinstance(block, ChartTable):
                self._procedure(block)
            elif isinstance(block, Table) and block.description:
                self._put(block.description, block.description, block.box.top, 0)

    def _procedure(self, block: ChartTable) -> None:
        procedure, table = self._sop.procedures[block.procedure], block.table
        name = procedure.title or table.description
        self._put(f"prosedur-{block.procedure + 1}", name, table.top, 0)
        numbers = procedure.numbers
        for row, content in enumerate(table.rows):
            if content.step >= 0:
                number = numbers[content.step]
                activity = procedure.steps[content.step].activity
                text = activity if number is None else f"{number}. {activity}"
                key = f"prosedur-{block.procedure + 1}-baris-{content.step + 1}"
                self._put(key, text, table.row_top(row), 1)

    def _put(self, key: str, text: str, top: Twips, level: int) -> None:
        """Only where it begins, not where it goes on."""
        if key in self._known:
            return
        self._known.add(key)
        y = (self._height - top) / TWIPS_PER_POINT
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=y, zoom=0)
        text = one_line(text)
        if len(text) > _LONGEST_BOOKMARK:
            text = f"{text[: _LONGEST_BOOKMARK - 1]}…"
        self._canvas.addOutlineEntry(text, key, level, closed=level == 0)
