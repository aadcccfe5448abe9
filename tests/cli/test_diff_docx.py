"""soptool diff --format docx: one SOP as a Word file with tracked changes."""

from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL
from tests.support.tracked_word import Verdict, resolved, word_texts
from tests.support.word_package import WordPackage, tag
from tests.support.word_validity import assert_package_sound

EDITED = MINIMAL.replace("waktu: 10 menit", "waktu: 1 hari kerja")
OTHER = MINIMAL.replace("Penanganan Surat Masuk", "Cuti").replace("/001/", "/777/")
OTHER = OTHER[: OTHER.index("langkah:")] + (
    "langkah:\n  - {kegiatan: Mengajukan cuti, pelaksana: petugas, output: Usul}\n"
    "  - {kegiatan: Menyetujui, pelaksana: petugas, output: Izin}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def two(folder: Path) -> tuple[str, str]:
    (folder / "lama.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    (folder / "baru.sop.yaml").write_text(EDITED, encoding="utf-8")
    return "lama.sop.yaml", "baru.sop.yaml"


@pytest.fixture
def checkout(folder: Path) -> Path:
    repository = new_repository(folder)
    commit(repository, {"surat.sop.yaml": MINIMAL})
    commit(repository, {"surat.sop.yaml": EDITED})
    return repository


def diff(*arguments: str) -> WordPackage:
    """The file that was written because something changed."""
    outcome = run_soptool("diff", *arguments, "--format", "docx", "--output", "hasil.docx")
    assert (outcome.code, outcome.out) == (1, ""), outcome.err
    content = Path("hasil.docx").read_bytes()
    assert_package_sound(content)
    return WordPackage.read(content)


def signed(package: WordPackage) -> set[tuple[str | None, str | None]]:
    found = [*package.trees["word/document.xml"].iter(tag("w:ins"), tag("w:del"))]
    assert found
    return {(mark.get(tag("w:author")), mark.get(tag("w:date"))) for mark in found}


def words(package: WordPackage) -> str:
    return str(word_texts(package))


def test_two_files_give_both_texts_and_the_day_the_sop_names(two: tuple[str, str]):
    package = diff(*two)
    assert signed(package) == {("soptool", "2026-01-12T00:00:00Z")}
    assert "1 hari kerja" in words(resolved(package, Verdict.ACCEPT))
    assert "10 menit" in words(resolved(diff(*two), Verdict.REJECT))


def test_the_day_of_the_revision_goes_before_that_of_the_first_version(two: tuple[str, str]):
    revised = EDITED.replace("2026-01-12, efektif", "2026-01-12, revisi: 2026-05-04, efektif")
    Path(two[1]).write_text(revised, encoding="utf-8")
    assert signed(diff(*two)) == {("soptool", "2026-05-04T00:00:00Z")}


def test_the_author_can_be_named(two: tuple[str, str]):
    (author,) = {one for one, _ in signed(diff(*two, "--author", 'Sri "Ning" <Bagian Umum>'))}
    assert author == 'Sri "Ning" <Bagian Umum>'


@pytest.mark.parametrize("revisions", [("HEAD~1..HEAD",), ("HEAD~1",)])
def test_a_commit_tells_who_and_when(checkout: Path, revisions: tuple[str, ...]):
    day = git(checkout, "log", "-1", "--format=%as").strip()
    assert signed(diff(*revisions, "surat.sop.yaml")) == {("Penguji", f"{day}T00:00:00Z")}


@pytest.mark.parametrize("staged", [True, False])
def test_what_is_not_committed_has_no_author_yet(checkout: Path, staged: bool):
    later = EDITED.replace("1 hari kerja", "2 hari kerja")
    (checkout / "surat.sop.yaml").write_text(later, encoding="utf-8")
    git(checkout, "add", "-A")
    found = diff("--staged" if staged else "HEAD", "surat.sop.yaml")
    assert signed(found) == {("soptool", "2026-01-12T00:00:00Z")}


def test_what_soptool_yaml_says_is_printed(two: tuple[str, str], folder: Path):
    settings = "instansi:\n  nama:\n    - Pemerintah Kabupaten Rimba\n"
    (folder / "soptool.yaml").write_text(settings, encoding="utf-8")
    for name in two:
        text = Path(name).read_text(encoding="utf-8")
        start, end = text.index("instansi:"), text.index("pengesah:")
        Path(name).write_text(text[:start] + text[end:], encoding="utf-8")
    assert "Pemerintah Kabupaten Rimba" in words(diff(*two))


def test_a_missing_logo_is_said_and_left_out(folder: Path, two: tuple[str, str]):
    for name in two:
        text = Path(name).read_text(encoding="utf-8")
        text = text.replace("  unit: Bagian Umum", "  unit: Bagian Umum\n  logo: tiada.png")
        Path(name).write_text(text, encoding="utf-8")
    outcome = run_soptool("diff", *two, "--format", "docx", "--output", "hasil.docx")
    assert outcome.code == 1
    assert "`tiada.png` tidak ditemukan. SOP ini dicetak tanpa logo." in outcome.err


def test_without_a_file_to_write_it_gives_2(two: tuple[str, str]):
    outcome = run_soptool("diff", *two, "--format", "docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert "memerlukan --output" in outcome.err


def test_several_sops_are_not_told_in_one_file(folder: Path):
    for side, text in (("lama", MINIMAL), ("baru", EDITED)):
        (folder / side).mkdir()
        for name in ("a", "b"):
            (folder / side / f"{name}.sop.yaml").write_text(text, encoding="utf-8")
    outcome = run_soptool("diff", "lama", "baru", "--format", "docx", "--output", "hasil.docx")
    assert outcome.code == 2
    assert "tetapi di sini ada 2" in outcome.err
    assert not Path("hasil.docx").exists()


def test_unrelated_sops_are_said_to_be_so(folder: Path, two: tuple[str, str]):
    Path(two[1]).write_text(OTHER, encoding="utf-8")
    outcome = run_soptool("diff", *two, "--format", "docx", "--output", "hasil.docx")
    assert outcome.code == 2
    assert "tidak berhubungan" in outcome.err


def test_a_table_too_wide_for_its_paper_is_said(folder: Path, two: tuple[str, str]):
    many = "".join(f"  p{n}: Pelaksana Tugas Nomor {n}\n" for n in range(90))
    text = EDITED.replace("pelaksana:\n", f"pelaksana:\n{many}", 1)
    Path(two[1]).write_text(text, encoding="utf-8")
    outcome = run_soptool("diff", *two, "--format", "docx", "--output", "hasil.docx")
    assert outcome.code == 2
    assert "saran: " in outcome.err
    assert not Path("hasil.docx").exists()


def test_the_same_sop_twice_has_no_marks(two: tuple[str, str]):
    outcome = run_soptool("diff", two[0], two[0], "--format", "docx", "--output", "hasil.docx")
    assert outcome.code == 0
    document = WordPackage.read(Path("hasil.docx").read_bytes()).trees["word/document.xml"]
    assert not [*document.iter(tag("w:ins"), tag("w:del"))]
