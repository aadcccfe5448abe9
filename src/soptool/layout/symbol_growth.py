"""Symbols grow where the words in them ask for it and the paper has the room to spare.

All symbols of a procedure are one width, so all of them grow, and diamonds in height, too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from soptool.layout.columns import Columns
from soptool.layout.continuations import OUTLINES
from soptool.layout.fitting import Task, columns_of, first_needs
from soptool.layout.frame import symbol_height
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.symbol_texts import Inside
from soptool.layout.symbols import symbol_text
from soptool.layout.table import TextStyle
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow, NodeRef
from soptool.model.profile import Profile

WIDEST: Twips = mm(22)  # wider than this, a diamond is taller than three lines of a cell
EASY = 12  # half points: for letters larger than this no symbol grows

_Texts = frozenset[tuple[Outline, str]]


def with_room_for_texts(task: Task) -> Task:
    """The same with the least symbols that hold most texts, if no letter of the table shrinks."""
    texts = frozenset(
        (OUTLINES[task.flow.symbol(ref)], text)
        for ref in task.flow.refs
        if (text := symbol_text(task.flow, ref, task.profile))
    )
    if not texts:
        return task
    try:
        before = columns_of(task, first_needs(task))
    except CannotDrawError:
        return task
    best, fewest = task, _cramped(task, before, texts)
    for style in _wider(task.style):
        wider = replace(task, style=style)
        columns = columns_of(wider, first_needs(wider))
        if columns.symbol_width < style.symbol_width or columns.body.size < before.body.size:
            break
        cramped = _cramped(wider, columns, texts)
        if cramped < fewest:
            best, fewest = wider, cramped
    return best


def texts_left_out(flow: Flow, profile: Profile, pages: Sequence[ChartTable]) -> Iterator[Notice]:
    """Symbols that do not hold the words that were to stand in them."""
    bare = {s.ref for page in pages for s in page.chart.symbols if s.ref and not s.lines}
    for ref in sorted(bare):
        text = symbol_text(flow, ref, profile)
        if text:
            yield _text_left_out(flow, ref, text)


def _wider(style: FlowchartStyle) -> Iterator[FlowchartStyle]:
    for width in range(style.symbol_width + style.symbol_step, WIDEST + 1, style.symbol_step):
        free = replace(style, symbol_width=width, diamond_height=width)
        height = symbol_height(Outline.DIAMOND, width, free)
        yield replace(free, diamond_height=max(height, style.diamond_height))


def _cramped(task: Task, columns: Columns, texts: _Texts) -> int:
    """How many of the texts do not fit in letters that are easily read."""
    letters = TextStyle(columns.body.font, task.style.label_size)
    width, count = columns.symbol_width, 0
    for outline, text in texts:
        height = symbol_height(outline, width, task.style)
        fitted = Inside(outline, width, height, task.measurer).fitted(text, letters)
        count += fitted is None or fitted[1].size < min(EASY, letters.size)
    return count


def _text_left_out(flow: Flow, ref: NodeRef, text: str) -> Notice:
    written = bool(flow.node(ref).text)
    return Notice(
        LayoutRule.TEXT_LEFT_OUT,
        f"Teks `{text}` pada {flow.procedure.row_name(ref.row).lower()} tidak muat di dalam "
        "simbolnya, jadi tidak dicetak.",
        "Persingkat `teks` menjadi satu atau dua kata pendek."
        if written
        else "Persingkat `teks_simbol` di profil menjadi satu kata pendek.",
        flow.node(ref).where("text"),
        ref.row,
    )
