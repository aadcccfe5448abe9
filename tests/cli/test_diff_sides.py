"""What `soptool diff` compares: files, folders, revisions, ranges, and what is staged."""

from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL

EDITED = MINIMAL.replace("waktu: 10 menit", "waktu: 1 hari kerja")
OTHER = MINIMAL.replace("Penanganan Surat Masuk", "Peminjaman Kendaraan").replace("/001/", "/077/")
CHANGE = "10 menit → 1 hari kerja"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three commits: an SOP, its edit beside another SOP, and the other one gone."""
    root = new_repository(tmp_path / "kantor")
    commit(root, {"sop/surat.sop.yaml": MINIMAL})
    commit(root, {"sop/surat.sop.yaml": EDITED, "sop/kendaraan.sop.yaml": OTHER})
    (root / "sop/kendaraan.sop.yaml").unlink()
    commit(root, {"catatan.txt": "bukan SOP"})
    monkeypatch.chdir(root)
    return root


# --- revisions


@pytest.mark.parametrize(
    "arguments",
    [
        ("HEAD~2..HEAD~1",),
        ("HEAD~2..HEAD~1", "sop"),
        ("--from", "HEAD~2", "--to", "HEAD~1", "sop"),
        ("HEAD~2...HEAD~1", "."),
    ],
)
def test_a_range_compares_two_commits(checkout: Path, arguments: tuple[str, ...]):
    outcome = run_soptool("diff", *arguments)
    assert outcome.code == 1
    assert outcome.out.startswith("sop/kendaraan.sop.yaml\nSOP baru\n\nsop/surat.sop.yaml\n")
    assert CHANGE in outcome.out


def test_a_revision_alone_is_compared_with_the_files_as_they_are(checkout: Path):
    assert CHANGE in run_soptool("diff", "HEAD~2", "sop/surat.sop.yaml").out
    assert run_soptool("diff", "main").code == 0


def test_one_end_of_a_range_may_be_left_out(checkout: Path):
    assert run_soptool("diff", "HEAD~1..").out == "sop/kendaraan.sop.yaml\nSOP dihapus\n"
    assert run_soptool("diff", "..HEAD~1").out == "sop/kendaraan.sop.yaml\nSOP baru\n"


def test_three_dots_compare_with_where_two_branches_parted(checkout: Path):
    git(checkout, "checkout", "-q", "-b", "usulan", "HEAD~2")
    commit(checkout, {"sop/surat.sop.yaml": MINIMAL.replace("Komputer", "Laptop")})
    outcome = run_soptool("diff", "main...usulan")
    assert "Laptop" in outcome.out
    assert CHANGE not in outcome.out
    assert "1 hari kerja → 10 menit" in run_soptool("diff", "main..usulan").out


def test_a_merge_is_compared_like_any_commit(checkout: Path):
    git(checkout, "checkout", "-q", "-b", "usulan", "HEAD~2")
    commit(checkout, {"sop/arsip.sop.yaml": OTHER.replace("Kendaraan", "Arsip")})
    git(checkout, "merge", "-q", "--no-edit", "main")
    assert run_soptool("diff", "HEAD^2..HEAD").out == "sop/arsip.sop.yaml\nSOP baru\n"


def test_only_the_folder_that_is_named_is_compared(checkout: Path):
    commit(checkout, {"lain/arsip.sop.yaml": OTHER})
    assert "arsip" not in run_soptool("diff", "HEAD~3..HEAD", "sop").out
    assert "arsip" in run_soptool("diff", "HEAD~3..HEAD").out


def test_a_folder_that_is_gone_can_be_compared(checkout: Path):
    git(checkout, "mv", "sop", "prosedur")
    commit(checkout, {})
    outcome = run_soptool("diff", "HEAD~1..HEAD", "sop")
    assert outcome.out == "sop/surat.sop.yaml\nSOP dihapus\n"


# --- what is staged


def test_staged_is_what_the_next_commit_would_change(checkout: Path):
    path = checkout / "sop/surat.sop.yaml"
    path.write_text(MINIMAL, "utf-8")
    git(checkout, "add", "-A")
    path.write_text("judul: [", "utf-8")
    outcome = run_soptool("diff", "--staged")
    assert (outcome.code, "1 hari kerja → 10 menit" in outcome.out) == (1, True)
    assert run_soptool("diff", "--staged", "sop/surat.sop.yaml").code == 1


def test_nothing_staged_is_no_change(checkout: Path):
    (checkout / "sop/surat.sop.yaml").write_text(MINIMAL, "utf-8")
    assert run_soptool("diff", "--staged").code == 0


# --- one SOP under another name


def test_a_renamed_sop_is_followed_by_its_title(checkout: Path):
    git(checkout, "mv", "sop/surat.sop.yaml", "sop/surat-masuk.sop.yaml")
    (checkout / "sop/surat-masuk.sop.yaml").write_text(EDITED.replace("Komputer", "Laptop"))
    outcome = run_soptool("diff", "HEAD", "sop")
    assert "SOP baru" not in outcome.out
    assert "sop/surat.sop.yaml → sop/surat-masuk.sop.yaml" in outcome.out
    assert "Laptop" in outcome.out
    assert "Laptop" in run_soptool("diff", "HEAD", "sop/surat-masuk.sop.yaml").out


def test_a_number_tells_more_than_a_title(checkout: Path):
    commit(checkout, {"sop/a.sop.yaml": OTHER})
    git(checkout, "mv", "sop/a.sop.yaml", "sop/b.sop.yaml")
    retitled = OTHER.replace("Peminjaman Kendaraan", "Pemakaian Mobil Dinas")
    (checkout / "sop/b.sop.yaml").write_text(retitled, "utf-8")
    outcome = run_soptool("diff", "HEAD", "sop")
    assert "Pemakaian Mobil Dinas" in outcome.out
    assert "SOP baru" not in outcome.out


def test_two_sops_that_share_nothing_are_one_gone_and_one_new(checkout: Path):
    (checkout / "sop/surat.sop.yaml").unlink()
    (checkout / "sop/kendaraan.sop.yaml").write_text(OTHER, "utf-8")
    outcome = run_soptool("diff", "HEAD", "sop")
    assert "kendaraan.sop.yaml\nSOP baru" in outcome.out
    assert "surat.sop.yaml\nSOP dihapus" in outcome.out


# --- folders


def test_two_folders_are_compared_file_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "lama/a.sop.yaml": MINIMAL,
        "lama/b.sop.yaml": OTHER,
        "lama/sama.sop.yaml": OTHER.replace("Kendaraan", "Gedung"),
        "baru/a.sop.yaml": EDITED,
        "baru/unit/c.sop.yaml": OTHER,
        "baru/sama.sop.yaml": OTHER.replace("Kendaraan", "Gedung"),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    outcome = run_soptool("diff", "lama", "baru")
    assert outcome.code == 1
    assert CHANGE in outcome.out
    assert "unit/c.sop.yaml" in outcome.out
    assert "sama" not in outcome.out


# --- what cannot be meant


def test_a_name_that_is_both_a_folder_and_a_revision_has_to_be_said(checkout: Path):
    git(checkout, "branch", "sop")
    outcome = run_soptool("diff", "sop")
    assert outcome.code == 2
    assert "./sop" in outcome.err
    assert "--from sop" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("tiada",), "`tiada` bukan berkas, folder, atau revisi git di sini."),
        (("tiada..HEAD",), "Revisi `tiada` tidak ada"),
        (("--", "--output=x..HEAD"), "Revisi `--output=x` tidak ada"),
        (("sop", "sop/surat.sop.yaml"), "Satu folder dan satu berkas"),
        (("--staged", "--to", "HEAD"), "--staged dan --to"),
        (("HEAD", "../lain"), "bukan bagian dari repositori git"),
        (("HEAD", "sop/tiada.sop.yaml"), "tiada.sop.yaml tidak ada"),
    ],
)
def test_what_cannot_be_compared_gives_2(checkout: Path, arguments: tuple[str, ...], message: str):
    outcome = run_soptool("diff", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_an_invalid_side_shows_its_findings_and_stops_no_other_file(checkout: Path):
    (checkout / "sop/surat.sop.yaml").write_text(MINIMAL, "utf-8")
    (checkout / "sop/rusak.sop.yaml").write_text("judul: [", "utf-8")
    commit(checkout, {"sop/rusak.sop.yaml": "judul: ["})
    (checkout / "sop/rusak.sop.yaml").write_text("judul: A", "utf-8")
    (checkout / "sop/surat.sop.yaml").write_text(EDITED, "utf-8")
    outcome = run_soptool("diff", "HEAD", "sop")
    assert outcome.code == 2
    assert "HEAD:sop/rusak.sop.yaml tidak dapat dibandingkan" in outcome.err
    assert CHANGE in outcome.out


def test_a_shallow_clone_says_what_to_fetch(checkout: Path, tmp_path: Path, monkeypatch):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{checkout}", "dangkal")
    monkeypatch.chdir(tmp_path / "dangkal")
    outcome = run_soptool("diff", "HEAD~1..HEAD")
    assert outcome.code == 2
    assert "git fetch --unshallow" in outcome.err
