"""A table as shading, rules, pictures and lines of text."""

from dataclasses import replace

from soptool.drawing.primitives import Fill, Image, Line, TextLine
from soptool.drawing.table import draw_table
from soptool.layout.geometry import Box, Point
from soptool.layout.table import (
    Align,
    Anchor,
    Cell,
    Paragraph,
    Picture,
    Table,
    TableRow,
    TextStyle,
)
from tests.support.letters import Letters

LETTERS = Letters()
STYLE = TextStyle()


def paragraph(*lines: str, align: Align = Align.LEFT, marker: str = "") -> Paragraph:
    indent = 3 if marker else 0
    return Paragraph(" ".join(lines), lines, STYLE, 10, align=align, marker=marker, indent=indent)


def table(*rows: TableRow, columns: tuple[int, ...] = (100, 200)) -> Table:
    return Table(1000, 2000, columns, rows)


def drawn(*cells: Cell, height: int = 50) -> list[object]:
    return list(draw_table(table(TableRow(height, cells)), LETTERS))


def texts(*cells: Cell, height: int = 50) -> list[TextLine]:
    return [shape for shape in drawn(*cells, height=height) if isinstance(shape, TextLine)]


def rules(primitives: list[object]) -> set[tuple[Point, ...]]:
    lines = [shape for shape in primitives if isinstance(shape, Line)]
    assert lines and all(line.rule for line in lines)
    assert len({line.points for line in lines}) == len(lines)
    return {line.points for line in lines}


def test_shared_edges_are_drawn_once_and_neighbours_are_joined() -> None:
    row = TableRow(50, (Cell(0), Cell(1)))
    assert rules(list(draw_table(table(row, row), LETTERS))) == {
        (Point(1000, 2000), Point(1300, 2000)),
        (Point(1000, 2050), Point(1300, 2050)),
        (Point(1000, 2100), Point(1300, 2100)),
        (Point(1000, 2000), Point(1000, 2100)),
        (Point(1100, 2000), Point(1100, 2100)),
        (Point(1300, 2000), Point(1300, 2100)),
    }


def test_no_rule_crosses_a_cell_that_spans() -> None:
    upper = TableRow(50, (Cell(0, span=2),))
    lower = TableRow(50, (Cell(0), Cell(1)))
    found = rules(list(draw_table(table(upper, lower), LETTERS)))
    assert (Point(1100, 2050), Point(1100, 2100)) in found
    tall = TableRow(50, (Cell(0, row_span=2), Cell(1)))
    found = rules(list(draw_table(table(tall, TableRow(50, (Cell(1),))), LETTERS)))
    assert (Point(1100, 2050), Point(1300, 2050)) in found


def test_an_edge_that_neither_cell_rules_is_left_open() -> None:
    upper = TableRow(50, (Cell(0, bottom_rule=False), Cell(1)))
    lower = TableRow(50, (Cell(0, top_rule=False), Cell(1)))
    found = rules(list(draw_table(table(upper, lower), LETTERS)))
    assert (Point(1100, 2050), Point(1300, 2050)) in found


def test_header_cells_are_shaded_under_everything_else() -> None:
    first, *others = drawn(Cell(0, shaded=True), Cell(1))
    assert first == Fill(Box(1000, 2000, 100, 50))
    assert not any(isinstance(shape, Fill) for shape in others)


def test_lines_stand_under_one_another_from_the_top() -> None:
    found = texts(Cell(0, (paragraph("satu", "dua"),), margin=5))
    assert [(line.origin, line.text, line.width) for line in found] == [
        (Point(1005, 2013), "satu", 4),
        (Point(1005, 2023), "dua", 3),
    ]


def test_space_before_a_paragraph_pushes_it_down() -> None:
    found = texts(Cell(0, (paragraph("a"), replace(paragraph("b"), space_before=6))))
    assert [line.origin.y for line in found] == [2008, 2024]


def test_a_marker_stands_left_of_its_lines() -> None:
    found = texts(Cell(0, (paragraph("satu", "dua", marker="1."),)))
    assert [(line.text, line.origin.x) for line in found] == [
        ("1.", 1000),
        ("satu", 1003),
        ("dua", 1003),
    ]


def test_centred_lines_are_placed_by_their_middle() -> None:
    cell = Cell(1, (paragraph("ab", align=Align.CENTER),), anchor=Anchor.CENTER, margin=5)
    (line,) = texts(Cell(0), cell)
    assert (line.align, line.origin) == (Align.CENTER, Point(1200, 2028))


def test_centred_lines_beside_a_marker_are_centred_in_what_it_leaves() -> None:
    beside = replace(paragraph("ab", align=Align.CENTER), indent=20)
    (line,) = texts(Cell(0, (beside,)))
    assert line.origin.x == 1000 + (20 + 100) // 2


def test_turned_text_is_read_from_bottom_to_top_in_the_middle_of_its_cell() -> None:
    cell = Cell(0, (paragraph("Kepala", "Badan", align=Align.CENTER),), rotated=True)
    first, second = texts(cell, height=60)
    assert first.rotated and second.rotated
    assert first.origin == Point(1000 + 40 + 8, 2030 + 3)
    assert second.origin == Point(1000 + 50 + 8, 2030 + 2)


def test_a_picture_stands_centred_above_its_text() -> None:
    picture = Picture(b"png", width=20, height=30, description="Lambang")
    cell = Cell(0, (paragraph("a", align=Align.CENTER),), anchor=Anchor.CENTER, picture=picture)
    height = 30 + 10 + 100
    found = drawn(cell, height=height)
    (image,) = [shape for shape in found if isinstance(shape, Image)]
    (line,) = [shape for shape in found if isinstance(shape, TextLine)]
    assert image.box == Box(1040, 2050, 20, 30)
    assert image.content == b"png" and image.description == "Lambang"
    assert line.origin == Point(1050, 2050 + 30 + 8)
