"""Stage 2: how tall each row of the flowchart table is, by the text of its cells."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import accumulate

from soptool.layout.cells import column_texts, dashed_paragraphs, row_height, text_height
from soptool.layout.column_widths import breaking_width
from soptool.layout.columns import Columns
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Anchor, Cell, Paragraph, TableRow, TextStyle
from soptool.layout.text import ByWidth, Measurer, one_line
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure

_HEADING_AND_ENTRY = 2
_CENTERED = (Column.NUMBER, Column.DURATION)
_Measured = tuple[Cell, Twips]  # a cell and the height of its text


def measure_rows(
    procedure: Procedure,
    columns: Columns,
    profile: Profile,
    style: FlowchartStyle,
    measurer: Measurer,
) -> tuple[TableRow, ...]:
    """A row per step, as tall as its tallest text with padding; symbols may want more."""
    numbers = tuple([() if n is None else (f"{n}.",) for n in procedure.numbers])
    measured = [
        _column(
            numbers if role is Column.NUMBER else column_texts(procedure.steps, role, profile),
            columns,
            column,
            style,
            measurer,
        )
        for column, role in enumerate(columns.roles)
    ]
    return tuple(
        [
            TableRow(
                max([height for _, height in row]) + 2 * style.cell_margin,
                tuple([cell for cell, _ in row]),
                step=position,
            )
            for position, row in enumerate(zip(*measured, strict=True))
        ]
    )


def split_row(row: TableRow, height: Twips, style: FlowchartStyle) -> tuple[TableRow, TableRow]:
    """The row cut at a line: at most `height` first (but a line at least), then the rest.

    The rest has no number; where the cells of the row were centred they now begin at the top.
    """
    room = height - 2 * style.cell_margin
    parts = [split_paragraphs(cell.paragraphs, room) for cell in row.cells]
    heads, tails = zip(*parts, strict=True)
    return _part(row, heads, style), _part(row, tails, style)


def split_lists(row: TableRow, height: Twips, style: FlowchartStyle) -> tuple[TableRow, TableRow]:
    """The same between the entries of lists under headings, where an entry fits below each."""
    room = height - 2 * style.cell_margin
    parts = [_split_list(cell.paragraphs, room) for cell in row.cells]
    heads, tails = zip(*parts, strict=True)
    return _part(row, heads, style), _part(row, tails, style)


def _split_list(
    paragraphs: tuple[Paragraph, ...], room: Twips
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    reached = list(accumulate(paragraph.height for paragraph in paragraphs))
    fitting = bisect_right(reached, room)
    if fitting < _HEADING_AND_ENTRY:
        return split_paragraphs(paragraphs, room)
    return paragraphs[:fitting], paragraphs[fitting:]


def split_paragraphs(
    paragraphs: tuple[Paragraph, ...], room: Twips
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """What fits `room`, at least one line, and the rest."""
    for position, paragraph in enumerate(paragraphs):
        if paragraph.height <= room:
            room -= paragraph.height
            continue
        fitting = max((room - paragraph.space_before) // paragraph.line_height, 0)
        if position == 0:
            fitting = max(fitting, 1)
        before, after = paragraphs[:position], paragraphs[position + 1 :]
        if fitting == 0:
            return before, (replace(paragraph, space_before=0), *after)
        if fitting >= len(paragraph.lines):
            return (*before, paragraph), after
        head, tail = _split_paragraph(paragraph, fitting)
        return (*before, head), (tail, *after)
    return paragraphs, ()


def _part(
    row: TableRow, paragraphs: Sequence[tuple[Paragraph, ...]], style: FlowchartStyle
) -> TableRow:
    cells = tuple(
        replace(cell, paragraphs=texts, anchor=Anchor.TOP)
        for cell, texts in zip(row.cells, paragraphs, strict=True)
    )
    return replace(row, height=row_height(cells, style), cells=cells)


def _split_paragraph(paragraph: Paragraph, lines: int) -> tuple[Paragraph, Paragraph]:
    text, position = one_line(paragraph.text), 0
    for line in paragraph.lines[:lines]:
        position = text.index(line, position) + len(line)
    head = replace(paragraph, text=text[:position].strip(), lines=paragraph.lines[:lines])
    tail = replace(
        paragraph,
        text=text[position:].strip(),
        lines=paragraph.lines[lines:],
        marker="",
        space_before=0,
    )
    return head, tail


def _column(
    texts: tuple[tuple[str, ...], ...],
    columns: Columns,
    column: int,
    style: FlowchartStyle,
    measurer: Measurer,
) -> list[_Measured]:
    """A cell for each of the texts."""
    role, margin = columns.roles[column], style.cell_margin
    if role is Column.ACTORS:
        return [(Cell(column, role=role.value), 0)] * len(texts)
    width = breaking_width(columns.widths[column], style)
    cells = _cells(texts, column, role, columns.body, margin, measurer)
    return [cell.at(width) for cell in cells]


@lru_cache(maxsize=16)  # those of one document: columns are measured again at every width tried
def _cells(
    texts: tuple[tuple[str, ...], ...],
    column: int,
    role: Column,
    style: TextStyle,
    margin: Twips,
    measurer: Measurer,
) -> tuple[ByWidth[_Measured], ...]:
    align = Align.CENTER if role in _CENTERED else Align.LEFT

    def cell(entries: tuple[str, ...], width: Twips) -> tuple[_Measured, Twips, Twips]:
        paragraphs, least, beyond = dashed_paragraphs(entries, width, style, measurer, align)
        made = Cell(column, paragraphs, margin=margin, anchor=Anchor.CENTER, role=role.value)
        return (made, text_height(paragraphs)), least, beyond

    return tuple([ByWidth(partial(cell, entries)) for entries in texts])
