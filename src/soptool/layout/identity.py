"""The official identity block: who, when, signed by whom; below it three pairs of lists."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from soptool.layout.cells import list_paragraphs, row_height, wrapped
from soptool.layout.column_widths import breaking_width, outer_width
from soptool.layout.geometry import Box
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.rows import split_lists
from soptool.layout.signature import signature_rows, value_columns
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import (
    Align,
    Anchor,
    Cell,
    Font,
    Paragraph,
    Picture,
    Table,
    TableRow,
    TextStyle,
)
from soptool.layout.text import Measurer
from soptool.layout.units import Twips
from soptool.model.calendar import print_date
from soptool.model.form import ExtraField, printed_extra
from soptool.model.profile import Profile
from soptool.model.sop import Approval, Sop

_FIRST_VALUE = 2  # columns: institution, label, then those of the value
_NOTHING = "-"
_LEAST_LINES = 4  # a heading and three lines: less is not left at the foot of a page


def lay_out_identity(
    sop: Sop,
    profile: Profile,
    body: Box,
    measurer: Measurer,
    style: FlowchartStyle,
    logo: Picture | None = None,
) -> tuple[Table, ...]:
    """One table if smaller letters can help it; else a table for each page that it needs."""
    sizes = range(style.identity_size, style.identity_floor - 1, -1)
    for size in (*sizes, style.identity_size):
        block = _Block(sop, profile, body, measurer, style, size)
        pages = tuple(block.pages(block.head_rows(logo), block.pair_rows()))
        if len(pages) == 1:
            break
    if any(sum(row.height for row in rows) > body.height for rows in pages):
        raise CannotDrawError(_too_tall(sop))
    return tuple(Table(body.left, body.top, block.columns, rows, "Identitas SOP") for rows in pages)


@dataclass(frozen=True)
class _Block:
    sop: Sop
    profile: Profile
    body: Box
    measurer: Measurer
    style: FlowchartStyle
    size: int

    @cached_property
    def text(self) -> TextStyle:
        return TextStyle(Font(self.profile.font), self.size)

    @cached_property
    def bold(self) -> TextStyle:
        return self.text._replace(bold=True)

    @cached_property
    def columns(self) -> tuple[Twips, ...]:
        """The institution's share; a label as wide as the widest; the rest for values."""
        left = self.body.width * self.profile.identity.left_share // 100
        right = self.body.width - left
        widest = max(self.measurer.width(label, self.text) for label in self._labels())
        label = min(outer_width(widest, self.style) + self.style.cell_margin, right * 2 // 5)
        return (left, label, *value_columns(right - label, self.profile.signature, self.style))

    def _labels(self) -> Iterator[str]:
        labels = self.profile.labels
        yield labels.number
        yield from (labels.date(kind) for kind in self.profile.dates)
        yield from (labels.approval(approval) for approval in self._approvals())
        yield labels.title
        for extra in self.profile.identity.extras:
            yield printed_extra(extra, self.sop, labels)[0]

    def _approvals(self) -> tuple[Approval, ...]:
        return self.sop.approvals or (Approval(),)

    def head_rows(self, logo: Picture | None) -> tuple[TableRow, ...]:
        """Number, dates, signatures and title, beside the institution."""
        labels, sop = self.profile.labels, self.sop
        rows = [self._row(labels.number, sop.number or _NOTHING, "nomor")]
        for kind in self.profile.dates:
            day = sop.dates.day(kind)
            printed = print_date(day) if day else _NOTHING
            rows.append(self._row(labels.date(kind), printed, f"tanggal_{kind.value}"))
        rows += self._extra(ExtraField.REVISION)
        for approval in self._approvals():
            rows += self._signature(approval)
        rows.append(self._row(labels.title, sop.title or _NOTHING, "judul", self.bold))
        rows += self._extra(ExtraField.SECTION)
        return self._beside_institution(rows, logo)

    def _extra(self, extra: ExtraField) -> list[TableRow]:
        if extra not in self.profile.identity.extras:
            return []
        label, value = printed_extra(extra, self.sop, self.profile.labels)
        return [self._row(label, value or _NOTHING, extra.value)]

    def _row(self, label: str, value: str, role: str, style: TextStyle | None = None) -> TableRow:
        cells = (self._label(label), self._value(value, role, style or self.text))
        return TableRow(row_height(cells, self.style), cells)

    def _label(self, label: str, row_span: int = 1) -> Cell:
        paragraph = self._paragraph(label, self.columns[1], self.text)
        return Cell(1, (paragraph,), row_span=row_span, margin=self.style.cell_margin, role="label")

    def _value(self, value: str, role: str, style: TextStyle) -> Cell:
        paragraph = self._paragraph(value, sum(self.columns[_FIRST_VALUE:]), style)
        return Cell(
            _FIRST_VALUE,
            (paragraph,),
            span=len(self.columns) - _FIRST_VALUE,
            margin=self.style.cell_margin,
            role=role,
        )

    def _signature(self, approval: Approval) -> list[TableRow]:
        rows = signature_rows(
            approval,
            self.profile,
            _FIRST_VALUE,
            self.columns[_FIRST_VALUE:],
            self.text,
            self.style,
            self.measurer,
        )
        first, *others = rows
        label = self._label(self.profile.labels.approval(approval), row_span=len(rows))
        return [replace(first, cells=(label, *first.cells)), *others]

    def _beside_institution(
        self, rows: list[TableRow], logo: Picture | None
    ) -> tuple[TableRow, ...]:
        """The institution's cell stands left of all rows; the last grows if it needs more."""
        style = self.bold._replace(size=self.style.institution_size)
        institution = self.sop.institution
        lines = [line for line in (*institution.name, institution.work_unit) if line.strip()]
        paragraphs = tuple(
            self._paragraph(line, self.columns[0], style, Align.CENTER) for line in lines
        )
        if logo is not None and paragraphs:
            under = replace(paragraphs[0], space_before=2 * self.style.cell_margin)
            paragraphs = (under, *paragraphs[1:])
        cell = Cell(
            0,
            paragraphs,
            row_span=len(rows),
            margin=self.style.cell_margin,
            anchor=Anchor.CENTER,
            picture=logo,
            role="instansi",
        )
        needed = row_height((cell,), self.style) + (logo.height if logo else 0)
        lack = max(needed - sum(row.height for row in rows), 0)
        first, last = rows[0], rows[-1]
        rows[-1] = replace(last, height=last.height + lack)
        return (replace(first, cells=(cell, *first.cells)), *rows[1:])

    def pair_rows(self) -> Iterator[TableRow]:
        """Dasar Hukum beside Kualifikasi, and so on."""
        labels, sop = self.profile.labels, self.sop
        related = tuple(other.printed for other in sop.related_sops)
        for left, right in (
            (
                (labels.legal_basis, sop.legal_basis, "dasar_hukum"),
                (labels.qualifications, sop.qualifications, "kualifikasi"),
            ),
            (
                (labels.related_sops, related, "keterkaitan"),
                (labels.equipment, sop.equipment, "peralatan"),
            ),
            (
                (labels.cautions, sop.cautions, "peringatan"),
                (labels.records, sop.records, "pencatatan"),
            ),
        ):
            cells = (self._list(0, 1, *left), self._list(1, len(self.columns) - 1, *right))
            yield TableRow(row_height(cells, self.style), cells)

    def _list(
        self, column: int, span: int, heading: str, texts: tuple[str, ...], role: str
    ) -> Cell:
        width = sum(self.columns[column : column + span])
        contents = list_paragraphs(
            tuple(text for text in texts if text.strip()) or (_NOTHING,),
            breaking_width(width, self.style),
            self.text,
            self.measurer,
            numbered=True,
        )
        first = replace(contents[0], space_before=self.style.paragraph_gap)
        return Cell(
            column,
            (self._paragraph(heading, width, self.bold), first, *contents[1:]),
            span=span,
            margin=self.style.cell_margin,
            role=role,
        )

    def pages(
        self, head: tuple[TableRow, ...], pairs: Iterator[TableRow]
    ) -> Iterator[tuple[TableRow, ...]]:
        """Rows page by page: a pair that does not fit goes to the next, a taller one is cut."""
        rows, room = list(head), self.body.height - sum(row.height for row in head)
        least = _LEAST_LINES * self.measurer.line_height(self.text) + 2 * self.style.cell_margin
        for pair in pairs:
            while pair.height > room:
                if pair.height > self.body.height and room >= least:
                    part, rest = split_lists(pair, room, self.style)
                    rows.append(part)
                    pair = self._continued(rest, pair)
                yield tuple(rows)
                rows, room = [], self.body.height
            rows.append(pair)
            room -= pair.height
        yield tuple(rows)

    def _continued(self, rest: TableRow, whole: TableRow) -> TableRow:
        """The rest of a pair under headings of its own, where there is any."""
        cells = tuple(
            self._under_heading(cell, before.paragraphs[0].text) if cell.paragraphs else cell
            for cell, before in zip(rest.cells, whole.cells, strict=True)
        )
        return replace(rest, height=row_height(cells, self.style), cells=cells)

    def _under_heading(self, cell: Cell, heading: str) -> Cell:
        mark = self.profile.labels.continued
        said = heading if heading.endswith(mark) else f"{heading} {mark}"
        width = sum(self.columns[cell.column : cell.column + cell.span])
        first, *others = cell.paragraphs
        first = replace(first, space_before=self.style.paragraph_gap)
        return replace(cell, paragraphs=(self._paragraph(said, width, self.bold), first, *others))

    def _paragraph(
        self, text: str, width: Twips, style: TextStyle, align: Align = Align.LEFT
    ) -> Paragraph:
        return wrapped(text, breaking_width(width, self.style), style, self.measurer, align)


def _too_tall(sop: Sop) -> Notice:
    return Notice(
        LayoutRule.CANNOT_DRAW,
        "Bagian identitas lebih tinggi dari satu halaman.",
        "Persingkat judul, nama instansi, atau jabatan pengesah.",
        sop.where("title"),
    )
