"""How findings become diagnostics."""

import gc
from dataclasses import replace

import pytest

from soptool.diagnostics import Diagnostic, Severity
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.profile import Level
from soptool.model.settings import LintSettings, Settings
from soptool.syntax.edit import apply
from tests.support.minimal_sop import CONTEXT, MINIMAL


def found_in(
    text: str, levels: dict[str, Level] | None = None, profile: dict[str, Level] | None = None
) -> tuple[Diagnostic, ...]:
    context = replace(
        CONTEXT,
        settings=Settings(lint=LintSettings(levels=levels or {})),
        profile=replace(CONTEXT.profile, levels=profile or {}),
    )
    loaded = load(text, "uji.sop.yaml", context)
    assert loaded.sop is not None
    assert loaded.document is not None
    return lint(loaded.sop, loaded.document, context, make_selection(context))


def test_a_finding_about_a_step_names_the_step_and_carries_its_key() -> None:
    (found,) = found_in(MINIMAL.replace("Menerima surat masuk", "Penerimaan surat masuk"))
    assert found.message.startswith("Langkah 1 (id: terima): kegiatan")
    assert (found.node, found.row, found.field) == ("terima", "1", "kegiatan")
    assert found.hint == "Misalnya: Menerima surat masuk"


def test_an_unnumbered_row_is_called_by_its_place() -> None:
    text = MINIMAL.replace("  - id: terima\n", "  - tanpa_nomor: true\n").replace(
        "tidak: terima", "tidak: arsip"
    )
    text = text.replace("  - kegiatan: Mengarsipkan", "  - id: arsip\n    kegiatan: Mengarsipkan")
    text = text.replace("output: Surat tercatat", "output: Mencatat surat")
    (found,) = (one for one in found_in(text) if one.rule == "output-kata-kerja")
    assert found.message.startswith("Baris 1: ")
    assert found.row == ""


def test_a_finding_about_the_identity_begins_with_a_capital() -> None:
    (found,) = found_in(MINIMAL.replace("judul: ", "judul: SOP "))
    assert found.message.startswith("Judul ")
    assert found.node == ""


def test_a_step_of_the_second_table_says_so() -> None:
    head, _, table = MINIMAL.partition("pelaksana:\n")
    indented = ("pelaksana:\n" + table).replace("\n", "\n    ").rstrip()
    second = indented.replace("Memeriksa surat masuk", "Pemeriksaan surat")
    text = f"{head}prosedur:\n  - {indented}\n  - {second}\n"
    (found,) = found_in(text)
    assert found.message.startswith("Langkah 2 tabel 2: ")


def test_settings_change_the_severity() -> None:
    text = MINIMAL.replace("judul: ", "judul: SOP ")
    (found,) = found_in(text, {"judul-berawalan-sop": Level.ERROR})
    assert found.severity is Severity.ERROR


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    text = MINIMAL.replace("judul: ", "judul: SOP ")
    assert found_in(text, {"judul-berawalan-sop": Level.OFF}) == ()


DRAFT = MINIMAL.replace("status: berlaku", "status: draf").replace(
    "nomor: 000.8.3.3/001/BAGUM/2026", "nomor:"
)


def test_a_draft_is_milder_even_where_a_profile_is_strict() -> None:
    (found,) = found_in(DRAFT, profile={"nomor-kosong": Level.ERROR})
    assert found.severity is Severity.ADVICE


@pytest.mark.parametrize("name", ["nomor-kosong", "identitas"])
def test_what_an_office_sets_itself_holds_for_its_drafts_too(name: str) -> None:
    (found,) = found_in(DRAFT, {name: Level.WARNING}, profile={"nomor-kosong": Level.ADVICE})
    assert found.severity is Severity.WARNING


def test_a_todo_is_an_error_only_once_the_sop_is_in_force() -> None:
    text = MINIMAL.replace("Buku agenda surat masuk", "TODO buku")
    assert [one.severity for one in found_in(text)] == [Severity.ERROR]
    draft = text.replace("status: berlaku", "status: draf")
    assert [one.severity for one in found_in(draft)] == [Severity.WARNING]


def test_a_draft_is_no_graver_than_the_office_says() -> None:
    text = MINIMAL.replace("Buku agenda surat masuk", "TODO buku")
    draft = text.replace("status: berlaku", "status: draf")
    (found,) = found_in(draft, {"isian-belum-selesai": Level.ADVICE})
    assert found.severity is Severity.ADVICE


def test_without_knowing_which_files_exist_none_is_missed() -> None:
    text = MINIMAL.replace("  unit: Bagian Umum\n", "  unit: Bagian Umum\n  logo: lambang.png\n")
    text += "keterkaitan:\n  - judul: Penanganan Surat Keluar\n    berkas: keluar.sop.yaml\n"
    assert {one.rule for one in found_in(text)} == {
        "logo-tidak-ditemukan",
        "berkas-terkait-tidak-ditemukan",
    }
    context = replace(CONTEXT, files=None)
    loaded = load(text, "uji.sop.yaml", context)
    assert loaded.sop is not None
    assert loaded.document is not None
    assert lint(loaded.sop, loaded.document, context, make_selection(context)) == ()


