"""Comments that excuse a finding."""

from soptool.diagnostics import Diagnostic
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT, MINIMAL

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
    assert rules_in(excused) == ["judul-berawalan-sop"]


def test_several_names_are_parted_by_commas() -> None:
    comment = "# soptool: abaikan judul-terlalu-panjang, judul-berawalan-sop -- nama resmi"
    assert rules_in(f"{BAD_TITLE}  {comment}") == []


def test_a_comment_on_the_line_before_excuses_the_next_line_only() -> None:
    text = MINIMAL.replace(
        "    kegiatan: Menerima surat masuk",
        "    # soptool: abaikan kegiatan-tanpa-kata-kerja -- istilah\n"
        "    kegiatan: Penerimaan surat",
    )
    assert found_in(text) == ()
    second = text.replace("Mengarsipkan surat masuk\n", "Pengarsipan surat masuk\n")
    assert [one.rule for one in found_in(second)] == ["kegiatan-tanpa-kata-kerja"]


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
