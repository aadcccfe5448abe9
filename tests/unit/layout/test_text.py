"""How text is measured and broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.layout.metrics import load_face
from soptool.layout.table import Font, TextStyle
from soptool.layout.text import ByWidth, FontMeasurer, break_lines, longest_word, wrap
from tests.support.letters import Letters

STYLE = TextStyle()
LETTERS = Letters()


def broken(text: str, width: int) -> tuple[str, ...]:
    return wrap(text, width, STYLE, LETTERS)


def test_lines_are_filled_greedily() -> None:
    assert broken("surat masuk dan surat keluar", 11) == ("surat masuk", "dan surat", "keluar")


def test_a_line_may_be_filled_to_the_last_unit() -> None:
    assert broken("surat masuk", 11) == ("surat masuk",)
    assert broken("surat masuk", 10) == ("surat", "masuk")


def test_a_line_breaks_after_a_hyphen_inside_a_word_or_number() -> None:
    assert broken("Undang-Undang", 8) == ("Undang-", "Undang")
    assert broken("2020-2024", 8) == ("2020-", "2024")


@pytest.mark.parametrize("text", ["sarana/prasarana", "-5", "A4"])
def test_a_line_breaks_at_no_other_sign(text: str) -> None:
    assert broken(f"di {text}", len(text)) == ("di", text)


def test_a_word_that_must_break_breaks_after_a_slash_if_that_helps() -> None:
    assert broken("sarana/prasarana", 12) == ("sarana/", "prasarana")
    assert broken("ATK/komputerisasi", 8) == ("ATK/", "komputer", "isasi")


def test_no_line_starts_with_a_slash_or_ends_with_a_bracket() -> None:
    assert broken("ya / tidak", 4) == ("ya /", "tida", "k")
    assert broken("surat ( asli )", 9) == ("surat", "( asli )")


def test_a_non_breaking_space_holds_its_words_together() -> None:
    assert broken("Nomor 20\N{NO-BREAK SPACE}Tahun", 10) == ("Nomor", "20\N{NO-BREAK SPACE}Tahun")


def test_a_word_wider_than_the_line_breaks_inside() -> None:
    assert broken("mempertanggungjawabkan", 10) == ("mempertang", "gungjawabk", "an")


def test_a_text_of_spaces_has_no_lines() -> None:
    assert broken("", 5) == broken(" \n ", 5) == ()


def test_the_longest_word_is_the_narrowest_width_without_a_broken_word() -> None:
    assert longest_word("surat-menyurat dinas", STYLE, LETTERS) == len("menyurat")


TEXTS = st.lists(
    st.text(st.sampled_from("abcd-/(.,5\N{NO-BREAK SPACE}é漢"), min_size=1, max_size=15),
    max_size=12,
).map(" ".join)


@given(TEXTS, st.integers(1, 40))
def test_lines_keep_every_character_in_order(text: str, width: int) -> None:
    assert "".join(broken(text, width)).replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(1, 40))
def test_no_line_is_wider_than_allowed(text: str, width: int) -> None:
    assert all(0 < len(line) <= width for line in broken(text, width))


@given(TEXTS, st.integers(100, 3000), st.sampled_from(Font), st.integers(12, 24))
def test_no_line_is_wider_than_allowed_in_any_font(
    text: str, width: int, font: Font, size: int
) -> None:
    style, measurer = TextStyle(font, size), FontMeasurer()
    for line in wrap(text, width, style, measurer):
        assert measurer.width(line, style) <= width or len(line) == 1


@given(TEXTS, st.integers(1, 40))
def test_a_wider_line_never_needs_more_lines(text: str, width: int) -> None:
    assert len(broken(text, width + 1)) <= len(broken(text, width))


@given(TEXTS, st.integers(1, 40), st.integers(1, 60))
def test_lines_hold_for_the_widths_they_name_and_no_wider_ones(
    text: str, width: int, other: int
) -> None:
    lines, least, beyond = break_lines(text, width, STYLE, LETTERS)
    assert least <= width < beyond
    if least <= other < beyond:
        assert break_lines(text, other, STYLE, LETTERS).lines == lines
    if longest_word(text, STYLE, LETTERS) <= width and beyond <= 1000:
        assert break_lines(text, beyond, STYLE, LETTERS).lines != lines


def test_what_holds_for_a_range_of_widths_is_made_once() -> None:
    asked: list[int] = []

    def make(width: int) -> tuple[int, int, int]:
        asked.append(width)
        return width // 10, width // 10 * 10, width // 10 * 10 + 10

    tens = ByWidth(make)
    assert [tens.at(width) for width in (25, 20, 29, 30, 19, 21)] == [2, 2, 2, 3, 1, 2]
    assert asked == [25, 30, 19]


def test_arial_is_measured_as_its_designers_drew_it() -> None:
    # At 10 points (size 20), "a" of Arial is 1139/2048 em = 5.56 points = 111.2 twips.
    assert FontMeasurer().width("a", TextStyle(Font.ARIAL, 20)) == 112
    assert FontMeasurer().width("aaaaaaaaaa", TextStyle(Font.ARIAL, 20)) == 1113


@pytest.mark.parametrize("font", Font)
@pytest.mark.parametrize("bold", [False, True])
def test_every_font_knows_the_letters_and_signs_of_an_sop(font: Font, bold: bool) -> None:
    face = load_face(font, bold)
    assert all(face.advances[sign] > 0 for sign in "ABCXYZabcxyz0123456789 .,;:()/-–—“”‘’•½±≥≤é")


def test_an_unknown_character_is_measured_as_wide_as_high() -> None:
    style = TextStyle(Font.ARIAL, 20)
    assert FontMeasurer().width("漢", style) == 200


def test_narrow_is_narrower_and_bold_is_wider() -> None:
    measurer, text = FontMeasurer(), "Kepala Subbagian Umum"
    arial = measurer.width(text, TextStyle(Font.ARIAL))
    assert measurer.width(text, TextStyle(Font.ARIAL_NARROW)) < arial
    assert measurer.width(text, TextStyle(Font.ARIAL, bold=True)) > arial


def test_a_line_holds_the_highest_and_lowest_letters_of_its_font() -> None:
    measurer, style = FontMeasurer(), TextStyle(Font.ARIAL, 20)
    assert measurer.line_height(style) == 230
    assert measurer.ascent(style) >= 0.905 * 200  # the font's own ascent
    assert measurer.line_height(style) - measurer.ascent(style) >= 0.212 * 200
