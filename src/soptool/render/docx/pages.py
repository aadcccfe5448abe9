"""The pages of a layout as tables and paragraphs, and the room between them."""

from collections.abc import Sequence

from soptool.layout.plan import ChartTable, Page, Paper, TextBlock
from soptool.layout.table import Table
from soptool.layout.units import points
from soptool.render.docx.ooxml import TINY, paragraph, spacer
from soptool.render.docx.parts import PROCEDURE_HEADING
from soptool.render.docx.table import Registers, TableWriter

BlockPlace = tuple[int, int]  # the page, and which of its blocks
# A table is one rule taller than its rows; what stands below it moves up by as much.
_RULE = points(0.5)


class PageWriter:
    """Writes every planned page as one page."""

    def __init__(self, paper: Paper, registers: Registers) -> None:
        self._paper, self._registers = paper, registers

    def write(self, pages: Sequence[Page]) -> str:
        """The body of the document, page by page."""
        return "".join(self._page(number, page) for number, page in enumerate(pages))

    def _page(self, page_number: int, page: Page) -> str:
        """The page's blocks; what lies between them is filled by paragraphs of just that height.

        The first of these is the page break. It stands in the top margin, which the section makes
        smaller by its height.
        """
        parts = []
        bottom = self._paper.top - TINY
        for number, block in enumerate(page.blocks):
            place = page_number, number
            top = block.box.top
            parts.append(self._before(place))
            if number == 0:
                parts.append(spacer(max(top - bottom, TINY), page_break=page_number > 0))
                bottom = max(top, bottom + TINY)
            elif top > bottom or isinstance(block, Table | ChartTable):
                parts.append(spacer(max(top - bottom, TINY)))
                bottom = max(top, bottom + TINY)
            match block:
                case TextBlock():
                    parts.append(self._text(place, block))
                    bottom += sum(content.height for content in block.paragraphs)
                case ChartTable():
                    parts.append(self._writer(place, block.table).write(self._paper.left, block))
                    bottom += block.table.height + _RULE
                case Table():
                    parts.append(self._writer(place, block).write(self._paper.left))
                    bottom += block.height + _RULE
        return "".join(parts)

    def _before(self, place: BlockPlace) -> str:
        """Nothing stands between planned blocks but room."""
        return ""

    def _writer(self, place: BlockPlace, table: Table) -> TableWriter:
        return TableWriter(table, self._registers)

    def _text(self, place: BlockPlace, block: TextBlock) -> str:
        left, right = self._sides(block)
        style_name = PROCEDURE_HEADING if block.heading else ""
        return "".join(paragraph(content, left, right, style_name) for content in block.paragraphs)

    def _sides(self, block: TextBlock) -> tuple[int, int]:
        body = self._paper.body
        return block.box.left - body.left, body.right - block.box.right
