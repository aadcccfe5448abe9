"""What stands in symbols and what is said of them."""

from dataclasses import replace

from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.procedure import lay_out_procedure
from soptool.layout.style import FlowchartStyle
from soptool.layout.text import FONTS
from soptool.layout.units import mm
from soptool.model.profile import Profile
from soptool.model.sop import Manner, Procedure, Symbol
from tests.support.builders import a_procedure, a_step
from tests.support.charts import charts_of, lanes

PROFILE = Profile()
BODY = Box(mm(12), mm(12), mm(273), mm(184))
STEPS = (
    a_step("Menyusun", "p1", id="susun"),
    a_step("Memeriksa", "p2", decision={"ya": "lanjut", "tidak": "susun"}),
    a_step("Mencetak", "p2"),
    a_step("Mengarsipkan", "p3"),
)


def page_of(procedure: Procedure, profile: Profile = PROFILE) -> ChartTable:
    laid = lay_out_procedure(procedure, 0, (BODY, BODY), profile, FlowchartStyle(), FONTS)
    return laid.pages[0]


def test_each_kind_of_act_has_its_outline():
    page = page_of(a_procedure(*STEPS))
    assert [symbol.outline for symbol in page.chart.symbols] == [
        Outline.CAPSULE,
        Outline.DIAMOND,
        Outline.BOX,
        Outline.CAPSULE,
    ]


def test_the_author_may_choose_another():
    page = page_of(
        a_procedure(a_step("Menerima", "a", symbol=Symbol.PROCESS), a_step("Arsip", "a"))
    )
    assert page.chart.symbols[0].outline is Outline.BOX


def test_symbols_stand_in_their_table_row_and_performers_column():
    page = page_of(a_procedure(*STEPS, actors=lanes(3)))
    header = sum(row.step < 0 for row in page.table.rows)
    assert [symbol.row - header for symbol in page.chart.symbols] == [0, 1, 2, 3]
    columns = [symbol.column for symbol in page.chart.symbols]
    assert [column - columns[0] for column in columns] == [0, 1, 1, 2]


def test_a_screen_reader_hears_step_performer_and_kind():
    page = page_of(a_procedure(*STEPS, actors=lanes(3)))
    assert [symbol.description for symbol in page.chart.symbols] == [
        "Langkah 1, Pelaksana 1: mulai atau selesai",
        "Langkah 2, Pelaksana 2: keputusan",
        "Langkah 3, Pelaksana 2: kegiatan",
        "Langkah 4, Pelaksana 3: mulai atau selesai",
    ]


def test_a_pentagon_says_which_page_it_leads_to():
    first, second = charts_of(a_procedure(*STEPS, actors=lanes(3)), height=mm(60))
    said = [
        [s.description for s in page.chart.symbols if s.outline is Outline.PENTAGON]
        for page in (first, second)
    ]
    assert {words.rsplit(" ", 1)[-1] for words in said[0]} == {"berikutnya"}
    assert {words.rsplit(" ", 1)[-1] for words in said[1]} == {"sebelumnya"}


def test_the_authors_words_stand_in_the_symbol():
    page = page_of(a_procedure(a_step("Menerima", "a", text="Mulai"), a_step("Arsip", "a")))
    assert [symbol.lines for symbol in page.chart.symbols] == [("Mulai",), ()]


def test_the_profile_may_name_start_and_end_and_the_author_goes_first():
    texts = replace(Profile().symbol_texts, start="MULAI", end="SELESAI")
    profile = replace(Profile(), symbol_texts=texts)
    page = page_of(
        a_procedure(a_step("Menerima", "a"), a_step("Mencetak", "a"), a_step("Arsip", "a")), profile
    )
    assert [symbol.lines for symbol in page.chart.symbols] == [("MULAI",), (), ("SELESAI",)]
    page = page_of(a_procedure(a_step("Menerima", "a", text="Awal"), a_step("Arsip", "a")), profile)
    assert [symbol.lines for symbol in page.chart.symbols] == [("Awal",), ("SELESAI",)]


def test_text_in_a_diamond_has_smaller_letters_than_in_a_box():
    words = "Sudah ada?"
    page = page_of(
        a_procedure(
            a_step("Menyusun", "a", id="susun"),
            a_step("Memeriksa", "a", decision={"ya": "lanjut", "tidak": "susun"}, text=words),
            a_step("Mencetak", "a", text=words),
            a_step("Arsip", "a"),
        )
    )
    diamond, box = page.chart.symbols[1:3]
    assert diamond.style.size < box.style.size
    assert " ".join(diamond.lines) == " ".join(box.lines) == words


def test_each_performer_of_a_joint_act_and_of_a_chain_has_a_symbol():
    page = page_of(
        a_procedure(
            a_step("Menerima", "p1"),
            a_step("Rapat", ("p1", "p2")),
            a_step("Memaraf", ("p1", "p2", "p3"), manner=Manner.IN_TURN),
            a_step("Arsip", "p1"),
        )
    )
    rows = [symbol.ref.row for symbol in page.chart.symbols if symbol.ref]
    assert rows == [0, 1, 1, 2, 2, 2, 3]


def test_a_row_is_called_by_its_printed_number():
    steps = (STEPS[0], a_step("Menunggu", "p2", unnumbered=True), STEPS[3])
    page = page_of(a_procedure(*steps, actors=lanes(3)))
    assert [symbol.description.partition(",")[0] for symbol in page.chart.symbols] == [
        "Langkah 1",
        "Baris 2",
        "Langkah 2",
    ]
