"""Where an official signs: the office, room for signature and stamp or for a QR, the name."""

from dataclasses import replace

from soptool.layout.cells import row_height, wrapped
from soptool.layout.column_widths import breaking_width
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Anchor, Cell, Paragraph, TableRow, TextStyle
from soptool.layout.text import Measurer
from soptool.layout.units import Twips
from soptool.model.profile import Profile, SignatureMode
from soptool.model.sop import Approval

_QR_WORDS = "Tempat QR tanda tangan elektronik"
_QR_SIZE = 12  # half points: read only until the picture covers it


def value_columns(width: Twips, mode: SignatureMode, style: FlowchartStyle) -> tuple[Twips, ...]:
    """One column for all values; three where a box for a QR stands in the middle."""
    if mode is not SignatureMode.ELECTRONIC:
        return (width,)
    side = min(style.qr_side, width * 4 // 5)
    left = (width - side) // 2
    return left, side, width - side - left


def signature_rows(
    approval: Approval,
    profile: Profile,
    column: int,
    widths: tuple[Twips, ...],
    text: TextStyle,
    style: FlowchartStyle,
    measurer: Measurer,
) -> list[TableRow]:
    """One row, or three where an empty box waits for a QR; cells begin at `column`."""
    above, below = _above(approval, profile, text), _below(approval, profile, text)
    room = breaking_width(sum(widths), style)

    def cell(entries: list[tuple[str, TextStyle]]) -> Cell:
        paragraphs = _paragraphs(entries, room, measurer)
        return Cell(column, paragraphs, len(widths), margin=style.cell_margin, role="pengesah")

    if profile.signature is not SignatureMode.ELECTRONIC:
        gap = style.signature_room if profile.signature is SignatureMode.WET else 0
        return [_row_with_gap(cell([*above, *below]), len(above), gap, style)]
    upper = _row(replace(cell(above), bottom_rule=False), style)
    lower = _row(replace(cell(below), top_rule=False), style)
    return [upper, _box_row(column, widths, text, style, measurer), lower]


def _above(approval: Approval, profile: Profile, text: TextStyle) -> list[tuple[str, TextStyle]]:
    office = profile.labels.office(approval)
    return [(office, text)] if office.strip() else []


def _below(approval: Approval, profile: Profile, text: TextStyle) -> list[tuple[str, TextStyle]]:
    nip = f"{profile.labels.nip} {approval.printed_nip}" if approval.nip else ""
    named = text._replace(bold=True, underline=True)
    entries = [(approval.name, named), (approval.rank, text), (nip, text)]
    return [(entry, style) for entry, style in entries if entry.strip()]


def _paragraphs(
    entries: list[tuple[str, TextStyle]], room: Twips, measurer: Measurer
) -> tuple[Paragraph, ...]:
    return tuple(wrapped(text, room, style, measurer, Align.CENTER) for text, style in entries)


def _row_with_gap(cell: Cell, before: int, gap: Twips, style: FlowchartStyle) -> TableRow:
    """Room above the paragraph of that index; at the foot if no name stands there yet."""
    if before == len(cell.paragraphs):
        row = _row(cell, style)
        return replace(row, height=row.height + gap)
    above, named, below = (
        cell.paragraphs[:before],
        cell.paragraphs[before],
        cell.paragraphs[before + 1 :],
    )
    paragraphs = (*above, replace(named, space_before=gap), *below)
    return _row(replace(cell, paragraphs=paragraphs), style)


def _row(cell: Cell, style: FlowchartStyle) -> TableRow:
    return TableRow(row_height((cell,), style), (cell,))


def _box_row(
    column: int,
    widths: tuple[Twips, ...],
    text: TextStyle,
    style: FlowchartStyle,
    measurer: Measurer,
) -> TableRow:
    left, middle, right = range(column, column + len(widths))
    small = text._replace(size=_QR_SIZE)
    words = _paragraphs([(_QR_WORDS, small)], breaking_width(widths[1], style), measurer)
    box = Cell(middle, words, margin=style.cell_margin, anchor=Anchor.CENTER, role="qr")
    beside = Cell(0, top_rule=False, bottom_rule=False, role="qr")
    cells = (
        replace(beside, column=left, right_rule=False),
        box,
        replace(beside, column=right, left_rule=False),
    )
    return TableRow(style.qr_side, cells)
