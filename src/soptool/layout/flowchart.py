"""The whole document: identity block, procedures with their charts, footnotes, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from soptool.layout.cells import list_paragraphs, text_height
from soptool.layout.furniture import lay_out_footer, lay_out_paper
from soptool.layout.geometry import Box
from soptool.layout.identity import lay_out_identity
from soptool.layout.notices import Notice
from soptool.layout.plan import Block, ChartTable, Layout, Page, Paper, TextBlock
from soptool.layout.procedure import ProcedureLayout, lay_out_procedure
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Font, Paragraph, Picture, TextStyle
from soptool.layout.text import FONTS, Measurer
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Sop

BLOCK_GAP: Twips = mm(4)  # between the identity block, titles and tables
LEAST_ROW: Twips = mm(11)  # a symbol with its clearances: no row is lower
TITLE_SIZE = 22  # half points
FOOTNOTE_SIZE = 16


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The pages, and what only someone who sees pages can notice."""

    layout: Layout
    notices: tuple[Notice, ...]


def lay_out(
    sop: Sop,
    profile: Profile,
    logo: Picture | None = None,
    style: FlowchartStyle = FlowchartStyle(),
    measurer: Measurer = FONTS,
) -> LaidOut:
    """Every page of a sound SOP; raises CannotDrawError where the paper is too small for it."""
    paper = lay_out_paper(profile)
    stack = _Stack(paper, profile, style, measurer)
    for table in lay_out_identity(sop, profile, paper.body, measurer, style, logo):
        stack.new_page()
        stack.put(table, table.top + table.height)
    for number, procedure in enumerate(sop.procedures):
        stack.put_procedure(procedure, number)
    layout = Layout(
        paper=paper,
        pages=tuple(Page(tuple(blocks)) for blocks in stack.pages),
        footer=lay_out_footer(sop, profile, paper, measurer),
        watermark=profile.watermark(sop),
        page_label=profile.labels.page,
    )
    return LaidOut(layout, tuple(stack.notices))


class _Stack:
    """Pages filled from top to bottom; `bottom` is where the last block of the last page ends."""

    def __init__(
        self, paper: Paper, profile: Profile, style: FlowchartStyle, measurer: Measurer
    ) -> None:
        self.paper, self.profile, self.style, self.measurer = paper, profile, style, measurer
        self.pages: list[list[Block]] = []
        self.notices: list[Notice] = []
        self.bottom = paper.body.top

    def new_page(self) -> None:
        """Go on at the top of an empty page."""
        self.pages.append([])
        self.bottom = self.paper.body.top

    def put(self, block: Block, bottom: Twips) -> None:
        """Place a block that ends there on the last page."""
        self.pages[-1].append(block)
        self.bottom = bottom

    def put_procedure(self, procedure: Procedure, number: int) -> None:
        """On the last page if all of it fits there, else from a new page on."""
        title = self._title(procedure)
        laid = self._on_this_page(procedure, number, title)
        if laid is None:
            self.new_page()
            room = _below(self.paper.body, self._title_end(title, self.paper.body.top))
            laid = self._lay_out(procedure, number, room)
        if title:
            top = laid.pages[0].table.top - BLOCK_GAP // 2 - text_height(title)
            self._put_text(title, top, heading=True)
        self.put(laid.pages[0], _end(laid.pages[0]))
        for page in laid.pages[1:]:
            self.new_page()
            self.put(page, _end(page))
        self.notices.extend(laid.notices)
        self._put_footnotes(procedure)

    def _on_this_page(
        self, procedure: Procedure, number: int, title: Sequence[Paragraph]
    ) -> ProcedureLayout | None:
        room = _below(self.paper.body, self._title_end(title, self.bottom + BLOCK_GAP))
        if not self.pages or len(procedure.steps) * LEAST_ROW > room.height:
            return None
        laid = self._lay_out(procedure, number, room)
        fits = len(laid.pages) == 1 and _end(laid.pages[0]) <= self.paper.body.bottom
        return laid if fits else None

    def _lay_out(self, procedure: Procedure, number: int, room: Box) -> ProcedureLayout:
        bodies = (room, self.paper.body)
        return lay_out_procedure(procedure, number, bodies, self.profile, self.style, self.measurer)

    def _title(self, procedure: Procedure) -> tuple[Paragraph, ...]:
        style = TextStyle(Font(self.profile.font), TITLE_SIZE, bold=True)
        texts = (procedure.title,) if procedure.title else ()
        return list_paragraphs(texts, self.paper.body.width, style, self.measurer)

    def _title_end(self, title: Sequence[Paragraph], top: Twips) -> Twips:
        return top + text_height(title) + BLOCK_GAP // 2 if title else top

    def _put_text(
        self, paragraphs: tuple[Paragraph, ...], top: Twips, *, heading: bool = False
    ) -> None:
        body = self.paper.body
        box = Box(body.left, top, body.width, text_height(paragraphs))
        self.put(TextBlock(box, paragraphs, heading), box.bottom)

    def _put_footnotes(self, procedure: Procedure) -> None:
        """Under the table; on a new page where no room is left."""
        if not procedure.footnotes:
            return
        style = TextStyle(Font(self.profile.font), FOOTNOTE_SIZE)
        width = self.paper.body.width
        head = list_paragraphs(
            (f"{self.profile.labels.footnotes}:",), width, replace(style, bold=True), self.measurer
        )
        notes = list_paragraphs(procedure.footnotes, width, style, self.measurer, numbered=True)
        if self.bottom + BLOCK_GAP // 2 + text_height((*head, *notes)) > self.paper.body.bottom:
            self.new_page()
            self._put_text((*head, *notes), self.bottom)
        else:
            self._put_text((*head, *notes), self.bottom + BLOCK_GAP // 2)


def _below(body: Box, top: Twips) -> Box:
    return Box(body.left, top, body.width, body.bottom - top)


def _end(page: ChartTable) -> Twips:
    return page.table.top + page.table.height
