"""A small layout made by hand: two pages, every kind of block, symbol, cell and line."""

from collections.abc import Sequence

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import (
    Chart,
    ChartTable,
    Connector,
    Label,
    Layout,
    Outline,
    Page,
    Paper,
    PlacedSymbol,
    TextBlock,
)
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import (
    Align,
    Anchor,
    Cell,
    Paragraph,
    Picture,
    RowKind,
    Table,
    TableRow,
    TextStyle,
)
from soptool.layout.units import Twips, half_points, mm, points
from soptool.model.flow import Edge, NodeRef
from soptool.model.sop import Institution, Sop
from tests.support.builders import a_procedure, a_step

STYLE = FlowchartStyle()
BODY = TextStyle(size=16)
BOLD = TextStyle(size=16, bold=True)
LINE = points(10)
MARGIN = mm(1)
PAPER = Paper(
    width=mm(297),
    height=mm(210),
    left=mm(15),
    top=mm(15),
    right=mm(15),
    bottom=mm(18),
    header=mm(8),
    footer=mm(8),
)
SOP = Sop(
    title="Rekapitulasi Kehadiran Pegawai",
    number="800/012/BKPSDM/2026",
    institution=Institution(name=("Pemerintah Kota Contoh",)),
    procedures=(a_procedure(*(a_step(by="pengelola") for _ in range(5))),),
)
COLUMNS = (mm(8), mm(55), *[mm(24)] * 3, mm(36), mm(18), mm(36), 0)
COLUMNS = (*COLUMNS[:-1], PAPER.body.width - sum(COLUMNS))
ACTORS = ("Pengelola Kepegawaian", "Kepala Subbagian Umum", "Kepala Badan")
_OUTLINE_SIZES = {
    Outline.CAPSULE: (STYLE.symbol_width, STYLE.capsule_height),
    Outline.BOX: (STYLE.symbol_width, STYLE.box_height),
    Outline.DIAMOND: (STYLE.symbol_width, STYLE.diamond_height),
    Outline.PENTAGON: (STYLE.pentagon_width, STYLE.pentagon_height),
}


def text(
    *lines: str,
    style: TextStyle = BODY,
    align: Align = Align.LEFT,
    marker: str = "",
    space_before: Twips = 0,
) -> Paragraph:
    """A paragraph that stands in the lines given."""
    indent = mm(4) if marker else 0
    height = half_points(style.size) * 5 // 4
    return Paragraph(" ".join(lines), lines, style, height, align, marker, indent, space_before)


def heading(
    column: int, *lines: str, span: int = 1, row_span: int = 1, rotated: bool = False
) -> Cell:
    """A shaded header cell."""
    return Cell(
        column,
        (text(*lines, style=BOLD, align=Align.CENTER),),
        span=span,
        row_span=row_span,
        margin=MARGIN,
        anchor=Anchor.CENTER,
        shaded=True,
        rotated=rotated,
    )


def header_rows() -> tuple[TableRow, ...]:
    first = (
        heading(0, "No", row_span=2),
        heading(1, "Kegiatan", row_span=2),
        heading(2, "Pelaksana", span=3),
        heading(5, "Mutu Baku", span=3),
        heading(8, "Keterangan", row_span=2),
    )
    second = (
        heading(2, "Pengelola", "Kepegawaian"),
        heading(3, "Kepala", "Subbagian", "Umum"),
        heading(4, "Kepala", "Badan", rotated=True),
        heading(5, "Kelengkapan"),
        heading(6, "Waktu"),
        heading(7, "Output"),
    )
    return (
        TableRow(points(16), first, RowKind.HEADER),
        TableRow(mm(14), second, RowKind.HEADER),
    )


def body_row(step: int, activity: Sequence[str], height: Twips = mm(16)) -> TableRow:
    """A row with words in every text column and room for symbols in the others."""

    def cell(column: int, *paragraphs: Paragraph, role: str = "") -> Cell:
        return Cell(column, paragraphs, margin=MARGIN, role=role)

    cells = (
        cell(0, text(str(step + 1), align=Align.CENTER), role="no"),
        cell(1, text(*activity), role="kegiatan"),
        *(Cell(column, role="pelaksana") for column in (2, 3, 4)),
        cell(5, text("Mesin presensi", marker="-"), text("Komputer", marker="-")),
        cell(6, text("2 hari kerja")),
        cell(7, text("Rekapitulasi", "kehadiran")),
        cell(8, text("SOP terkait")),
    )
    return TableRow(height, cells, step=step)


def band() -> TableRow:
    """A row for off-page connectors: one cell over the performers, none of it ruled inside."""
    cells = (
        Cell(0, span=2, right_rule=False),
        Cell(2, span=3, left_rule=False, right_rule=False, role="pita"),
        Cell(5, span=4, left_rule=False),
    )
    return TableRow(STYLE.band_height, cells, RowKind.BAND)


