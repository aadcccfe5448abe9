"""How tall header and rows are, what stands in their cells, and how a tall row is cut."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.layout.cells import text_height
from soptool.layout.column_widths import ActorNeeds, breaking_width
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.headings import measure_header
from soptool.layout.rows import measure_rows, split_row
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Cell, RowKind, Table, TableRow
from soptool.layout.text import FontMeasurer
from soptool.layout.units import mm
from soptool.model.duration import Duration
from soptool.model.profile import Column, Profile
from soptool.model.sop import Actor, Node, Procedure, Step

STYLE = FlowchartStyle()
MEASURER = FontMeasurer()
NAMES = ("Pengelola Kepegawaian", "Kepala Subbagian Umum dan Kepegawaian", "Kepala Badan")
WIDTH = mm(273)


def procedure(*steps: Step, names: tuple[str, ...] = NAMES) -> Procedure:
    actors = tuple(Actor(id=f"p{number}", name=name) for number, name in enumerate(names))
    return Procedure(actors=actors, steps=steps)


STEP = Step(
    activity="Memeriksa rekapitulasi kehadiran",
    nodes=(Node(actors=("p0",)),),
    inputs=("Rekaman kehadiran bulanan", "Komputer"),
    duration=Duration.parse("1 hari kerja"),
    output=("Rekapitulasi kehadiran",),
)


def columns_of(given: Procedure, profile: Profile, width: int = WIDTH) -> Columns:
    needs = ActorNeeds.standard(len(given.actors), STYLE)
    return fit_columns(given, needs, width, profile, STYLE, MEASURER)


def rows(*steps: Step, profile: Profile | None = None) -> tuple[TableRow, ...]:
    profile, given = profile or Profile(), procedure(*steps)
    return measure_rows(given, columns_of(given, profile), profile, STYLE, MEASURER)


def header(
    profile: Profile | None = None, names: tuple[str, ...] = NAMES, width: int = WIDTH
) -> Table:
    profile, given = profile or Profile(), procedure(STEP, names=names)
    columns = columns_of(given, profile, width)
    measured = measure_header(given, columns, profile, STYLE, MEASURER)
    return Table(0, 0, columns.widths, measured)


def cell(row: TableRow, role: Column) -> Cell:
    return next(cell for cell in row.cells if cell.role == role.value)


def printed(cell: Cell) -> list[str]:
    return [f"{p.marker} {p.text}".strip() for p in cell.paragraphs]


def test_a_row_shows_a_step_under_its_headings() -> None:
    (row,) = rows(replace(STEP, note=("Lihat SOP Cuti",)))
    assert {c.role: printed(c) for c in row.cells} == {
        "no": ["1."],
        "kegiatan": ["Memeriksa rekapitulasi kehadiran"],
        "pelaksana": [],
        "kelengkapan": ["- Rekaman kehadiran bulanan", "- Komputer"],
        "waktu": ["1 hari kerja"],
        "output": ["Rekapitulasi kehadiran"],
        "keterangan": ["Lihat SOP Cuti"],
    }
    assert row.step == 0


def test_rows_without_a_number_do_not_count() -> None:
    measured = rows(STEP, replace(STEP, unnumbered=True), STEP)
    assert [printed(cell(row, Column.NUMBER)) for row in measured] == [["1."], [], ["2."]]


def test_time_is_printed_as_written() -> None:
    (row,) = rows(replace(STEP, duration=Duration.parse("½  jam")))
    assert printed(cell(row, Column.DURATION)) == ["½ jam"]


def test_an_optional_activity_says_so_under_keterangan() -> None:
    (row,) = rows(replace(STEP, optional=True))
    assert printed(cell(row, Column.NOTE)) == ["(apabila diperlukan)"]


def test_an_optional_activity_says_so_itself_where_the_form_has_no_keterangan() -> None:
    (row,) = rows(replace(STEP, optional=True), profile=Profile(last_columns=(Column.OUTPUT,)))
    assert "(apabila diperlukan)" in " ".join(printed(cell(row, Column.ACTIVITY)))


def test_performers_cells_are_empty_and_without_margins() -> None:
    (row,) = rows(STEP)
    cells = [c for c in row.cells if c.role == "pelaksana"]
    assert len(cells) == 3
    assert all(not c.paragraphs and c.margin == 0 for c in cells)


@given(
    st.lists(st.text("abc de-/f", min_size=1, max_size=60), min_size=1, max_size=4),
    st.lists(st.integers(200, 4000), min_size=2, max_size=6),
)
def test_rows_do_not_depend_on_widths_tried_before(entries: list[str], widths: list[int]) -> None:
    given = procedure(replace(STEP, inputs=tuple(entries)))
    for width in widths:
        columns = columns_of(given, Profile())
        at = columns.roles.index(Column.INPUTS)
        changed = (*columns.widths[:at], width, *columns.widths[at + 1 :])
        columns = replace(columns, widths=changed)
        anew = FontMeasurer()  # nothing was measured with this one
        assert measure_rows(given, columns, Profile(), STYLE, MEASURER) == measure_rows(
            given, columns, Profile(), STYLE, anew
        )


@given(st.lists(st.text("abc de-f", max_size=300), min_size=1, max_size=5))
def test_every_line_fits_its_cell_and_every_cell_its_row(activities: list[str]) -> None:
    given = procedure(*(replace(STEP, activity=activity) for activity in activities))
    columns = columns_of(given, Profile())
    for row in measure_rows(given, columns, Profile(), STYLE, MEASURER):
        for shown in row.cells:
            room = breaking_width(columns.widths[shown.column], STYLE)
            assert text_height(shown.paragraphs) + 2 * STYLE.cell_margin <= row.height
            for paragraph in shown.paragraphs:
                for line in paragraph.lines:
                    assert paragraph.indent + MEASURER.width(line, paragraph.style) <= room


def test_a_row_is_as_tall_as_its_tallest_text_with_padding() -> None:
    (row,) = rows(replace(STEP, output=("a", "b", "c", "d")))
    line = MEASURER.line_height(cell(row, Column.OUTPUT).paragraphs[0].style)
    assert row.height == 4 * line + 2 * STYLE.cell_margin


def test_the_header_spans_performers_and_mutu_baku() -> None:
    table = header()
    assert [(c.paragraphs[0].text, c.column, c.span, c.row_span) for c in table.rows[0].cells] == [
        ("No.", 0, 1, 2),
        ("Kegiatan", 1, 1, 2),
        ("Pelaksana", 2, 3, 1),
        ("Mutu Baku", 5, 3, 1),
        ("Keterangan", 8, 1, 2),
    ]
    assert [(c.paragraphs[0].text, c.column) for c in table.rows[1].cells] == [
        *((name, 2 + number) for number, name in enumerate(NAMES)),
        *(("Kelengkapan", 5), ("Waktu", 6), ("Output", 7)),
    ]
    assert all(row.kind is RowKind.HEADER for row in table.rows)


def test_header_cells_cover_the_table_once() -> None:
    table = header(Profile(column_numbers=True))
    areas = [box.width * box.height for _, _, box in table.cells()]
    boxes = [box for _, _, box in table.cells()]
    assert sum(areas) == table.width * table.height
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_mutu_baku_spans_only_its_neighbouring_columns() -> None:
    profile = Profile(last_columns=(Column.OUTPUT, Column.NOTE))
    assert ("Mutu Baku", 1) in [
        (c.paragraphs[0].text, c.span) for c in header(profile).rows[0].cells
    ]


def test_a_profile_may_number_the_columns() -> None:
    table = header(Profile(column_numbers=True))
    assert [c.paragraphs[0].text for c in table.rows[2].cells][:3] == ["(1)", "(2)", "(3)"]
    assert len(table.rows[2].cells) == len(table.columns)


@pytest.mark.parametrize(("names", "width"), [(NAMES, WIDTH), (NAMES * 3, mm(200))])
def test_headings_fit_their_cells(names: tuple[str, ...], width: int) -> None:
    table = header(names=names, width=width)
    turned = 0
    for _, shown, box in table.cells():
        turned += shown.rotated
        across, along = (box.height, box.width) if shown.rotated else (box.width, box.height)
        assert text_height(shown.paragraphs) <= along
        assert all(
            MEASURER.width(line, p.style) <= across for p in shown.paragraphs for line in p.lines
        )
        assert all(p.align is Align.CENTER for p in shown.paragraphs)
    assert turned == (len(names) if width < WIDTH else 0)


def words(row: TableRow) -> dict[int, str]:
    return {c.column: " ".join(line for p in c.paragraphs for line in p.lines) for c in row.cells}


TALL = replace(
    STEP,
    activity="Memeriksa rekapitulasi kehadiran pegawai " * 20,
    output=tuple(f"Keluaran nomor {number}" for number in range(30)),
)


def test_a_tall_row_is_cut_at_a_line() -> None:
    (row,) = rows(TALL)
    first, rest = split_row(row, row.height // 2, STYLE)
    assert first.height <= row.height // 2
    assert rest.height < row.height
    assert (first.step, rest.step) == (0, 0)
    assert printed(cell(rest, Column.NUMBER)) == []
    assert words(row) == {
        column: f"{text} {words(rest)[column]}".strip() for column, text in words(first).items()
    }


@given(st.integers(mm(6), mm(200)))
def test_parts_of_a_row_lose_nothing_and_get_no_taller_than_asked(height: int) -> None:
    (row,) = rows(TALL)
    parts, rest = [], row
    while rest.height > height:
        part, rest = split_row(rest, height, STYLE)
        parts.append(part)
    parts.append(rest)
    assert all(part.height <= height for part in parts)
    for column, text in words(row).items():
        assert " ".join(filter(None, (words(part)[column] for part in parts))) == text
        assert (
            " ".join(
                p.text
                for part in parts
                for c in part.cells
                if c.column == column
                for p in c.paragraphs
            ).split()
            == text.split()
        )


def test_a_part_too_low_for_a_line_still_takes_one() -> None:
    (row,) = rows(TALL)
    first, _ = split_row(row, 1, STYLE)
    assert [len(p.lines) for p in cell(first, Column.ACTIVITY).paragraphs] == [1]
