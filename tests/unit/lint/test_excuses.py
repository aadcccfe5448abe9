"""Comments that excuse a finding."""

from dataclasses import replace

import pytest

from soptool.diagnostics import Diagnostic
from soptool.lint.excuses import read_excuses
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.settings import LintSettings, Settings
from soptool.syntax.edit import apply
from soptool.syntax.yaml_document import parse_yaml
from tests.support.minimal_sop import CONTEXT, MINIMAL

UNUSED = "pengabaian-tidak-dipakai"
WRONG = "pengabaian-keliru"
BAD_TITLE = "judul: SOP Penanganan Surat Masuk"


def found_in(text: str) -> tuple[Diagnostic, ...]:
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    assert loaded.sop is not None
    assert loaded.document is not None
    return lint(loaded.sop, loaded.document, CONTEXT, make_selection(CONTEXT))


def rules_in(title_line: str) -> list[str]:
    text = MINIMAL.replace("judul: Penanganan Surat Masuk", title_line)
    return [one.rule for one in found_in(text)]


def test_without_a_comment_the_finding_stands() -> None:
    assert rules_in(BAD_TITLE) == ["judul-berawalan-sop"]


def test_a_comment_on_the_line_excuses_it() -> None:
    assert rules_in(f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- nama resmi") == []


def test_a_comment_names_one_rule_only() -> None:
    excused = f"{BAD_TITLE}  # soptool: abaikan judul-terlalu-panjang -- lain"
    assert rules_in(excused) == ["judul-berawalan-sop", UNUSED]


def test_several_names_are_parted_by_commas() -> None:
    comment = "# soptool: abaikan judul-huruf-besar-semua, judul-berawalan-sop -- nama resmi"
    assert rules_in(f"{BAD_TITLE.upper().replace('JUDUL', 'judul')}  {comment}") == []


def test_a_comment_on_the_line_before_excuses_the_next_line_only() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk",
        "    # soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah\n"
        "    kegiatan: Penerimaan surat",
    )
    assert found_in(text) == ()
    second = text.replace("Mengarsipkan surat masuk\n", "Pengarsipan surat masuk\n")
    assert [one.rule for one in found_in(second)] == ["kegiatan-tanpa-kata-kerja"]


def test_several_comments_before_a_line_are_all_about_it() -> None:
    text = MINIMAL.replace(
        BAD_TITLE.replace("SOP ", ""),
        "versi: 1\n"
        "# soptool: abaikan judul-berawalan-sop -- nama resmi\n"
        "# soptool: abaikan judul-huruf-besar-semua -- nama resmi\n"
        "judul: SOP PENANGANAN SURAT MASUK",
    ).replace("versi: 1\ntanggal", "tanggal")
    assert found_in(text) == ()


def test_a_blank_line_parts_a_comment_from_what_it_excuses() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk",
        "    # soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah\n\n"
        "    kegiatan: Penerimaan surat",
    )
    assert [one.rule for one in found_in(text)] == [UNUSED, "kegiatan-tanpa-kata-kerja"]


def test_a_comment_in_the_first_block_excuses_the_whole_file() -> None:
    text = MINIMAL.replace("Menerima surat", "Penerimaan surat").replace("Memeriksa", "Pemeriksaan")
    assert len(found_in(text)) == 2
    head = "# Catatan kantor\n# soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah lama\n\n"
    assert found_in(head + text) == ()
    assert found_in((head + text).replace("\n", "\r\n")) == ()


def test_an_excuse_ends_after_its_day() -> None:
    comment = "# soptool: abaikan judul-berawalan-sop -- nama resmi (s.d. {})"
    assert rules_in(f"{BAD_TITLE}  {comment.format('2026-07-01')}") == []
    assert rules_in(f"{BAD_TITLE}  {comment.format('2026-06-30')}") == [
        "judul-berawalan-sop",
        "pengabaian-keliru",
    ]


def test_an_excuse_with_a_day_that_does_not_exist_excuses_nothing() -> None:
    comment = "# soptool: abaikan judul-berawalan-sop -- resmi (s.d. 2027-02-31)"
    assert "judul-berawalan-sop" in rules_in(f"{BAD_TITLE}  {comment}")


@pytest.mark.parametrize(
    "reason",
    [
        "lama s.d. 2020-01-01",
        "lama (s/d 2020-01-01)",
        "lama (sd 2020)",
        "lama (s.d. Januari 2020)",
        "lama (s.d. 2027-02-31)",
    ],
)
def test_a_day_that_cannot_be_read_never_makes_an_excuse_eternal(reason: str) -> None:
    line = f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- {reason}"
    assert rules_in(line) == ["judul-berawalan-sop", WRONG]