def place(
    table: Table, outline: Outline, row: int, column: int, *lines: str, step: int | None = None
) -> PlacedSymbol:
    """A symbol in the middle of a cell of the grid."""
    width, height = _OUTLINE_SIZES[outline]
    cell = table.cell_box(row, Cell(column))
    box = Box(cell.center.x - width // 2, cell.center.y - height // 2, width, height)
    ref = None if step is None else NodeRef(step, 0)
    name = f"{outline.value} baris {row}"
    return PlacedSymbol(outline, box, row, column, name, ref, lines, TextStyle(size=14))


def top(symbol: PlacedSymbol) -> Point:
    return Point(symbol.box.center.x, symbol.box.top)


def bottom(symbol: PlacedSymbol) -> Point:
    return Point(symbol.box.center.x, symbol.box.bottom)


def left(symbol: PlacedSymbol) -> Point:
    return Point(symbol.box.left, symbol.box.center.y)


def right(symbol: PlacedSymbol) -> Point:
    return Point(symbol.box.right, symbol.box.center.y)


def edge(source: int, target: int, label: str = "", branch: int = -1) -> Edge:
    return Edge(NodeRef(source, 0), NodeRef(target, 0), label, branch)


def bent(start: Point, end: Point) -> tuple[Point, ...]:
    """Sideways, then down or up."""
    return (start, Point(end.x, start.y), end)


def label(word: str, at: Point, of: Edge) -> Label:
    return Label(Box(at.x, at.y, mm(8), points(8)), (word,), TextStyle(size=14), points(8), of)


def first_part(page_top: Twips) -> ChartTable:
    rows = (
        *header_rows(),
        body_row(0, ("Mengunduh rekaman kehadiran dari", "mesin presensi")),
        body_row(1, ("Menyusun rekapitulasi kehadiran",)),
        body_row(2, ("Memeriksa rekapitulasi kehadiran", "bersama-sama")),
        band(),
    )
    table = Table(PAPER.left, page_top, COLUMNS, rows, "Bagan alir, bagian 1")
    start = place(table, Outline.CAPSULE, 2, 2, step=0)
    box = place(table, Outline.BOX, 3, 2, step=1)
    check = place(table, Outline.DIAMOND, 4, 3, "Setuju?", step=2)
    out = place(table, Outline.PENTAGON, 5, 3, "A")
    back = edge(2, 1, "Tidak", 1)
    yes = edge(2, 3, "Ya", 0)
    channel = table.column_left(4) + mm(5)
    loop = (
        right(check),
        Point(channel, right(check).y),
        Point(channel, right(box).y),
        right(box),
    )
    connectors = (
        Connector((bottom(start), top(box)), (edge(0, 1),)),
        Connector((bottom(box), Point(bottom(box).x, left(check).y), left(check)), (edge(1, 2),)),
        Connector(loop, (back,)),
        Connector((bottom(check), top(out)), (yes,)),
    )
    labels = (
        label("Ya", Point(bottom(check).x + mm(0.5), bottom(check).y + mm(0.3)), yes),
        label("Tidak", Point(right(check).x + mm(0.5), right(check).y - mm(3.2)), back),
    )
    return ChartTable(table, Chart((start, box, check, out), connectors, (), labels), 0)


def second_part(page_top: Twips) -> ChartTable:
    rows = (
        *header_rows(),
        band(),
        body_row(3, ("Menandatangani rekapitulasi kehadiran",)),
        body_row(4, ("Mengarsipkan rekapitulasi kehadiran",), mm(30)),
    )
    table = Table(PAPER.left, page_top, COLUMNS, rows, "Bagan alir, bagian 2")
    into = place(table, Outline.PENTAGON, 2, 3, "A")
    one = place(table, Outline.BOX, 3, 3, step=3)
    other = place(table, Outline.BOX, 3, 4, step=3)
    end = place(table, Outline.CAPSULE, 4, 2, step=4)
    connectors = (
        Connector((bottom(into), top(one)), (edge(2, 3, "Ya", 0),)),
        Connector(bent(left(one), top(end)), (edge(3, 4),)),
    )
    joints = ((right(one), left(other)),)
    return ChartTable(table, Chart((into, one, other, end), connectors, joints, ()), 0)


def identity(page_top: Twips, logo: bytes | None = None) -> Table:
    """The block at the head: a logo beside the institution, then the facts."""
    width = PAPER.body.width
    columns = (width * 2 // 5, width // 5, width - width * 2 // 5 - width // 5)
    picture = Picture(logo, mm(15), mm(15), "Lambang Kota Contoh") if logo else None
    big = TextStyle(size=22, bold=True)
    office = Cell(
        0,
        (
            text("PEMERINTAH KOTA CONTOH", style=big, align=Align.CENTER),
            text("Badan Kepegawaian", style=BODY, align=Align.CENTER),
        ),
        row_span=3,
        margin=MARGIN,
        anchor=Anchor.CENTER,
        picture=picture,
    )

    def fact(name: str, value: str, role: str = "") -> tuple[Cell, Cell]:
        label = Cell(1, (text(name),), margin=MARGIN, role="label")
        return label, Cell(2, (text(value),), margin=MARGIN, role=role)

    rows = (
        TableRow(mm(10), (office, *fact("Nomor SOP", SOP.number))),
        TableRow(mm(10), fact("Tanggal Pembuatan", "12 Januari 2026")),
        TableRow(mm(12), fact("Nama SOP", SOP.title, "judul")),
    )
    return Table(PAPER.left, page_top, columns, rows, "Identitas SOP")


def small_layout(watermark: str = "", logo: bytes | None = None) -> Layout:
    """Identity block, heading and first part on page 1; second part and a note on page 2."""
    block = identity(PAPER.top, logo)
    title = TextBlock(
        Box(PAPER.left, block.box.bottom + mm(3), PAPER.body.width, LINE),
        (text("Rekapitulasi bulanan", style=BOLD, align=Align.CENTER),),
        heading=True,
    )
    first = first_part(title.box.bottom + mm(2))
    second = second_part(PAPER.top)
    note = TextBlock(
        Box(PAPER.left, second.table.box.bottom + mm(2), PAPER.body.width, 2 * LINE),
        (text("Catatan:", style=BOLD), text("Rekaman disimpan lima tahun.", marker="1)")),
    )
    running = f"{SOP.number} - {SOP.title}"
    footer = Paragraph(running, (running,), TextStyle(size=14), points(9))
    return Layout(PAPER, (Page((block, title, first)), Page((second, note))), footer, watermark)