@pytest.mark.parametrize(
    ("good", "bad", "hint"),
    [
        ("Menerima surat masuk", "Pengumpulan data warga", "Misalnya: Mengumpulkan data warga"),
        ("Menerima surat masuk", "Melakukan verifikasi berkas", "Misalnya: Memverifikasi berkas"),
        ("Menerima surat masuk", "menerima surat masuk", "Tulis: Menerima surat masuk"),
        ("Penanganan Surat Masuk", "PENANGANAN SURAT", "Tulis misalnya: Penanganan Surat"),
    ],
)
def test_the_advice_rewrites_the_text_that_was_found(good: str, bad: str, hint: str) -> None:
    assert hint in [one.hint for one in found_in(MINIMAL.replace(good, bad))]


@pytest.mark.parametrize(
    ("nip", "fault"),
    [
        ("19800101200501", "bukan 18 angka (14 karakter)"),
        ("198013012005012001", "19801301 bukan tanggal lahir"),
        ("198001012005132001", "200513 bukan tahun dan bulan pengangkatan"),
        ("198001012005013001", "angka ke-15 (3) harus 1 atau 2"),
    ],
)
def test_a_wrong_nip_is_told_which_digits_are_wrong(nip: str, fault: str) -> None:
    (found,) = found_in(MINIMAL.replace("198001012005012001", nip))
    assert found.message == f"NIP `{nip}` tidak sah: {fault}."


def test_a_title_that_begins_with_a_verb_is_told_which_word_is_meant() -> None:
    (found,) = found_in(MINIMAL.replace("judul: Penanganan", "judul: Menangani"))
    assert found.message == "Judul diawali kata kerja `menangani`."


def test_a_second_place_is_shown_with_the_finding() -> None:
    text = MINIMAL.replace("Mengarsipkan surat masuk", "Menerima surat masuk")
    (found,) = (one for one in found_in(text) if one.rule == "kegiatan-ganda")
    (related,) = found.related
    assert text.splitlines()[related.place.line - 1].strip() == "kegiatan: Menerima surat masuk"


def test_a_misspelt_time_carries_a_safe_fix() -> None:
    text = MINIMAL.replace("waktu: 10 menit", "waktu: 10 minit")
    (found,) = found_in(text)
    assert found.rule == "waktu-salah-eja"
    assert found.fix is not None
    assert found.fix.safe
    (edit,) = found.fix.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == MINIMAL


def test_a_misspelt_time_that_is_written_with_more_blanks_has_no_fix() -> None:
    (found,) = found_in(MINIMAL.replace("waktu: 10 menit", 'waktu: "10  minit"'))
    assert (found.rule, found.fix) == ("waktu-salah-eja", None)


def test_an_incomplete_citation_is_told_what_it_lacks() -> None:
    text = MINIMAL.replace("Nomor 43 Tahun 2009 tentang Kearsipan", "Nomor 43 Tahun 2009")
    (found,) = found_in(text)
    assert found.message == "`Undang-Undang Nomor 43 Tahun 2009` tidak menyebut tentang apa."


def test_an_unknown_performer_gets_the_nearest_name_or_the_whole_list() -> None:
    hints = {}
    for written in ("petgas", "wali"):
        text = MINIMAL.replace("pelaksana: kasubbag", f"pelaksana: {written}")
        (found,) = load(text, "uji.sop.yaml", CONTEXT).diagnostics
        hints[written] = found.hint
    assert hints == {
        "petgas": "Maksud Anda `petugas`?",
        "wali": "Yang terdaftar: petugas, kasubbag.",
    }


def test_a_performer_called_by_the_printed_name_carries_a_safe_fix() -> None:
    text = MINIMAL.replace("pelaksana: kasubbag", "pelaksana: kepala_subbagian_tata_usaha")
    (found,) = load(text, "uji.sop.yaml", CONTEXT).diagnostics
    assert found.hint == "Maksud Anda `kasubbag`?"
    assert found.fix is not None
    assert found.fix.safe
    (edit,) = found.fix.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == MINIMAL
    near = load(MINIMAL.replace("pelaksana: kasubbag", "pelaksana: kasubag"), "x", CONTEXT)
    assert [one.fix.safe for one in near.diagnostics if one.fix] == [False]


def test_a_time_that_is_quoted_keeps_its_quotes() -> None:
    text = MINIMAL.replace("waktu: 10 menit", 'waktu: "10 minit"')
    (found,) = found_in(text)
    assert found.fix is not None
    assert apply(text, found.fix.edits) == text.replace("minit", "menit")


def test_a_time_with_blanks_that_are_not_printed_is_left_to_the_author() -> None:
    (found,) = found_in(MINIMAL.replace("waktu: 10 menit", 'waktu: "10  minit"'))
    assert found.fix is None


def test_what_was_made_for_one_sop_is_freed_with_it() -> None:
    text = MINIMAL.replace("judul: ", "# soptool: abaikan alur-melompat -- x\njudul: SOP ")
    assert len(found_in(text)) == 2  # what is read once is read
    gc.collect()
    gc.disable()
    try:
        assert len(found_in(text)) == 2
        assert gc.collect() == 0
    finally:
        gc.enable()
