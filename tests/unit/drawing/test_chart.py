from dataclasses import replace

import pytest

from soptool.drawing.chart import draw_chart, shape_text
from soptool.drawing.outlines import Curve, trace_outline
from soptool.drawing.primitives import Arrow, Line, Shape, TextLine
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, TextStyle
from soptool.layout.text import FONTS
from tests.support.layouts import PAPER, first_part, second_part

FIRST, SECOND = first_part(PAPER.top).chart, second_part(PAPER.top).chart
BOX = Box(1000, 2000, 900, 400)


def test_a_chart_keeps_every_symbol_connector_joint_and_label():
    drawn = draw_chart(FIRST) + draw_chart(SECOND)
    assert [type(primitive) for primitive in drawn] == (
        [Arrow] * 4 + [Shape] * 4 + [TextLine] * 2 + [Arrow] * 2 + [Line] + [Shape] * 4
    )


def test_lines_are_drawn_before_the_symbols_that_cover_them():
    kinds = [type(primitive) for primitive in draw_chart(SECOND)]
    assert max(i for i, kind in enumerate(kinds) if kind is not Shape) < kinds.index(Shape)


def test_arrows_keep_their_points():
    arrows = [primitive.points for primitive in draw_chart(FIRST) if isinstance(primitive, Arrow)]
    assert arrows == [connector.points for connector in FIRST.connectors]


def test_a_shape_knows_its_row_and_an_off_page_connector_has_none():
    shapes = [primitive for primitive in draw_chart(FIRST) if isinstance(primitive, Shape)]
    assert [shape.anchor for shape in shapes] == ["baris-1", "baris-2", "baris-3", ""]


def test_label_lines_are_centred_in_their_box():
    label = replace(FIRST.labels[0], box=BOX, lines=("Tidak", "lengkap"), line_height=160)
    first, second = (
        primitive
        for primitive in draw_chart(replace(FIRST, labels=(label,)))
        if isinstance(primitive, TextLine)
    )
    top = 2000 + (400 - 2 * 160) // 2
    assert first.origin == Point(1450, top + FONTS.ascent(label.style))
    assert second.origin == Point(1450, first.origin.y + 160)
    assert first.align is Align.CENTER
    assert first.width == FONTS.width("Tidak", label.style)


def test_the_words_of_an_off_page_connector_stand_above_its_point():
    style = TextStyle(size=14)
    (letter,) = shape_text(Shape(Outline.PENTAGON, BOX, "", ("A",), style))
    (word,) = shape_text(Shape(Outline.BOX, BOX, "", ("A",), style))
    assert word.origin.y - letter.origin.y == 400 // 5 // 2


def test_a_diamond_touches_the_middle_of_every_side():
    outline = trace_outline(Outline.DIAMOND, BOX)
    assert (outline.start, *outline.stretches) == (
        (1450, 2000),
        (1900, 2200),
        (1450, 2400),
        (1000, 2200),
    )


def test_a_pentagon_has_its_shoulders_at_four_fifths_as_in_word():
    outline = trace_outline(Outline.PENTAGON, BOX)
    assert outline.stretches[1:] == ((1900, 2320), (1450, 2400), (1000, 2320))


def test_a_capsule_has_the_elliptic_ends_of_words_own():
    side = BOX.width * 3475 // 21600
    outline = trace_outline(Outline.CAPSULE, BOX)
    assert outline.start == Point(BOX.left + side, BOX.top)
    ends = [s.end for s in outline.stretches if isinstance(s, Curve)]
    assert ends == [(1900, 2200), (1900 - side, 2400), (1000, 2200), (1000 + side, 2000)]


def test_the_ends_of_a_capsule_are_round_half_way_too():
    outline = trace_outline(Outline.CAPSULE, BOX)
    side, half = BOX.width * 3475 // 21600, BOX.height // 2
    begin, halves = outline.start, []
    for stretch in outline.stretches:
        if isinstance(stretch, Curve):
            one, two, end = stretch.first_handle, stretch.second_handle, stretch.end
            halves.append(
                Point(
                    (begin.x + 3 * one.x + 3 * two.x + end.x) // 8,
                    (begin.y + 3 * one.y + 3 * two.y + end.y) // 8,
                )
            )
        begin = stretch.end if isinstance(stretch, Curve) else stretch
    assert len(halves) == 4
    for x, y in halves:
        across = max(BOX.left + side - x, x - (BOX.right - side)) / side
        assert across**2 + ((y - BOX.center.y) / half) ** 2 == pytest.approx(1, abs=0.02)


def test_every_outline_stays_in_its_box_and_touches_all_its_sides():
    for outline in Outline:
        path = trace_outline(outline, BOX)
        stops = [s.end if isinstance(s, Curve) else s for s in path.stretches]
        xs, ys = zip(path.start, *stops, strict=True)
        assert (min(xs), max(xs), min(ys), max(ys)) == (1000, 1900, 2000, 2400), outline


def test_the_style_names_the_head_that_word_draws():
    """Word draws heads of thin lines as if they were 2 pt wide: 3 times that long, 2 wide."""
    style = FlowchartStyle()
    assert abs(style.head_length - 3 * 40) < 10
    assert abs(style.head_width - 2 * 40) < 10
