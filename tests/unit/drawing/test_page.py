from dataclasses import replace

from soptool.drawing.page import draw_page, page_label
from soptool.drawing.primitives import Arrow, Fill, Line, Shape, TextLine, Watermark
from soptool.drawing.watermark import draw_watermark
from soptool.layout.geometry import Box
from soptool.layout.text import FONTS
from tests.support.layouts import PAPER, SOP, small_layout

LAYOUT = small_layout("DRAF")


def words(page: int) -> list[str]:
    return [line.text for line in draw_page(LAYOUT, page) if isinstance(line, TextLine)]


def test_a_page_holds_its_tables_charts_and_text():
    assert {Watermark, Fill, Line, Arrow, Shape, TextLine} == {
        type(p) for p in draw_page(LAYOUT, 0)
    }
    assert {"Nomor SOP", "Rekapitulasi bulanan", "mesin presensi", "Ya"} <= set(words(0))
    assert {"Catatan:", "Rekaman disimpan lima tahun.", "1)"} <= set(words(1))


def test_the_foot_names_the_sop_and_counts_the_pages():
    assert words(1)[-2:] == [f"{SOP.number} - {SOP.title}", "Halaman 2 dari 2"]


def test_the_page_label_ends_at_the_right_margin():
    label = draw_page(LAYOUT, 0)[-1]
    assert isinstance(label, TextLine)
    assert label.origin.x + FONTS.width(label.text, label.style) == PAPER.body.right


def test_the_page_label_is_said_in_the_words_of_the_profile():
    assert (
        page_label(replace(LAYOUT, page_label="hal. {halaman}/{jumlah_halaman}"), 1) == "hal. 2/2"
    )


def test_the_running_line_keeps_the_distance_of_the_paper_from_its_edge():
    *_, words, number = draw_page(LAYOUT, 0)
    assert isinstance(words, TextLine) and isinstance(number, TextLine)
    low = PAPER.height - PAPER.footer
    assert words.origin.y == number.origin.y
    assert low - LAYOUT.footer.line_height < words.origin.y < low
    assert words.origin.x == PAPER.left
    assert number.origin.x + number.width == PAPER.width - PAPER.right


def test_the_status_word_comes_first_so_that_it_covers_nothing():
    assert [isinstance(p, Watermark) for p in draw_page(LAYOUT, 0)].index(True) == 0
    assert not any(isinstance(p, Watermark) for p in draw_page(small_layout(), 0))


def test_every_status_word_lies_on_the_sheet_and_rises_to_the_right():
    sheet = Box(0, 0, PAPER.width, PAPER.height)
    for word in ("DRAF", "UJI COBA", "DIGANTIKAN", "DICABUT", "abcdefghijklmnopqrstuvwxyz"):
        strokes = draw_watermark(word, PAPER).strokes
        assert all(sheet.contains(point) for stroke in strokes for point in stroke)
        assert strokes[0][0].y > strokes[-1][-1].y
        assert strokes[0][0].x < strokes[-1][-1].x


def test_a_status_word_stands_in_the_middle_of_the_sheet():
    points = [p for stroke in draw_watermark("HOH", PAPER).strokes for p in stroke]
    assert abs(min(p.x for p in points) + max(p.x for p in points) - PAPER.width) <= 2
    assert abs(min(p.y for p in points) + max(p.y for p in points) - PAPER.height) <= 2


def test_characters_without_strokes_leave_a_gap():
    assert draw_watermark("?", PAPER).strokes == ()
    assert len(draw_watermark("L L", PAPER).strokes) == 2
