"""The whole document: what stands on which page."""

from dataclasses import replace

import pytest

from soptool.layout.flowchart import BLOCK_GAP, NOTES_GAP, TITLE_GAP, LaidOut, lay_out
from soptool.layout.plan import ChartTable, Layout, TextBlock
from soptool.layout.quality import page_faults
from soptool.layout.table import Table
from soptool.model.form import IdentityForm, IdentityPage
from soptool.model.profile import PaperSize, Profile
from soptool.model.sop import Procedure, Sop, Status
from tests.support.builders import a_procedure, a_sop, a_step

PROFILE = Profile()


def steps(count: int, words: int = 3) -> Procedure:
    return a_procedure(*(a_step("Menyusun " + "naskah " * words, "a") for _ in range(count)))


def laid_out(sop: Sop, profile: Profile = PROFILE) -> LaidOut:
    """The document, proved to leave no page and to overlap nothing."""
    laid = lay_out(sop, profile)
    body = laid.layout.paper.body
    assert [fault for page in laid.layout.pages for fault in page_faults(page, body)] == []
    return laid


def kinds(layout: Layout) -> list[list[str]]:
    """What stands on each page: identity, heading, notes, or a chart by its procedure's number."""
    names: list[list[str]] = []
    for page in layout.pages:
        names.append([])
        for block in page.blocks:
            match block:
                case Table():
                    names[-1].append("identity")
                case TextBlock(heading=True):
                    names[-1].append("title")
                case TextBlock():
                    names[-1].append("notes")
                case ChartTable():
                    names[-1].append(f"chart {block.procedure}")
    return names


def text_of(block: object) -> str:
    assert isinstance(block, TextBlock)
    return " ".join(paragraph.text for paragraph in block.paragraphs)


def placed(page: IdentityPage, *procedures: Procedure) -> list[list[str]]:
    profile = Profile(identity=IdentityForm(page=page))
    return kinds(laid_out(a_sop(procedures=procedures), profile).layout)


def test_a_profile_may_give_the_chart_pages_of_its_own():
    assert placed(IdentityPage.OWN, steps(2)) == [["identity"], ["chart 0"]]


def test_of_several_charts_only_the_first_is_kept_from_the_identity_block():
    titled = replace(steps(2), title="Bagian kedua")
    assert placed(IdentityPage.OWN, steps(2), titled) == [
        ["identity"],
        ["chart 0", "title", "chart 1"],
    ]


def test_a_profile_may_let_the_chart_begin_under_the_identity_block():
    assert placed(IdentityPage.AUTO, steps(9)) == [["identity"], ["chart 0"]]
    assert placed(IdentityPage.TOGETHER, steps(9)) == [["identity", "chart 0"], ["chart 0"]]


def test_a_chart_does_not_begin_where_too_few_of_its_steps_would_stand():
    assert placed(IdentityPage.TOGETHER, steps(3, words=160)) == [["identity"], ["chart 0"]]


def test_identity_and_chart_share_a_page_where_both_fit():
    laid = laid_out(a_sop(procedures=(steps(2),)))
    assert kinds(laid.layout) == [["identity", "chart 0"]]
    identity, chart = laid.layout.pages[0].blocks
    assert isinstance(identity, Table)
    assert isinstance(chart, ChartTable)
    assert chart.table.top == identity.box.bottom + BLOCK_GAP


def test_a_chart_that_does_not_fit_below_the_identity_begins_on_a_page_of_its_own():
    laid = laid_out(a_sop(procedures=(steps(8),)))
    assert kinds(laid.layout) == [["identity"], ["chart 0"]]
    (chart,) = laid.layout.pages[1].blocks
    assert isinstance(chart, ChartTable)
    assert chart.table.top == laid.layout.paper.body.top


def test_a_long_chart_goes_on_from_page_to_page():
    names = kinds(laid_out(a_sop(procedures=(steps(30),))).layout)
    assert len(names) >= 4
    assert names == [["identity"], *[["chart 0"]] * (len(names) - 1)]


def test_a_title_stands_over_the_first_part_of_its_procedure_only():
    named = replace(steps(30), title="Cuti tahunan")
    laid = laid_out(a_sop(procedures=(named,)))
    names = kinds(laid.layout)
    assert names[1] == ["title", "chart 0"]
    assert sum(name.count("title") for name in names) == 1
    title, chart = laid.layout.pages[1].blocks
    assert text_of(title) == "Cuti tahunan"
    assert isinstance(title, TextBlock)
    assert isinstance(chart, ChartTable)
    assert title.box.bottom + TITLE_GAP == chart.table.top


def test_footnotes_stand_under_the_last_part_of_their_table():
    noted = replace(steps(2), footnotes=("Waktu dihitung pada hari kerja.", "Lihat SOP Cuti."))
    laid = laid_out(a_sop(procedures=(noted,)))
    assert kinds(laid.layout) == [["identity", "chart 0", "notes"]]
    _, chart, notes = laid.layout.pages[0].blocks
    assert isinstance(chart, ChartTable)
    assert isinstance(notes, TextBlock)
    assert notes.box.top == chart.table.box.bottom + NOTES_GAP
    assert text_of(notes) == f"{PROFILE.labels.footnotes}: Waktu dihitung pada hari kerja. " + (
        "Lihat SOP Cuti."
    )


@pytest.mark.parametrize("count", range(5, 26))
def test_footnotes_never_stand_alone_on_a_page(count: int):
    noted = replace(steps(count), footnotes=tuple(f"Catatan nomor {n}." for n in range(6)))
    names = kinds(laid_out(a_sop(procedures=(noted,))).layout)
    assert names[-1][-2:] == ["chart 0", "notes"]


def test_short_procedures_share_a_page_in_order_and_keep_their_numbers():
    procedures = tuple(replace(steps(2), title=f"Bagian {n}") for n in range(3))
    laid = laid_out(a_sop(procedures=procedures))
    flat = [name for page in kinds(laid.layout) for name in page]
    assert flat == ["identity", "title", "chart 0", "title", "chart 1", "title", "chart 2"]
    assert any({"chart 1", "chart 2"} <= set(page) for page in kinds(laid.layout))


def test_a_long_procedure_after_a_short_one_begins_on_a_new_page():
    names = kinds(laid_out(a_sop(procedures=(steps(2), steps(9)))).layout)
    assert names == [["identity", "chart 0"], ["chart 1"]]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("count", [1, 4, 17])
def test_nothing_leaves_the_page_on_any_paper(paper: PaperSize, count: int):
    noted = replace(steps(count, 12), title="Cuti", footnotes=("Catatan.",))
    assert laid_out(a_sop(procedures=(noted, steps(3))), Profile(paper=paper)).layout.pages


def test_what_the_procedures_notice_is_handed_on():
    tall = a_procedure(a_step("Menyusun " + "naskah " * 1500, "a"), a_step("Arsip", "a"))
    notices = laid_out(a_sop(procedures=(tall,))).notices
    assert [notice.rule.rule for notice in notices] == ["baris-lebih-tinggi-dari-halaman"]
    assert notices[0].row == 0


def test_the_pages_say_their_status_and_their_number():
    layout = laid_out(a_sop(status=Status.DRAFT)).layout
    assert layout.watermark == PROFILE.watermark(a_sop(status=Status.DRAFT)) != ""
    assert layout.page_label == PROFILE.labels.page
    assert laid_out(a_sop()).layout.watermark == ""
