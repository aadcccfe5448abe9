"""SVG of a layout made by hand, and of any text."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as PillowImage

from soptool.drawing.primitives import Arrow, Fill, Image, Line, Shape, TextLine
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import Outline
from soptool.layout.table import Align, Font, TextStyle
from soptool.layout.units import mm
from soptool.render.svg import render_chart_svg, render_svg, svg_image
from tests.support.layouts import PAPER, first_part, small_layout

SVG = "{http://www.w3.org/2000/svg}"
VIEW = Box(0, 0, 2000, 2000)


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text)


def drawn(*primitives: Line | Arrow | Shape | TextLine | Fill | Image) -> etree._Element:
    return parsed(svg_image(primitives, VIEW, "Gambar"))


def test_a_page_is_as_big_as_its_sheet_in_points():
    page = parsed(render_svg(small_layout(), 0))
    assert page.get("viewBox") == "0 0 841.9 595.3"
    assert (page.get("width"), page.get("height")) == ("841.9pt", "595.3pt")


def test_a_page_says_which_it_is():
    assert parsed(render_svg(small_layout(), 1)).findtext(f"{SVG}title") == "Halaman 2 dari 2"


def test_every_symbol_has_a_name_and_knows_its_row():
    groups = parsed(render_svg(small_layout(), 0)).findall(f"{SVG}g")
    assert [group.findtext(f"{SVG}title") for group in groups] == [
        "capsule baris 2",
        "box baris 3",
        "diamond baris 4",
        "pentagon baris 5",
    ]
    assert [group.get("data-langkah") for group in groups] == [
        "baris-1",
        "baris-2",
        "baris-3",
        None,
    ]


def test_a_symbol_says_what_happens_there_and_an_arrow_where_it_leads():
    shape = Shape(Outline.BOX, VIEW, "Langkah 2, Analis: kegiatan", detail="Memeriksa <berkas>.")
    arrow = Arrow((Point(0, 0), Point(0, 900)), "Dari langkah 2 lanjut ke langkah 3", "Ke: arsip.")
    told = [
        (group.get("role"), group.findtext(f"{SVG}title"), group.findtext(f"{SVG}desc"))
        for group in drawn(shape, arrow).findall(f"{SVG}g")
    ]
    assert told == [
        ("img", "Langkah 2, Analis: kegiatan", "Memeriksa <berkas>."),
        ("img", "Dari langkah 2 lanjut ke langkah 3", "Ke: arsip."),
    ]


def test_the_words_of_a_symbol_stand_inside_it():
    style = TextStyle(size=14)
    (text,) = drawn(Shape(Outline.DIAMOND, Box(200, 200, 800, 400), "", ("Setuju?",), style)).iter(
        f"{SVG}text"
    )
    assert (text.text, text.get("x"), text.get("text-anchor")) == ("Setuju?", "30", "middle")


def test_an_arrow_ends_in_a_head_whose_tip_is_its_last_point():
    tree = drawn(Arrow((Point(100, 100), Point(100, 1000))))
    head = tree.find(f"{SVG}polygon")
    assert head is not None
    tip, *wings = [tuple(map(float, p.split(","))) for p in (head.get("points") or "").split()]
    assert tip == (5, 50)
    assert [y for _, y in wings] == [50 - mm(2) / 20] * 2
    assert sum(x for x, _ in wings) == 10


@pytest.mark.parametrize(
    "end", [Point(900, 500), Point(100, 500), Point(500, 100), Point(500, 900)]
)
def test_a_line_stops_at_the_neck_of_its_head_whatever_its_direction(end: Point):
    line = drawn(Arrow((Point(500, 500), end))).find(f"{SVG}polyline")
    assert line is not None
    neck = [float(c) * 20 for c in (line.get("points") or "").split()[-1].split(",")]
    assert abs(end.x - neck[0]) + abs(end.y - neck[1]) == pytest.approx(mm(2))
    assert all(min(500, tip) <= at <= max(500, tip) for at, tip in zip(neck, end, strict=True))


def test_the_head_of_a_short_last_stretch_leaves_some_line_to_be_seen():
    line = drawn(Arrow((Point(0, 0), Point(500, 0), Point(500, 100)))).find(f"{SVG}polyline")
    assert line is not None and (line.get("points") or "").split()[-1] == "25,1"


def test_turned_text_is_turned_round_its_beginning():
    (text,) = drawn(TextLine(Point(200, 400), "Kepala", TextStyle(), rotated=True)).iter(
        f"{SVG}text"
    )
    assert text.get("transform") == "rotate(-90 10 20)"


def test_text_keeps_its_font_size_and_weight():
    style = TextStyle(Font.TIMES, 19, bold=True, underline=True)
    (text,) = drawn(TextLine(Point(0, 0), "Dasar", style, Align.LEFT)).iter(f"{SVG}text")
    assert (text.get("font-family") or "").startswith("'Times New Roman', 'Liberation Serif'")
    assert (text.get("font-size"), text.get("font-weight")) == ("9.5", "bold")
    assert text.get("text-decoration") == "underline"


def test_a_picture_is_inside_the_file():
    output = io.BytesIO()
    PillowImage.new("RGB", (2, 2)).save(output, "PNG")
    (image,) = drawn(Image(VIEW, output.getvalue(), "Lambang")).iter(f"{SVG}image")
    assert (image.get("href") or "").startswith("data:image/png;base64,")
    assert image.get("aria-label") == "Lambang"


def test_rules_are_finer_than_the_lines_of_the_chart():
    line = (Point(0, 0), Point(100, 0))
    plain, rule = drawn(Line(line), Line(line, rule=True)).iter(f"{SVG}polyline")
    assert float(rule.get("stroke-width") or 0) < float(plain.get("stroke-width") or 0)


def test_a_chart_alone_is_cropped_to_its_table():
    table = first_part(PAPER.top).table
    first, second = map(parsed, render_chart_svg(small_layout(), 0))
    assert first.findtext(f"{SVG}title") == "Bagan alir, bagian 1"
    assert float(first.get("viewBox", "").split()[2]) == pytest.approx(table.width / 20 + 4)
    words = [text.text for text in first.iter(f"{SVG}text")]
    assert "Kegiatan" in words and "Nomor SOP" not in words
    assert "Catatan:" not in [text.text for text in second.iter(f"{SVG}text")]


def test_a_procedure_that_does_not_exist_has_no_chart():
    assert render_chart_svg(small_layout(), 1) == ()


def test_nothing_is_fetched_and_nothing_runs():
    page = render_svg(small_layout("DRAF"), 0)
    links = re.findall(r'(?:href|src|url)[=(]"?([^")]*)', page)
    assert "<script" not in page and not [link for link in links if not link.startswith("data:")]


def test_the_same_layout_gives_the_same_text():
    assert render_svg(small_layout(), 0) == render_svg(small_layout(), 0)


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_gives_well_formed_svg(words: str):
    shape = Shape(Outline.BOX, VIEW, words, (words,), anchor=words)
    line = TextLine(Point(0, 0), words, TextStyle())
    tree = parsed(svg_image((shape, line), VIEW, words))
    assert len(list(tree.iter(f"{SVG}text"))) == 2