@pytest.mark.parametrize("reason", ["1 s.d. 3 hari", "butir a s.d. d (lama)", "nama resmi (s.e.)"])
def test_until_in_a_reason_is_a_word_like_any_other(reason: str) -> None:
    assert rules_in(f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- {reason}") == []


@pytest.mark.parametrize(
    "comment",
    [
        "# soptool abaikan judul-berawalan-sop -- tanpa titik dua",
        "# Soptool: Abaikan judul-berawalan-sop -- huruf besar",
        "# soptool: abaikan judul_berawalan_sop -- garis bawah",
        "# soptool: abaikan judul-berawalan-sop \u2014 tanda pisah dari Word",
        "# soptool: abaikan judul-berawalan-sop, -- koma",
        "# soptool: abaikan -- tanpa nama",
        "# soptool: abaikan",
    ],
)
def test_a_comment_that_was_meant_to_excuse_is_told_its_form(comment: str) -> None:
    text = MINIMAL.replace("judul: Penanganan Surat Masuk", f"{BAD_TITLE}  {comment}")
    found = found_in(text)
    assert [one.rule for one in found] == ["judul-berawalan-sop", WRONG]
    assert found[1].hint.startswith("Bentuknya: # soptool: abaikan NAMA")


@pytest.mark.parametrize(
    "value",
    [
        '"# soptool: abaikan kegiatan-kosong -- x"',
        "'Buku # soptool: abaikan kegiatan-kosong -- x'",
        "|\n      Buku\n      # soptool: abaikan kegiatan-kosong -- x",
        ">-\n      Buku  # soptool: abaikan kegiatan-kosong -- x\n      agenda",
        "|2\n    # soptool: abaikan kegiatan-kosong -- x\n    Buku",
        "Buku#soptool: abaikan kegiatan-kosong -- x",
    ],
)
def test_a_value_is_no_comment(value: str) -> None:
    text = MINIMAL.replace("  - Buku agenda surat masuk", f"  - {value}")
    document, found = parse_yaml(text, "uji.sop.yaml")
    assert document is not None, found
    assert "soptool: abaikan" in document.text
    assert read_excuses(document) == ((), ())


def test_the_line_of_a_blocks_sign_may_carry_a_comment() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk\n",
        "    kegiatan: |  # soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah\n"
        "      Penerimaan surat\n",
    )
    assert found_in(text) == ()


def test_a_comment_after_a_value_of_several_lines_excuses_all_of_it() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk\n",
        "    kegiatan: Penerimaan\n"
        "      surat  # soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah\n",
    )
    assert found_in(text) == ()


def test_a_line_that_is_commented_out_excuses_nothing() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk",
        "    # kegiatan: X  # soptool: abaikan kegiatan-tanpa-kata-kerja -- lama\n"
        "    kegiatan: Penerimaan surat",
    )
    assert [one.rule for one in found_in(text)] == ["kegiatan-tanpa-kata-kerja"]


def test_a_comment_may_follow_another_remark() -> None:
    comment = "# tata naskah # soptool: abaikan judul-berawalan-sop -- nama resmi"
    assert rules_in(f"{BAD_TITLE}  {comment}") == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "---\n", "\n\n# SOP\n---\n"])
def test_a_file_may_begin_with_a_sign_of_yaml(start: str, end: str) -> None:
    text = start + "# soptool: abaikan judul-berawalan-sop -- nama resmi\n" + MINIMAL
    text = text.replace("judul: ", "judul: SOP ").replace("\n", end)
    assert found_in(text) == ()


def test_unknown_names_are_suggested_and_those_of_obligatory_rules_refused() -> None:
    comment = "# soptool: abaikan judul-berawlan-sop, tujuan-tidak-ada, kunci-ganda -- lama"
    text = MINIMAL.replace("judul: Penanganan Surat Masuk", f"{BAD_TITLE}  {comment}")
    stays, unknown = (one for one in found_in(text) if one.rule == WRONG)
    refused = "Aturan `tujuan-tidak-ada`, `kunci-ganda` tidak dapat diabaikan dengan komentar."
    assert stays.message == refused
    assert unknown.message == "Tidak ada aturan `judul-berawlan-sop`."
    assert "judul-berawalan-sop" in unknown.hint


def test_what_is_said_about_comments_is_not_excused_by_comments() -> None:
    comment = f"# soptool: abaikan {UNUSED}, judul-terlalu-panjang -- lama"
    assert rules_in(f"{BAD_TITLE}  {comment}") == ["judul-berawalan-sop", WRONG, UNUSED]


