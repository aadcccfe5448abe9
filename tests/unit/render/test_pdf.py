"""The PDF file: what is read back from it is what was planned."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from pdfminer.pdftypes import resolve1
from PIL import Image

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable, Layout, TextBlock
from soptool.layout.table import Font, Table, TextStyle
from soptool.layout.text import FONTS
from soptool.layout.units import TWIPS_PER_POINT, half_points
from soptool.model.profile import PaperSize, Profile
from soptool.model.sop import Dates
from soptool.render.pdf.document import render_pdf
from soptool.render.pdf.letters import printable, replaced_letters, set_line
from soptool.render.png import render_png
from tests.support.documents import DOCUMENTS, EXAMPLES, name_of, sop_of
from tests.support.layouts import PAPER, SOP, small_layout, text
from tests.support.pdf_agreement import pdf_disagreements

SMALL = small_layout("DRAF")
WORDS = "Memeriksa kelengkapan “berkas” (S1/D-IV), 30 menit – e-Kinerja…"


def opened(pdf: bytes) -> Any:
    return pdfplumber.open(io.BytesIO(pdf))


def with_note(words: str) -> Layout:
    """A layout whose last paragraph says that."""
    first, (table, note) = SMALL.pages[0], SMALL.pages[1].blocks
    assert isinstance(note, TextBlock)
    changed = replace(note, paragraphs=(note.paragraphs[0], text(words)))
    return replace(SMALL, pages=(first, replace(SMALL.pages[1], blocks=(table, changed))))


def logo() -> bytes:
    output = io.BytesIO()
    Image.new("RGBA", (30, 30), (200, 0, 0, 128)).save(output, "PNG")
    return output.getvalue()


# --- everything stands where it was planned


def test_every_line_of_text_and_every_stroke_is_where_it_was_planned():
    assert pdf_disagreements(SMALL, render_pdf(SMALL, SOP)) == []


@pytest.mark.parametrize("path", EXAMPLES[:2], ids=name_of)
def test_an_example_is_as_planned(path: Any):
    sop = sop_of(path)
    layout = lay_out(sop, Profile()).layout
    assert pdf_disagreements(layout, render_pdf(layout, sop)) == []


@pytest.mark.slow
@pytest.mark.parametrize("font", [font.value for font in Font])
@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_document_is_as_planned_in_every_font(path: Any, font: str):
    sop = sop_of(path)
    profile = replace(Profile(), font=font, paper=PaperSize.F4)  # some need the width
    layout = lay_out(sop, profile).layout
    assert pdf_disagreements(layout, render_pdf(layout, sop)) == []


def test_the_comparison_notices_what_is_elsewhere():
    moved = replace(SMALL, paper=replace(PAPER, footer=PAPER.footer + 2 * TWIPS_PER_POINT))
    assert pdf_disagreements(moved, render_pdf(SMALL, SOP))
    without = replace(SMALL, watermark="")
    assert any("too many" in line for line in pdf_disagreements(without, render_pdf(SMALL, SOP)))
    assert pdf_disagreements(with_note("Lain"), render_pdf(SMALL, SOP))


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("font", Font)
def test_text_is_as_wide_as_it_was_measured(font: Font, bold: bool):
    style = TextStyle(font, 20, bold)
    drawn = sum(run.width for run in set_line(WORDS, style)) * half_points(style.size)
    assert abs(drawn - FONTS.width(WORDS, style)) < 0.3 * TWIPS_PER_POINT
    scaled = {run.scale != 1 for run in set_line(WORDS, style)}
    assert scaled == {font in (Font.CALIBRI, Font.ARIAL_NARROW)}


def test_the_status_word_lies_behind_the_table():
    content = pypdfium2.PdfDocument(render_pdf(SMALL, SOP))[0]
    first = next(iter(content.get_objects()))
    assert first.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
    left, bottom, right, top = first.get_bounds()
    assert right - left > 200 and top - bottom > 100  # no rule and no shade is so high and wide


def test_the_logo_stands_in_its_place():
    layout = small_layout(logo=logo())
    with opened(render_pdf(layout, SOP)) as document:
        (image,) = document.pages[0].images
    table = layout.pages[0].blocks[0]
    assert isinstance(table, Table)
    cell = table.cell_box(0, table.rows[0].cells[0])
    middle = cell.center.x / TWIPS_PER_POINT
    assert (image["x0"] + image["x1"]) / 2 == pytest.approx(middle, abs=0.1)
    assert image["width"] == image["height"] == pytest.approx(15 / 25.4 * 72, abs=0.1)


# --- the file as a whole


def test_the_same_layout_gives_the_same_bytes():
    layout = small_layout("DRAF", logo())
    assert render_pdf(layout, SOP) == render_pdf(layout, SOP)


def test_the_file_says_what_it_is():
    sop = replace(SOP, dates=Dates(created=date(2026, 1, 12), revised=date(2026, 3, 2)))
    with opened(render_pdf(SMALL, sop)) as document:
        about, catalog = document.metadata, document.doc.catalog
    assert about["Title"] == "Rekapitulasi Kehadiran Pegawai"
    assert about["Subject"] == "800/012/BKPSDM/2026"
    assert about["Author"] == "Pemerintah Kota Contoh"
    assert about["CreationDate"] == about["ModDate"] == "D:20260302000000Z"
    assert catalog["Lang"] == b"id-ID"
    assert resolved(catalog, "ViewerPreferences")["DisplayDocTitle"] is True
    assert resolved(catalog, "MarkInfo")["Marked"] is True


def resolved(catalog: Any, key: str) -> Any:
    return resolve1(catalog[key])


def test_the_bookmarks_are_the_identity_block_the_procedures_and_their_steps():
    sop = sop_of(EXAMPLES[0])
    layout = lay_out(sop, Profile()).layout
    document = pypdfium2.PdfDocument(render_pdf(layout, sop))
    marks = [(mark.level, mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
    assert [title for level, title, _ in marks if level == 0] == ["Identitas SOP", "Bagan alir"]
    steps = sop.procedures[0].steps
    assert [title for level, title, _ in marks if level == 1] == [
        f"{number}. {step.activity}" for number, step in enumerate(steps, start=1)
    ]
    assert [dest.get_index() for _, _, dest in marks] == sorted(page_of_rows(layout))


def page_of_rows(layout: Layout) -> list[int]:
    """The page of the identity block, of the chart, and of each row."""
    pages = [0]
    for number, page in enumerate(layout.pages):
        for block in page.blocks:
            if isinstance(block, ChartTable):
                pages += [number] * sum(row.step >= 0 for row in block.table.rows)
    chart = next(
        n for n, page in enumerate(layout.pages) if isinstance(page.blocks[-1], ChartTable)
    )
    return [*pages, chart]


# --- what the pages mean


def read_aloud(pdf: bytes) -> list[tuple[str, list[str]]]:
    """Each row of a table and each paragraph: its kind and what its parts say, in order."""
    with opened(pdf) as document:
        words: dict[tuple[int, int], str] = {}
        for page in document.pages:
            for letter in page.chars:
                if letter["mcid"] is not None:
                    place = page.page_number, letter["mcid"]
                    words[place] = words.get(place, "") + letter["text"]
        return [row for part in parts(document.structure_tree) for row in spoken(part, words)]


def parts(tree: list[Any]) -> list[Any]:
    (whole,) = tree
    assert whole["type"] == "Document"
    return list(whole["children"])


def spoken(part: Any, words: dict[tuple[int, int], str]) -> list[tuple[str, list[str]]]:
    if part["type"] != "Table":
        return [(part["type"], [said(part, words)])]
    return [
        (part["type"], [said(cell, words) for cell in row["children"]]) for row in part["children"]
    ]


def said(part: Any, words: dict[tuple[int, int], str]) -> str:
    own = "".join(words.get((part["page_number"], mark), "") for mark in part.get("mcids", ()))
    inner = [f"[{kid['alt_text']}]" for kid in part.get("children", ())]
    return " ".join(filter(None, [own, *inner]))


def test_who_listens_hears_the_rows_in_order_with_symbols_and_arrows():
    heard = read_aloud(render_pdf(SMALL, SOP))
    assert heard[0] == (
        "Table",
        ["PEMERINTAH KOTA CONTOHBadan Kepegawaian", "Nomor SOP", "800/012/BKPSDM/2026"],
    )
    assert ("H1", ["Rekapitulasi bulanan"]) in heard
    rows = [cells for kind, cells in heard if kind == "Table" and cells[0] in ("1", "2", "3")]
    assert [cells[1] for cells in rows] == [
        "Mengunduh rekaman kehadiran darimesin presensi",
        "Menyusun rekapitulasi kehadiran",
        "Memeriksa rekapitulasi kehadiranbersama-sama",
    ]
    assert [cells[2] for cells in rows] == [  # a cell that is empty is not reported
        "[capsule baris 2]",
        "[box baris 3]",
        "Ya [diamond baris 4]",
    ]
    assert heard[-1] == ("P", ["Catatan:1)Rekaman disimpan lima tahun."])


def test_every_symbol_and_arrow_of_an_example_is_heard_once_the_symbol_first():
    sop = sop_of(EXAMPLES[0])
    layout = lay_out(sop, Profile()).layout
    heard = [cell for _, cells in read_aloud(render_pdf(layout, sop)) for cell in cells]
    figures = re.findall(r"\[(.*?)\]", " ".join(heard))
    charts = [
        block.chart
        for page in layout.pages
        for block in page.blocks
        if isinstance(block, ChartTable)
    ]
    symbols = [f"{one.description} {one.detail}" for chart in charts for one in chart.symbols]
    arrows = [f"{one.description} {one.detail}" for chart in charts for one in chart.connectors]
    assert sorted(figures) == sorted(words.strip() for words in (*symbols, *arrows))
    both = [re.findall(r"\[(.*?)\]", cell) for cell in heard if cell.count("[") == 2]
    assert len(both) > 5
    assert all(first in symbols and second in arrows for first, second in both)


def test_each_mark_leads_back_to_its_part():
    with opened(render_pdf(SMALL, SOP)) as document:
        root = resolved(document.doc.catalog, "StructTreeRoot")
        numbers = resolved(root, "ParentTree")["Nums"]
        for page in document.pages:
            number = page.page_obj.attrs["StructParents"]
            assert numbers[2 * number] == number == page.page_number - 1
            for mark, part in enumerate(numbers[2 * number + 1]):
                assert mark in part.resolve()["K"]
                assert part.resolve()["Pg"].objid == page.page_obj.pageid


def test_nothing_on_a_page_is_without_its_mark():
    with opened(render_pdf(SMALL, SOP)) as document:
        for page in document.pages:
            marked = [letter for letter in page.chars if letter["tag"]]
            assert len(marked) == len(page.chars) > 100
            footer = [letter["tag"] for letter in page.chars if letter["top"] > 560]
            assert set(footer) == {"Artifact"}
            assert all(line["tag"] == "Artifact" for line in page.lines if line["width"] > 200)


# --- letters that the built-in fonts lack


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("“Surat” – … • é ½ °", "“Surat” – … • é ½ °"),
        ("≥ 5 → α ✓ ■", "≥ 5 → α ✓ ■"),
        ("ca\u0301fe", "cáfe"),
        ("tata\u2011letak \u25aa \u2610", "tata-letak ■ ❏"),
        ("tak\u200b tam\u00adpak", "tak tampak"),
        ("Mārta Šā", "Marta Ša"),
        ("H\u2082O", "H2O"),
        ("\u062c \u4e2d \U0001f600 \x07", "? ? ? ?"),
    ],
)
def test_a_letter_is_shown_or_replaced(written: str, shown: str):
    assert printable(written) == shown


def test_signs_are_drawn_with_their_own_fonts_and_read_back():
    layout = with_note("Nilai ≥ 75 → lulus ✓")
    assert replaced_letters(layout) == {}
    page = pypdfium2.PdfDocument(render_pdf(layout, SOP))[1]
    assert "Nilai ≥ 75 → lulus ✓" in page.get_textpage().get_text_bounded()


def test_replaced_letters_are_named_and_still_found_by_who_searches():
    layout = with_note("Naskah \u062c\u0627 dan Mārta")
    assert replaced_letters(layout) == {"\u0101": "a", "\u0627": "?", "\u062c": "?"}
    page = pypdfium2.PdfDocument(render_pdf(layout, SOP))[1]
    assert "Naskah \u062c\u0627 dan M\u0101rta" in page.get_textpage().get_text_bounded()


# --- pictures of the pages


def test_every_page_becomes_a_picture_of_its_sheet():
    pictures = render_png(render_pdf(SMALL, SOP))
    assert len(pictures) == len(SMALL.pages)
    for picture in pictures:
        with Image.open(io.BytesIO(picture)) as image:
            assert image.format == "PNG"
            assert image.size == (1754, 1241)
            assert image.convert("L").getextrema() == (0, 255)
    assert pictures == render_png(render_pdf(SMALL, SOP))
