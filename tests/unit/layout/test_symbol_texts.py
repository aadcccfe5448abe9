"""Words stand whole inside the true outline of their symbol, or are left out and reported."""

from itertools import pairwise

import pytest

from soptool.layout.geometry import Box
from soptool.layout.notices import LayoutRule
from soptool.layout.plan import Outline
from soptool.layout.procedure import ProcedureLayout, lay_out_procedure
from soptool.layout.style import FlowchartStyle
from soptool.layout.symbol_texts import CLEAR, Inside
from soptool.layout.table import TextStyle
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Step
from tests.support.builders import a_procedure, a_step
from tests.support.charts import lanes

STYLE = FlowchartStyle()
LETTERS = TextStyle(size=14)
WIDE = Box(mm(12), mm(12), mm(273), mm(184))
NARROW = Box(mm(12), mm(12), mm(186), mm(271))


def inside(outline: Outline, width: Twips = mm(16), height: Twips = mm(8.6)) -> Inside:
    return Inside(outline, width, height, FONTS)


def asking(text: str) -> tuple[Step, ...]:
    """A decision with that text between two acts, by three performers."""
    return (
        a_step("Menyusun konsep surat", "p1", id="susun"),
        a_step(
            "Memeriksa konsep surat", "p2", decision={"ya": "lanjut", "tidak": "susun"}, text=text
        ),
        a_step("Mengarsipkan surat", "p3"),
    )


def laid(text: str, body: Box = WIDE, performers: int = 3) -> ProcedureLayout:
    procedure = a_procedure(*asking(text), actors=lanes(performers))
    return lay_out_procedure(procedure, 0, (body, body), Profile(), STYLE, FONTS)


@pytest.mark.parametrize("word", ["Setuju?", "Sesuai?", "Valid?", "Ada?"])
def test_a_common_question_stands_in_one_line_in_full_letters(word: str):
    assert inside(Outline.DIAMOND).fitted(word, LETTERS) == ((word,), LETTERS)


def test_letters_shrink_by_half_points_before_anything_else_gives_way():
    sizes = []
    for width in range(mm(16), mm(8), -20):
        fitted = inside(Outline.DIAMOND, width).fitted("Setuju?", LETTERS)
        if fitted is None:
            break
        assert fitted[0] == ("Setuju?",)
        sizes.append(fitted[1].size)
    assert sizes[0] == 14
    assert sizes[-1] == 11
    assert {one - other for one, other in pairwise(sizes)} == {0, 1}


def test_a_word_is_never_broken():
    assert inside(Outline.DIAMOND).fitted("Pertanggungjawaban?", LETTERS) is None
    lines, _ = inside(Outline.BOX).fitted("Periksa tanda tangannya", LETTERS) or ((), None)
    assert lines == ("Periksa", "tanda", "tangannya")


def test_a_sign_does_not_leave_its_word():
    lines, _ = inside(Outline.DIAMOND, mm(12)).fitted("Setuju ?", LETTERS) or ((), None)
    assert lines == ("Setuju ?",)


@pytest.mark.parametrize("outline", [Outline.DIAMOND, Outline.CAPSULE, Outline.BOX])
def test_every_line_is_as_wide_as_the_outline_is_there(outline: Outline):
    within = inside(outline, mm(20), mm(11))
    lines, style = within.fitted("Ada surat tugas dari atasan?", LETTERS) or ((), LETTERS)
    assert len(lines) >= 2
    assert within.holds(lines, style, CLEAR)
    assert not within.holds(tuple(f"{line} {line} {line}" for line in lines), style, CLEAR)


def test_a_diamond_has_less_room_than_a_capsule_and_a_capsule_than_a_box():
    def largest(outline: Outline) -> int:
        fitted = inside(outline, mm(12), mm(6.6)).fitted("Tujuan disposisi", LETTERS)
        return fitted[1].size if fitted else 0

    assert largest(Outline.DIAMOND) < largest(Outline.CAPSULE) < largest(Outline.BOX)


def test_symbols_grow_for_words_where_the_paper_has_room():
    plain, grown = laid("").pages[0], laid("Perlu disposisi?").pages[0]
    before, after = plain.chart.symbols[1], grown.chart.symbols[1]
    assert before.box.width == STYLE.symbol_width
    assert after.box.width > before.box.width
    assert after.box.height > before.box.height
    assert after.lines == ("Perlu", "disposisi?")
    assert after.style.size >= 12


def test_symbols_do_not_grow_for_words_that_fit():
    assert laid("Setuju?").pages[0].chart.symbols[1].box.width == STYLE.symbol_width


def test_symbols_do_not_grow_where_letters_of_the_table_would_shrink_for_it():
    tight = Box(mm(12), mm(12), mm(200), mm(184))
    plain, asked = (laid(text, tight, performers=4).pages[0] for text in ("", "Perlu disposisi?"))
    assert asked.table == plain.table
    assert asked.chart.symbols[1].box == plain.chart.symbols[1].box


def test_words_without_room_are_left_out_with_step_and_cure():
    result = laid("Perlu disposisi?", NARROW, performers=7)
    assert all(not symbol.lines for symbol in result.pages[0].chart.symbols)
    (notice,) = (n for n in result.notices if n.rule is LayoutRule.TEXT_LEFT_OUT)
    assert "`Perlu disposisi?` pada langkah 2" in notice.message
    assert "Persingkat `teks`" in notice.hint
    assert notice.row == 1


def test_nothing_is_reported_where_the_words_stand():
    assert laid("Setuju?").notices == ()


def test_words_of_the_profile_are_cured_in_the_profile():
    texts = Profile().symbol_texts
    profile = Profile(
        symbol_texts=type(texts)(start="Permulaan pekerjaan", end=""),
        paper=PaperSize.A4,
        orientation=Orientation.PORTRAIT,
    )
    procedure = a_procedure(*asking(""), actors=lanes(7))
    result = lay_out_procedure(procedure, 0, (NARROW, NARROW), profile, STYLE, FONTS)
    (notice,) = (n for n in result.notices if n.rule is LayoutRule.TEXT_LEFT_OUT)
    assert "teks_simbol" in notice.hint