def test_a_comment_is_unused_only_where_its_rule_ran() -> None:
    comment = "# soptool: abaikan alur-melompat, huruf-terlalu-kecil -- lama"
    text = MINIMAL.replace("judul: Penanganan", f"{comment}\njudul: Penanganan")
    assert [one.rule for one in found_in(text)] == [UNUSED]
    assert "`alur-melompat`" in found_in(text)[0].message
    assert "huruf-terlalu-kecil" not in found_in(text)[0].message
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    assert loaded.sop and loaded.document
    only = make_selection(CONTEXT, ["tanggal", UNUSED])
    assert lint(loaded.sop, loaded.document, CONTEXT, only) == ()
    pages = lint(loaded.sop, loaded.document, CONTEXT, make_selection(CONTEXT), pages=())
    assert "`alur-melompat`, `huruf-terlalu-kecil`" in pages[0].message


def test_of_two_comments_for_one_finding_the_nearest_is_used() -> None:
    text = MINIMAL.replace(
        "judul: Penanganan Surat Masuk",
        "# soptool: abaikan judul-berawalan-sop -- seluruh berkas\n"
        f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- baris",
    )
    (found,) = found_in(text)
    assert (found.rule, found.place.line) == (UNUSED, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# soptool: abaikan {} -- x\njudul: A\n", "judul: A\n"),
        ("judul: A  # soptool: abaikan {} -- x  \nversi: 2\n", "judul: A\nversi: 2\n"),
        ("judul: A # satu # soptool: abaikan {}\n", "judul: A # satu\n"),
        ("judul: A\n  # soptool: abaikan {} -- x\n\nversi: 2\n", "judul: A\n\nversi: 2\n"),
        ("judul: A\r\n# soptool: abaikan {}\r\nversi: 2\r\n", "judul: A\r\nversi: 2\r\n"),
        (
            "judul: SOP A  # soptool: abaikan {}, judul-berawalan-sop -- x (s.d. 2030-01-01)\n",
            "judul: SOP A  # soptool: abaikan judul-berawalan-sop -- x (s.d. 2030-01-01)\n",
        ),
        (
            "judul: SOP A  # soptool: abaikan judul-berawalan-sop , {},{}\n",
            "judul: SOP A  # soptool: abaikan judul-berawalan-sop\n",
        ),
    ],
)
def test_the_fix_takes_away_just_what_is_not_used(before: str, after: str) -> None:
    rest = MINIMAL.partition("status")[2]
    for name in ("alur-melompat", "kegiatan-pasif"):
        written = before.replace("{}", name)
        kept = rest.replace("versi: 1\n", "") if "versi: 2" in written else rest
        text = f"{written}status{kept}"
        (found,) = (one for one in found_in(text) if one.rule == UNUSED)
        assert found.fix and found.fix.safe
        assert apply(text, found.fix.edits).startswith(after + "status")


def test_the_last_line_of_a_file_may_be_a_comment_that_is_not_used() -> None:
    text = f"{MINIMAL}  # soptool: abaikan alur-melompat -- lama"
    (found,) = found_in(text)
    assert found.rule == UNUSED and found.fix
    assert apply(text, found.fix.edits) == MINIMAL


def test_a_reason_is_mandatory_where_soptool_yaml_says_so() -> None:
    context = replace(CONTEXT, settings=Settings(lint=LintSettings(reason_required=True)))
    for line, expected in (
        (f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop", ["pengabaian-tanpa-alasan"]),
        (f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop --  ", ["pengabaian-tanpa-alasan"]),
        (f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- nama resmi", []),
    ):
        loaded = load(MINIMAL.replace("judul: Penanganan Surat Masuk", line), "uji", context)
        assert loaded.sop and loaded.document
        found = lint(loaded.sop, loaded.document, context, make_selection(context))
        assert [one.rule for one in found] == expected


def test_a_comment_without_a_reason_does_not_excuse_itself() -> None:
    context = replace(CONTEXT, settings=Settings(lint=LintSettings(reason_required=True)))
    line = f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop, pengabaian-tanpa-alasan"
    loaded = load(MINIMAL.replace("judul: Penanganan Surat Masuk", line), "uji", context)
    assert loaded.sop and loaded.document
    found = lint(loaded.sop, loaded.document, context, make_selection(context))
    assert [one.rule for one in found] == ["pengabaian-tanpa-alasan", WRONG]


def test_no_reason_is_asked_for_where_nobody_wants_it() -> None:
    assert rules_in(f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop") == []


def test_only_a_day_beside_it_makes_a_reason_empty() -> None:
    context = replace(CONTEXT, settings=Settings(lint=LintSettings(reason_required=True)))
    line = f"{BAD_TITLE}  # soptool: abaikan judul-berawalan-sop -- (s.d. 2027-01-01)"
    loaded = load(MINIMAL.replace("judul: Penanganan Surat Masuk", line), "uji", context)
    assert loaded.sop and loaded.document
    found = lint(loaded.sop, loaded.document, context, make_selection(context))
    assert [one.rule for one in found] == ["pengabaian-tanpa-alasan"]
