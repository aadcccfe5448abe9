"""git-setup: after it, git itself shows SOPs in the words of the form. show: one SOP as text."""

import os
import sys
from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL

NAME = "sop/surat masuk.sop.yaml"
EDITED = MINIMAL.replace("waktu: 10 menit", "waktu: 1 hari kerja")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which `soptool` is a program that git can call."""
    root = new_repository(tmp_path / "kantor")
    commit(root, {NAME: MINIMAL})
    monkeypatch.chdir(root)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return root


def test_git_diff_speaks_the_words_of_the_form(checkout: Path):
    assert run_soptool("git-setup").code == 0
    (checkout / NAME).write_text(EDITED, "utf-8")
    shown = git(checkout, "diff")
    assert "1 perubahan (1 besar)" in shown
    assert "Waktu: 10 menit → 1 hari kerja" in shown
    assert "@@" not in shown


def test_git_log_shows_the_text_of_the_form(checkout: Path):
    run_soptool("git-setup")
    (checkout / NAME).write_text("# catatan\n" + EDITED, "utf-8")
    commit(checkout, {})
    shown = git(checkout, "log", "-p", "-1", "--", NAME)
    assert "-  Waktu: 10 menit\n+  Waktu: 1 hari kerja\n" in shown
    assert "catatan" not in shown


def test_git_shows_new_deleted_renamed_and_staged_sops(checkout: Path):
    run_soptool("git-setup")
    (checkout / "baru.sop.yaml").write_text(EDITED.replace("/001/", "/002/"), "utf-8")
    git(checkout, "mv", NAME, "sop/surat.sop.yaml")
    (checkout / "sop/surat.sop.yaml").write_text(EDITED, "utf-8")
    git(checkout, "add", "-A")
    shown = git(checkout, "diff", "--staged", "-M")
    assert "SOP baru" in shown
    assert "Nama Berkas" in shown
    assert "1 hari kerja" in shown
    git(checkout, "commit", "-q", "-m", "pindah")
    git(checkout, "rm", "-q", "baru.sop.yaml")
    assert "SOP dihapus" in git(checkout, "diff", "HEAD")


def test_a_file_that_is_no_sop_does_not_stop_git(checkout: Path):
    run_soptool("git-setup")
    (checkout / NAME).write_text("judul: [", "utf-8")
    assert "galat" in git(checkout, "diff")
    commit(checkout, {"\x07.sop.yaml": "judul: \x1b[2J"})
    shown = git(checkout, "show", "HEAD")
    assert "judul: [" in shown
    assert "\x1b[2J" not in shown


def test_a_sop_that_is_being_merged_is_named():
    outcome = run_soptool("git-diff", NAME)  # git says no more of it
    assert (outcome.code, outcome.out) == (0, f"{NAME}: belum selesai digabungkan.\n")


def test_who_calls_for_git_is_told_what_to_do():
    outcome = run_soptool("git-diff", "a", "b")
    assert outcome.code == 2
    assert "soptool git-setup" in outcome.err


def test_what_was_done_is_said_and_done_once(checkout: Path):
    (checkout / ".gitattributes").write_bytes(b"*.docx binary")
    first = run_soptool("git-setup")
    assert ".gitattributes: ditambah `*.sop.yaml diff=soptool`." in first.err
    assert "diff.soptool.command = soptool git-diff" in first.err
    assert "sudah berisi" in run_soptool("git-setup").err
    written = (checkout / ".gitattributes").read_text("utf-8")
    assert written == "*.docx binary\n*.sop.yaml diff=soptool\n"


def test_a_dry_run_writes_nothing(checkout: Path):
    assert run_soptool("git-setup", "--dry-run").code == 0
    assert not (checkout / ".gitattributes").exists()
    assert "soptool" not in git(checkout, "config", "--list", "--local")


def test_a_soptool_that_git_cannot_call_is_told(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    told = "soptool tidak ada di PATH"
    assert told not in run_soptool("git-setup").err
    monkeypatch.setenv("PATH", os.defpath)
    outcome = run_soptool("git-setup")
    assert (outcome.code, told in outcome.err) == (0, True)


def test_outside_a_repository_there_is_nothing_to_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    outcome = run_soptool("git-setup")
    assert outcome.code == 2
    assert "bukan bagian dari repositori git" in outcome.err


# --- show


def test_a_sop_is_shown_without_numbers_so_that_lines_can_be_compared(checkout: Path):
    shown = run_soptool("show", NAME)
    assert shown.code == 0
    assert "Nama SOP: Penanganan Surat Masuk\n" in shown.out
    assert 'Jika Tidak: kembali ke "Menerima surat masuk"' in shown.out
    rows = [line for line in shown.out.splitlines() if line.startswith("Langkah: ")]
    assert len(rows) == MINIMAL.count("kegiatan: ")


def test_an_unsound_sop_is_not_shown(checkout: Path):
    (checkout / NAME).write_text(MINIMAL.replace("tidak: terima", "tidak: trima"), "utf-8")
    outcome = run_soptool("show", NAME)
    assert outcome.code == 1
    assert "tujuan-tidak-ada" in outcome.out
