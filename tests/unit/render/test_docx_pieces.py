"""Connectors are cut so that each end hangs in the row of its own symbol."""

from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Connector, Outline, PlacedSymbol
from soptool.layout.units import points
from soptool.render.docx.pieces import Part, Piece, cut

TOPS = (0, 1000, 2000, 3000, 4000)
SHORT = points(1)  # a covered end stops this far before the other side of its symbol


def symbol(left: int, row: int, outline: Outline = Outline.BOX) -> PlacedSymbol:
    """600 wide and 400 high in the middle of a row."""
    return PlacedSymbol(outline, Box(left, row * 1000 + 300, 600, 400), row, 0, "")


def through(*places: tuple[int, int]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in places)


def pieces(*line: tuple[int, int], symbols: tuple[PlacedSymbol, ...] = ()) -> list[Piece]:
    return list(cut(Connector(through(*line), ()), symbols, TOPS))


def test_a_connector_within_a_row_is_whole():
    line = ((300, 500), (800, 500), (800, 900))
    assert pieces(*line) == [Piece(through(*line), Point(300, 500), Part.WHOLE)]


def test_the_stretch_between_two_rows_belongs_to_both():
    one, other = pieces((300, 500), (800, 500), (800, 2500), (400, 2500))
    assert one == Piece(through((300, 500), (800, 500), (800, 2500)), Point(300, 500), Part.TAIL)
    assert other == Piece(
        through((800, 500), (800, 2500), (400, 2500)), Point(400, 2500), Part.HEAD
    )


def test_a_bend_in_a_row_between_has_a_piece_of_its_own():
    line = ((300, 700), (300, 1500), (900, 1500), (900, 2300))
    found = pieces(*line)
    assert [piece.part for piece in found] == [Part.TAIL, Part.MIDDLE, Part.HEAD]
    assert found[1] == Piece(through(*line), Point(300, 1500), Part.MIDDLE)
    assert found[2].home == Point(900, 2300)


def test_rows_that_a_line_only_passes_have_no_piece():
    assert [piece.home.y for piece in pieces((300, 700), (300, 3300))] == [700, 3300]


def test_lines_run_on_behind_the_symbols_that_cover_them():
    symbols = symbol(0, 0), symbol(0, 1)
    one, other = pieces((300, 700), (300, 1300), symbols=symbols)
    assert one.points == ((300, 700), (300, 1700 - SHORT))
    assert other.points == ((300, 300 + SHORT), (300, 1300))


def test_the_same_upwards():
    symbols = symbol(0, 0), symbol(0, 1)
    one, other = pieces((300, 1300), (300, 700), symbols=symbols)
    assert one.points == ((300, 1300), (300, 300 + SHORT))
    assert other.points == ((300, 1700 - SHORT), (300, 700))


def test_a_line_that_enters_from_the_side_does_not_run_on():
    symbols = symbol(0, 0), symbol(0, 2)
    one, other = pieces((600, 500), (900, 500), (900, 2500), (600, 2500), symbols=symbols)
    assert one.points[-1] == (900, 2500)
    assert other.points[0] == (900, 500)


def test_beside_the_point_of_a_pentagon_a_line_runs_on_to_the_middle_only():
    symbols = symbol(0, 0), symbol(0, 1, Outline.PENTAGON)
    middle, beside = (pieces((x, 700), (x, 1300), symbols=symbols)[0] for x in (300, 30))
    assert middle.points[-1] == (300, 1700 - SHORT)
    assert beside.points[-1] == (30, 1500)


def test_only_the_last_piece_is_pointed():
    assert [part for part in Part if part.pointed] == [Part.WHOLE, Part.HEAD]
