"""The official identity block: its cells, its proportions, and how it goes on on a second page."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.layout.cells import text_height
from soptool.layout.column_widths import breaking_width
from soptool.layout.furniture import lay_out_footer, lay_out_paper
from soptool.layout.identity import lay_out_identity
from soptool.layout.notices import CannotDrawError
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Cell, Picture, Table
from soptool.layout.text import FONTS
from soptool.layout.units import mm
from soptool.model.form import ExtraField, IdentityForm
from soptool.model.profile import Margins, Orientation, PaperSize, Profile, SignatureMode
from soptool.model.sop import (
    Approval,
    DateKind,
    Dates,
    Institution,
    RelatedSop,
    Sop,
    Status,
)

STYLE = FlowchartStyle()
BODY = lay_out_paper(Profile()).body
LOGO = Picture(b"png", mm(20), mm(24), "Lambang")
SOP = Sop(
    title="Rekapitulasi Kehadiran Pegawai",
    number="800/012/BKPSDM/2026",
    dates=Dates(created=date(2026, 1, 12), effective=date(2026, 6, 2)),
    institution=Institution(
        name=("Pemerintah Kota Arunika", "Badan Kepegawaian"), work_unit="Bidang Kinerja"
    ),
    approvals=(
        Approval(
            office="Kepala Badan",
            name="Dr. Sari Melati, M.Si.",
            rank="Pembina Utama Muda",
            nip="198001012005012001",
        ),
    ),
    legal_basis=("Undang-Undang Nomor 20 Tahun 2023", "Peraturan Pemerintah Nomor 94 Tahun 2021"),
    qualifications=("Memahami aturan disiplin",),
    related_sops=(RelatedSop(title="SOP Cuti", number="800/013"), RelatedSop(title="SOP Mutasi")),
    equipment=("Mesin presensi",),
    cautions=("Jika terlambat, tunjangan tidak dibayarkan.",),
)


def block(sop: Sop = SOP, profile: Profile | None = None, logo: Picture | None = LOGO) -> Table:
    (table,) = lay_out_identity(sop, profile or Profile(), BODY, FONTS, STYLE, logo)
    return table


def printed(cell: Cell) -> list[str]:
    return [f"{p.marker} {p.text}".strip() for p in cell.paragraphs]


def values(table: Table) -> dict[str, list[str]]:
    return {cell.role: printed(cell) for _, cell, _ in table.cells() if cell.role != "label"}


def labels(table: Table) -> list[str]:
    return [cell.paragraphs[0].text for _, cell, _ in table.cells() if cell.role == "label"]


def test_the_fields_stand_in_the_order_of_the_form() -> None:
    assert labels(block()) == [
        "Nomor SOP",
        "Tanggal Pembuatan",
        "Tanggal Revisi",
        "Tanggal Efektif",
        "Disahkan oleh",
        "Nama SOP",
    ]


def test_every_field_of_the_document_is_printed() -> None:
    assert values(block()) == {
        "instansi": ["Pemerintah Kota Arunika", "Badan Kepegawaian", "Bidang Kinerja"],
        "nomor": ["800/012/BKPSDM/2026"],
        "tanggal_pembuatan": ["12 Januari 2026"],
        "tanggal_revisi": ["-"],
        "tanggal_efektif": ["2 Juni 2026"],
        "pengesah": [
            "Kepala Badan",
            "Dr. Sari Melati, M.Si.",
            "Pembina Utama Muda",
            "NIP. 19800101 200501 2 001",
        ],
        "judul": ["Rekapitulasi Kehadiran Pegawai"],
        "dasar_hukum": [
            "Dasar Hukum",
            "1. Undang-Undang Nomor 20 Tahun 2023",
            "2. Peraturan Pemerintah Nomor 94 Tahun 2021",
        ],
        "kualifikasi": ["Kualifikasi Pelaksana", "Memahami aturan disiplin"],
        "keterkaitan": ["Keterkaitan", "1. SOP Cuti (800/013)", "2. SOP Mutasi"],
        "peralatan": ["Peralatan/Perlengkapan", "Mesin presensi"],
        "peringatan": ["Peringatan", "Jika terlambat, tunjangan tidak dibayarkan."],
        "pencatatan": ["Pencatatan dan Pendataan", "-"],
    }


def test_the_profile_chooses_dates_and_words() -> None:
    profile = Profile(dates=(DateKind.CREATED, DateKind.APPROVED))
    assert labels(block(profile=profile))[1:3] == ["Tanggal Pembuatan", "Tanggal Pengesahan"]


def test_the_institution_stands_beside_all_fields_and_the_lists_below_both() -> None:
    table = block()
    first = table.rows[0].cells[0]
    assert (first.role, first.picture, first.row_span) == ("instansi", LOGO, 6)
    lists = table.rows[first.row_span :]
    assert len(lists) == 3
    assert all([cell.column for cell in row.cells] == [0, 1] for row in lists)
    assert 0.47 <= table.columns[0] / table.width <= 0.55


@pytest.mark.parametrize("mode", SignatureMode)
def test_cells_cover_the_block_once_and_hold_their_text(mode: SignatureMode) -> None:
    table = block(profile=Profile(signature=mode))
    boxes = [box for _, _, box in table.cells()]
    assert sum(box.width * box.height for box in boxes) == table.width * table.height
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    for _, cell, box in table.cells():
        assert text_height(cell.paragraphs) + 2 * cell.margin <= box.height
        for paragraph in cell.paragraphs:
            for line in paragraph.lines:
                width = paragraph.indent + FONTS.width(line, paragraph.style)
                assert width <= breaking_width(box.width, STYLE)


def signature_height(mode: SignatureMode) -> int:
    table = block(profile=Profile(signature=mode))
    return next(
        box.height
        for _, cell, box in table.cells()
        if cell.role == "label" and cell.paragraphs[0].text == "Disahkan oleh"
    )


def test_there_is_room_for_a_signature_by_hand() -> None:
    wet, empty = signature_height(SignatureMode.WET), signature_height(SignatureMode.EMPTY)
    assert wet - empty == STYLE.signature_room


def test_an_electronic_signature_finds_an_empty_box() -> None:
    table = block(profile=Profile(signature=SignatureMode.ELECTRONIC))
    (box,) = [
        (cell, box)
        for _, cell, box in table.cells()
        if cell.role == "qr" and cell.left_rule and cell.right_rule
    ]
    assert (box[1].width, box[1].height) == (STYLE.qr_side, STYLE.qr_side)
    assert box[0].top_rule and box[0].bottom_rule


def test_the_box_for_a_qr_stays_within_a_narrow_cell() -> None:
    narrow = Profile(
        signature=SignatureMode.ELECTRONIC,
        orientation=Orientation.PORTRAIT,
        identity=IdentityForm(left_share=65),
    )
    style = replace(STYLE, qr_side=mm(40))
    body = lay_out_paper(narrow).body
    (table,) = lay_out_identity(SOP, narrow, body, FONTS, style, LOGO)
    assert sum(table.columns) == body.width
    assert min(table.columns) > mm(2)


def test_there_is_room_to_sign_where_the_name_is_not_yet_known() -> None:
    table = block(replace(SOP, approvals=()))
    assert table.rows[4].height >= STYLE.signature_room


def test_several_officials_sign_one_under_another_by_their_role() -> None:
    approvals = (
        Approval(office="Sekretaris", name="Bayu Lestari", role="menyetujui"),
        Approval(office="Kepala Badan", name="Sari Melati", role="mengesahkan", acting=True),
    )
    table = block(replace(SOP, approvals=approvals))
    assert labels(table)[4:6] == ["Menyetujui", "Mengesahkan"]
    signed = [printed(cell) for _, cell, _ in table.cells() if cell.role == "pengesah"]
    assert signed == [["Sekretaris", "Bayu Lestari"], ["Plt. Kepala Badan", "Sari Melati"]]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("198001012005012001", "19800101 200501 2 001"),
        ("19800101 200501 2 001", "19800101 200501 2 001"),
        ("12345", "12345"),
        ("NRP 77010203", "NRP 77010203"),
    ],
)
def test_a_nip_is_printed_in_its_four_groups(written: str, shown: str) -> None:
    assert Approval(nip=written).printed_nip == shown


LONG = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012"


@given(st.integers(0, 60), st.integers(0, 60), st.sampled_from(SignatureMode))
def test_no_page_is_overfull_and_nothing_is_lost(
    laws: int, cautions: int, mode: SignatureMode
) -> None:
    sop = replace(SOP, legal_basis=(LONG,) * laws, cautions=(LONG,) * cautions)
    tables = lay_out_identity(sop, Profile(signature=mode), BODY, FONTS, STYLE, LOGO)
    assert all(table.height <= BODY.height and table.rows for table in tables)
    assert all((table.left, table.top, table.width) == (*BODY[:2], BODY.width) for table in tables)
    for role, count in (("dasar_hukum", laws), ("peringatan", cautions)):
        cells = [cell for table in tables for _, cell, _ in table.cells() if cell.role == role]
        text = " ".join(line for cell in cells for p in cell.paragraphs for line in p.lines)
        assert text.count("Peraturan Menteri") == count


def letters(table: Table) -> set[int]:
    return {p.style.size for _, cell, _ in table.cells() if cell.column for p in cell.paragraphs}


def test_letters_give_way_before_the_block_needs_a_second_page() -> None:
    assert letters(block()) == {STYLE.identity_size}
    fuller = replace(SOP, legal_basis=(LONG,) * 14)
    (size,) = letters(block(fuller))
    assert STYLE.identity_floor <= size < STYLE.identity_size


def test_letters_keep_their_size_where_smaller_ones_would_not_help() -> None:
    sop = replace(SOP, legal_basis=(LONG,) * 30)
    tables = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    assert len(tables) > 1
    assert letters(tables[0]) == {STYLE.identity_size}


def test_a_pair_that_fits_a_page_is_not_cut() -> None:
    sop = replace(SOP, legal_basis=(LONG,) * 12, cautions=(LONG,) * 20)
    first, second = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    assert [cell.role for cell in second.rows[-1].cells] == ["peringatan", "pencatatan"]
    assert "peringatan" not in values(first)


def test_a_title_that_fills_a_page_is_refused_with_a_cure() -> None:
    with pytest.raises(CannotDrawError) as refusal:
        block(replace(SOP, title="Penyusunan " * 2000))
    assert "Persingkat judul" in refusal.value.notice.hint


def test_a_landscape_sheet_is_wider_than_high_and_keeps_its_margins() -> None:
    profile = Profile(paper=PaperSize.F4, margins=Margins(left=10, right=10, top=12, bottom=15))
    paper = lay_out_paper(profile)
    assert (paper.width, paper.height) == (mm(330), mm(215))
    assert paper.body == (mm(10), mm(12), mm(330) - 2 * mm(10), mm(215) - mm(12) - mm(15))
    portrait = lay_out_paper(replace(profile, orientation=Orientation.PORTRAIT))
    assert (portrait.width, portrait.height) == (mm(215), mm(330))


def test_the_running_line_names_number_title_and_status_and_fits_its_line() -> None:
    paper = lay_out_paper(Profile())
    footer = lay_out_footer(replace(SOP, status=Status.TRIAL), Profile(), paper, FONTS)
    assert footer.lines == ("800/012/BKPSDM/2026 - Rekapitulasi Kehadiran Pegawai - UJI COBA",)
    endless = lay_out_footer(replace(SOP, title="Rekapitulasi " * 90), Profile(), paper, FONTS)
    assert endless.text.endswith(" …")
    assert FONTS.width(endless.text, endless.style) < paper.body.width


@pytest.mark.parametrize("bottom", [5, 14, 30])
def test_the_running_line_stands_below_the_body_on_the_sheet(bottom: float) -> None:
    paper = lay_out_paper(Profile(margins=Margins(bottom=bottom)))
    footer = lay_out_footer(SOP, Profile(), paper, FONTS)
    top = paper.height - paper.footer - footer.line_height
    assert paper.body.bottom <= top
    assert paper.footer > 0


def test_a_list_that_goes_on_says_so_under_a_heading_of_its_own() -> None:
    sop = replace(SOP, legal_basis=(LONG,) * 60)
    first, second, *_ = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    assert values(first)["dasar_hukum"][0] == "Dasar Hukum"
    continued = values(second)["dasar_hukum"]
    assert continued[0] == "Dasar Hukum (lanjutan)"
    assert values(second)["kualifikasi"] == []
    assert len(continued) > 1


def test_a_list_goes_on_with_a_whole_entry() -> None:
    sop = replace(SOP, legal_basis=(LONG * 2,) * 60)
    tables = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    entries = [entry for table in tables for entry in values(table).get("dasar_hukum", [])[1:]]
    assert entries == [f"{number}. {LONG * 2}" for number in range(1, 61)]


def test_an_entry_taller_than_a_page_is_cut_at_a_line() -> None:
    sop = replace(SOP, legal_basis=(f"{LONG}. " * 80,))
    tables = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    assert len(tables) > 1
    assert all(table.height <= BODY.height for table in tables)
    printed_text = " ".join(values(table)["dasar_hukum"][-1] for table in tables[:-1])
    assert printed_text.count("Peraturan Menteri") > 40


def test_a_list_over_three_pages_says_once_on_each_that_it_goes_on() -> None:
    sop = replace(SOP, legal_basis=(LONG,) * 90)
    tables = lay_out_identity(sop, Profile(), BODY, FONTS, STYLE, LOGO)
    assert len(tables) >= 3
    assert [values(table)["dasar_hukum"][0] for table in tables[:3]] == [
        "Dasar Hukum",
        "Dasar Hukum (lanjutan)",
        "Dasar Hukum (lanjutan)",
    ]


@pytest.mark.parametrize(
    ("version", "printed"), [("", "-"), ("1", "-"), ("2", "1"), ("2.1", "2.1"), ("9" * 9, "9" * 9)]
)
def test_a_profile_may_print_how_often_the_sop_was_revised(version: str, printed: str) -> None:
    profile = Profile(identity=IdentityForm(extras=(ExtraField.REVISION,)))
    table = block(replace(SOP, version=version), profile)
    assert values(table)["revisi_ke"] == [printed]
    assert labels(table)[3:6] == ["Tanggal Efektif", "Revisi Ke", "Disahkan oleh"]


def test_a_profile_may_print_the_section_under_the_title() -> None:
    table = block(profile=Profile(identity=IdentityForm(extras=(ExtraField.SECTION,))))
    assert labels(table)[-2:] == ["Nama SOP", "Seksi"]
    assert values(table)["seksi"] == ["Bidang Kinerja"]


def test_a_profile_shares_the_width_between_institution_and_fields() -> None:
    table = block(profile=Profile(identity=IdentityForm(left_share=40)))
    assert table.columns[0] == table.width * 40 // 100
