"""Stage 2: how tall each row of the flowchart table is, by the text of its cells."""

from collections.abc import Sequence
from dataclasses import replace

from soptool.layout.cells import list_paragraphs, row_height, step_texts
from soptool.layout.column_widths import breaking_width
from soptool.layout.columns import Columns
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Anchor, Cell, Paragraph, TableRow
from soptool.layout.text import Measurer, one_line
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure, Step

_CENTERED = (Column.NUMBER, Column.DURATION)


def measure_rows(
    procedure: Procedure,
    columns: Columns,
    profile: Profile,
    style: FlowchartStyle,
    measurer: Measurer,
) -> tuple[TableRow, ...]:
    """A row per step, as tall as its tallest text with padding; symbols may want more."""
    rows: list[TableRow] = []
    for position, (step, number) in enumerate(zip(procedure.steps, procedure.numbers, strict=True)):
        printed = "" if number is None else f"{number}."
        cells = tuple(
            _cell(column, role, _texts(step, role, printed, profile), columns, style, measurer)
            for column, role in enumerate(columns.roles)
        )
        rows.append(TableRow(row_height(cells, style), cells, step=position))
    return tuple(rows)


def split_row(row: TableRow, height: Twips, style: FlowchartStyle) -> tuple[TableRow, TableRow]:
    """The row cut at a line: at most `height` first (but a line at least), then the rest.

    The rest has no number; where the cells of the row were centred they now begin at the top.
    """
    room = height - 2 * style.cell_margin
    parts = [split_paragraphs(cell.paragraphs, room) for cell in row.cells]
    heads, tails = zip(*parts, strict=True)
    return _part(row, heads, style), _part(row, tails, style)


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


def _texts(step: Step, role: Column, number: str, profile: Profile) -> tuple[str, ...]:
    if role is Column.NUMBER:
        return (number,) if number else ()
    return step_texts(step, role, profile)


def _cell(
    column: int,
    role: Column,
    texts: tuple[str, ...],
    columns: Columns,
    style: FlowchartStyle,
    measurer: Measurer,
) -> Cell:
    if role is Column.ACTORS:
        return Cell(column, role=role.value)
    paragraphs = list_paragraphs(
        texts,
        breaking_width(columns.widths[column], style),
        columns.body,
        measurer,
        align=Align.CENTER if role in _CENTERED else Align.LEFT,
    )
    return Cell(column, paragraphs, margin=style.cell_margin, anchor=Anchor.CENTER, role=role.value)
