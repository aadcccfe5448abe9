"""The whole document: identity block, procedures with their charts, footnotes, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from soptool.layout.cells import list_paragraphs, text_height
from soptool.layout.furniture import lay_out_footer, lay_out_paper
from soptool.layout.geometry import Box
from soptool.layout.identity import lay_out_identity
from soptool.layout.notices import Notice
from soptool.layout.plan import Block, Layout, Page, Paper, TextBlock
from soptool.layout.procedure import ProcedureLayout, lay_out_procedure
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Font, Paragraph, Picture, TextStyle
from soptool.layout.telling import Teller
from soptool.layout.text import FONTS, Measurer
from soptool.layout.units import Twips, mm
from soptool.model.form import IdentityPage
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Sop

BLOCK_GAP: Twips = mm(4)  # between the identity block, titles and tables
TITLE_GAP: Twips = mm(2)  # between a procedure's title and its table
NOTES_GAP: Twips = mm(2)
LEAST_ROW: Twips = mm(11)  # a symbol with its clearances: no row is lower
LEAST_BEGUN = 3  # steps under an identity block: fewer look left behind
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
    style: FlowchartStyle | None = None,
    measurer: Measurer = FONTS,
    first_drop: Twips = 0,
) -> LaidOut:
    """Every page of a sound SOP; raises CannotDrawError where the paper is too small for it.

    `first_drop` is kept free at the top of the first page, for a letterhead that only it has.
    """
    paper = lay_out_paper(profile)
    style = style or FlowchartStyle.of(profile)
    stack = _Stack(paper, profile, style, measurer)
    first = _below(paper.body, paper.body.top + first_drop)
    for table in lay_out_identity(sop, profile, first, measurer, style, logo):
        stack.new_page()
        stack.put(replace(table, top=paper.body.top) if len(stack.pages) > 1 else table)
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

    def put(self, block: Block) -> None:
        """The next block of the last page."""
        self.pages[-1].append(block)
        self.bottom = block.box.bottom

    def put_procedure(self, procedure: Procedure, number: int) -> None:
        """On the last page if it fits there, or may go on on the next; else from a new page on."""
        title, notes = self._title(procedure), self._footnotes(procedure)
        apart = number == 0 and self.profile.identity.page is IdentityPage.OWN
        laid = None if apart else self._on_this_page(procedure, number, title, notes)
        if laid is None:
            self.new_page()
            laid = self._from_here(procedure, number, title, notes)
        if title:
            top = laid.pages[0].box.top - TITLE_GAP - text_height(title)
            self._put_text(title, top, heading=True)
        first, *others = map(Teller(procedure, self.profile).tell, laid.pages)
        self.put(first)
        for page in others:
            self.new_page()
            self.put(page)
        if notes:
            self._put_text(notes, self.bottom + NOTES_GAP)
        self.notices.extend(laid.notices)

    def _on_this_page(
        self,
        procedure: Procedure,
        number: int,
        title: Sequence[Paragraph],
        notes: Sequence[Paragraph],
    ) -> ProcedureLayout | None:
        room = _below(self.paper.body, _title_end(title, self.bottom + BLOCK_GAP))
        together = self.profile.identity.page is IdentityPage.TOGETHER
        every = len(procedure.steps)
        least = min(every, LEAST_BEGUN) if together else every
        if not self.pages or least * LEAST_ROW > room.height:
            return None
        laid = self._lay_out(procedure, number, (room, self.paper.body))
        first = laid.pages[0].table
        begun = together and len({row.step for row in first.rows} - {-1}) >= least
        fits = first.box.bottom <= room.bottom and self._ends_well(laid, notes)
        return laid if fits and (begun or len(laid.pages) == 1) else None

    def _from_here(
        self,
        procedure: Procedure,
        number: int,
        title: Sequence[Paragraph],
        notes: Sequence[Paragraph],
    ) -> ProcedureLayout:
        """From the top of this page; footnotes never stand alone on a page."""
        body = self.paper.body
        room = _below(body, _title_end(title, self.bottom))
        laid = self._lay_out(procedure, number, (room, body))
        if self._ends_well(laid, notes):
            return laid
        spared = _notes_height(notes)
        return self._lay_out(procedure, number, (_shorter(room, spared), _shorter(body, spared)))

    def _ends_well(self, laid: ProcedureLayout, notes: Sequence[Paragraph]) -> bool:
        """Whether the last table and the footnotes under it stay on their page."""
        return laid.pages[-1].box.bottom + _notes_height(notes) <= self.paper.body.bottom

    def _lay_out(
        self, procedure: Procedure, number: int, bodies: tuple[Box, Box]
    ) -> ProcedureLayout:
        return lay_out_procedure(procedure, number, bodies, self.profile, self.style, self.measurer)

    def _title(self, procedure: Procedure) -> tuple[Paragraph, ...]:
        style = TextStyle(Font(self.profile.font), TITLE_SIZE, bold=True)
        texts = (procedure.title,) if procedure.title else ()
        return list_paragraphs(texts, self.paper.body.width, style, self.measurer)

    def _put_text(
        self, paragraphs: tuple[Paragraph, ...], top: Twips, *, heading: bool = False
    ) -> None:
        body = self.paper.body
        box = Box(body.left, top, body.width, text_height(paragraphs))
        self.put(TextBlock(box, paragraphs, heading))

    def _footnotes(self, procedure: Procedure) -> tuple[Paragraph, ...]:
        if not procedure.footnotes:
            return ()
        style = TextStyle(Font(self.profile.font), FOOTNOTE_SIZE)
        width = self.paper.body.width
        heading = (f"{self.profile.labels.footnotes}:",)
        return (
            *list_paragraphs(heading, width, style._replace(bold=True), self.measurer),
            *list_paragraphs(procedure.footnotes, width, style, self.measurer, numbered=True),
        )


def _title_end(title: Sequence[Paragraph], top: Twips) -> Twips:
    return top + text_height(title) + TITLE_GAP if title else top


def _notes_height(notes: Sequence[Paragraph]) -> Twips:
    return NOTES_GAP + text_height(notes) if notes else 0


def _shorter(box: Box, by: Twips) -> Box:
    return box._replace(height=box.height - by)


def _below(body: Box, top: Twips) -> Box:
    return Box(body.left, top, body.width, body.bottom - top)
