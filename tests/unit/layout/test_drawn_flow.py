"""A drawing is read back from shapes, lines, heads and letters alone."""

from soptool.layout.drawn_flow import read_flow, stretches, symbol_at
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Chart, Connector, Outline, PlacedSymbol
from soptool.model.flow import NodeRef


def act(row: int, x: int, y: int) -> PlacedSymbol:
    """A box of ten by ten round a point."""
    return PlacedSymbol(Outline.BOX, Box(x - 5, y - 5, 10, 10), row, 0, f"{row}", NodeRef(row, 0))


def pentagon(letter: str, x: int, y: int) -> PlacedSymbol:
    return PlacedSymbol(Outline.PENTAGON, Box(x - 5, y - 5, 10, 10), 0, 0, letter, None, (letter,))


def line(*points: tuple[int, int]) -> Connector:
    return Connector(tuple(Point(x, y) for x, y in points), ())


def chart(symbols: list[PlacedSymbol], *connectors: Connector) -> Chart:
    return Chart(tuple(symbols), connectors, (), ())


def edges(*charts: Chart) -> set[tuple[int, int]]:
    drawn = read_flow(charts)
    assert drawn.faults == ()
    return {(source.row, target.row) for source, target in drawn.edges}


def test_a_line_leads_from_where_it_starts_to_where_it_ends():
    assert edges(chart([act(0, 0, 0), act(1, 0, 50)], line((0, 5), (0, 45)))) == {(0, 1)}


def test_lines_that_cross_stay_two():
    symbols = [act(0, 0, 0), act(1, 0, 100), act(2, -50, 50), act(3, 50, 50)]
    drawing = chart(symbols, line((0, 5), (0, 95)), line((-45, 50), (45, 50)))
    assert edges(drawing) == {(0, 1), (2, 3)}
    assert len({stretch.net for stretch in stretches(drawing)}) == 2


def test_a_line_that_ends_on_another_joins_it():
    symbols = [act(0, 0, 0), act(1, 0, 100), act(2, -50, 50)]
    drawing = chart(symbols, line((0, 5), (0, 95)), line((-45, 50), (0, 50), (0, 95)))
    assert edges(drawing) == {(0, 1), (2, 1)}


def test_a_corner_on_another_line_joins_it_though_it_was_not_meant():
    symbols = [act(0, 0, 0), act(1, 0, 100), act(2, -50, 50), act(3, -50, 100)]
    touching = line((-45, 50), (0, 50), (0, 70), (-50, 70), (-50, 95))
    faults = read_flow([chart(symbols, line((0, 5), (0, 95)), touching)]).faults
    assert any(fault.startswith("ambiguous") for fault in faults)


def test_lines_joined_through_a_third_are_one():
    symbols = [act(0, 0, 0), act(1, 100, 0), act(2, 200, 0), act(3, 100, 100)]
    drawing = chart(
        symbols,
        line((0, 5), (0, 50), (100, 50), (100, 95)),
        line((100, 5), (100, 95)),
        line((200, 5), (200, 50), (100, 50), (100, 95)),
    )
    assert edges(drawing) == {(0, 3), (1, 3), (2, 3)}
    assert len({stretch.net for stretch in stretches(drawing)}) == 1


def test_pentagons_are_followed_by_letter_from_page_to_page():
    first = chart([act(0, 0, 0), pentagon("A", 0, 50)], line((0, 5), (0, 45)))
    second = chart([pentagon("A", 0, 0), act(1, 0, 50)], line((0, 5), (0, 45)))
    assert edges(first, second) == {(0, 1)}


def test_a_letter_that_only_leaves_is_a_fault():
    first = chart([act(0, 0, 0), pentagon("A", 0, 50)], line((0, 5), (0, 45)))
    assert read_flow([first]).faults == ("letter A has no counterpart",)


def test_a_letter_that_joins_two_with_two_is_a_fault():
    out = [chart([act(row, 0, 0), pentagon("A", 0, 50)], line((0, 5), (0, 45))) for row in (0, 1)]
    back = [chart([pentagon("A", 0, 0), act(row, 0, 50)], line((0, 5), (0, 45))) for row in (2, 3)]
    assert read_flow([*out, *back]).faults == ("letter A joins several acts with several",)


def test_a_pentagon_that_leads_to_a_pentagon_is_a_fault():
    drawing = chart([pentagon("A", 0, 0), pentagon("B", 0, 50)], line((0, 5), (0, 45)))
    assert any("pentagon leads to pentagon" in fault for fault in read_flow([drawing]).faults)


def test_an_arrow_within_one_act_is_no_edge():
    links = [act(0, 0, 0), act(0, 50, 0)]
    assert edges(chart(links, line((5, 0), (45, 0)))) == set()


def test_a_symbol_is_found_at_its_edge_and_not_beyond():
    drawing = chart([act(0, 0, 0)])
    assert symbol_at(drawing, Point(5, 5)) is drawing.symbols[0]
    assert symbol_at(drawing, Point(6, 0)) is None


def test_a_stretch_knows_its_symbols_at_the_ends_of_its_line_only():
    one, other = act(0, 0, 0), act(1, 50, 50)
    first, last = stretches(chart([one, other], line((5, 0), (50, 0), (50, 45))))
    assert (first.start_symbol, first.end_symbol) == (one, None)
    assert (last.start_symbol, last.end_symbol) == (None, other)
    assert (first.horizontal, first.across, first.low, first.high) == (True, 0, 5, 50)
    assert (last.horizontal, last.across, last.low, last.high) == (False, 50, 0, 45)
