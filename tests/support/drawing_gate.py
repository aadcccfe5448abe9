"""What must not be in any drawing of any SOP, asked of the finished pages alone."""

from collections import Counter
from collections.abc import Iterator, Sequence

from soptool.layout.flowchart import LaidOut
from soptool.layout.notices import LayoutRule
from soptool.layout.plan import Block, ChartTable, Layout, TextBlock
from soptool.layout.quality import measure, page_faults, round_trip
from soptool.layout.table import Cell, Paragraph, RowKind, Table
from soptool.layout.text import FONTS
from soptool.layout.units import Twips
from soptool.model.flow import Flow
from soptool.model.labels import Labels
from soptool.model.profile import Column
from soptool.model.sop import Manner, Procedure, Sop


def faults(sop: Sop, laid: LaidOut) -> list[str]:
    """Everything that must not be, on any page of the document."""
    layout = laid.layout
    found = [fault for page in layout.pages for fault in page_faults(page, layout.paper.body)]
    for page in layout.pages:
        for block in page.blocks:
            found += _texts_too_wide(block)
    for number, procedure in enumerate(sop.procedures):
        pages = charts(layout, number)
        found += _rows_lost_or_doubled(procedure, pages)
        found += _symbols_lost_or_doubled(procedure, pages)
        found += _performers_not_joined(procedure, pages)
        found += round_trip(procedure, pages)
        found += [fault for page in pages for fault in measure(page).faults]
    return found


def labels_left_out(laid: LaidOut) -> list[str]:
    """What the engine says of labels that found no place: not wrong, but not printable either."""
    return [one.message for one in laid.notices if one.rule is LayoutRule.LABEL_LEFT_OUT]


def charts(layout: Layout, procedure: int) -> list[ChartTable]:
    """The pages of one procedure."""
    return [
        block
        for page in layout.pages
        for block in page.blocks
        if isinstance(block, ChartTable) and block.procedure == procedure
    ]


def _rows_lost_or_doubled(procedure: Procedure, pages: Sequence[ChartTable]) -> Iterator[str]:
    """A row taller than a page stands in pieces; together they are its text, once."""
    rows = [row for page in pages for row in page.table.rows if row.kind is RowKind.BODY]
    if [row.step for row in rows] != sorted(row.step for row in rows):
        yield "rows out of order"
    for number, step in enumerate(procedure.steps):
        printed = "".join(
            line
            for row in rows
            if row.step == number
            for cell in row.cells
            if cell.role == Column.ACTIVITY.value
            for paragraph in cell.paragraphs
            if paragraph.text != Labels().continued
            for line in paragraph.lines
        )
        if _letters(printed) != _letters(step.activity):
            yield f"row {number + 1} is not printed once and whole"


def _letters(text: str) -> str:
    return "".join(text.split())


def _symbols_lost_or_doubled(procedure: Procedure, pages: Sequence[ChartTable]) -> Iterator[str]:
    """Each performer of each act has one symbol."""
    drawn = Counter(symbol.ref for page in pages for symbol in page.chart.symbols if symbol.ref)
    flow = Flow.of(procedure)
    for ref in flow.refs:
        if drawn[ref] != len(flow.node(ref).actors):
            yield f"{drawn[ref]} symbols in row {ref.row + 1}, part {ref.part + 1}"


def _performers_not_joined(procedure: Procedure, pages: Sequence[ChartTable]) -> Iterator[str]:
    """A line for every performer of an act after the first: plain, or an arrow if in turn."""
    acts = [node for step in procedure.steps for node in step.nodes]
    wanted = Counter(node.manner for node in acts for _ in node.actors[1:])
    arrows = [c for page in pages for c in page.chart.connectors if not c.edges]
    plain = sum(len(page.chart.joints) for page in pages)
    for manner, drawn in ((Manner.TOGETHER, plain), (Manner.IN_TURN, len(arrows))):
        if drawn != wanted[manner]:
            yield f"{drawn} lines, not {wanted[manner]}, between those who act {manner.value}"


def _texts_too_wide(block: Block) -> Iterator[str]:
    match block:
        case Table():
            for _, cell, box in block.cells():
                yield from _wide_lines(cell, box.height if cell.rotated else box.width)
        case ChartTable():
            yield from _texts_too_wide(block.table)
        case TextBlock():
            yield from _wider_than(block.paragraphs, block.box.width)


def _wide_lines(cell: Cell, outer: Twips) -> Iterator[str]:
    yield from _wider_than(cell.paragraphs, outer - 2 * cell.margin)


def _wider_than(paragraphs: Sequence[Paragraph], room: Twips) -> Iterator[str]:
    for paragraph in paragraphs:
        for line in paragraph.lines:
            if len(line) > 1 and paragraph.indent + FONTS.width(line, paragraph.style) > room:
                yield f"text wider than its cell: {line}"
