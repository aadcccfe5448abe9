"""approve, verify and log: who has seen what, and what changed since."""

from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL

NAME = "sop/surat.sop.yaml"
SEEN = ("--role", "diperiksa", "--name", "Sari Wulandari", "--office", "Kepala Bidang")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = new_repository(tmp_path / "kantor")
    commit(root, {NAME: MINIMAL + "# akhir berkas\n"})
    monkeypatch.chdir(root)
    return root


def change(root: Path, old: str, new: str) -> None:
    text = (root / NAME).read_text("utf-8")
    assert old in text
    (root / NAME).write_text(text.replace(old, new), "utf-8")


# --- approve


def test_an_approval_is_added_and_all_else_stays(checkout: Path):
    outcome = run_soptool("approve", NAME, *SEEN, "--date", "2026-06-02")
    assert outcome.code == 0
    assert "diperiksa oleh Sari Wulandari, Kepala Bidang, dicatat." in outcome.err
    before, after = git(checkout, "show", f"HEAD:{NAME}"), (checkout / NAME).read_text("utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert added[:5] == [
        "persetujuan:",
        "  - peran: diperiksa",
        "    nama: Sari Wulandari",
        "    jabatan: Kepala Bidang",
        "    tanggal: 2026-06-02",
    ]
    assert len(added) == 6
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_the_official_who_approves_need_not_be_named_again(checkout: Path):
    outcome = run_soptool("approve", NAME, "--role", "disahkan")
    assert outcome.code == 0
    assert "disahkan oleh " in outcome.err


def test_a_second_approval_joins_the_first(checkout: Path):
    run_soptool("approve", NAME, *SEEN)
    run_soptool("approve", NAME, "--role", "disahkan")
    assert run_soptool("verify", NAME).out.count("isinya masih sama") == 2


def test_nothing_is_written_in_a_dry_run(checkout: Path):
    assert run_soptool("approve", NAME, *SEEN, "--dry-run").code == 0
    assert git(checkout, "status", "--porcelain") == ""


def test_approving_what_one_wrote_is_pointed_out(checkout: Path):
    run_soptool("approve", NAME, "--role", "disusun", *SEEN[2:])
    assert "sama orangnya" in run_soptool("approve", NAME, *SEEN).err


def test_an_unsound_sop_cannot_be_approved(checkout: Path):
    change(checkout, "tidak: terima", "tidak: trima")
    outcome = run_soptool("approve", NAME, *SEEN)
    assert outcome.code == 1
    assert "tujuan-tidak-ada" in outcome.out
    assert "persetujuan" not in (checkout / NAME).read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--role", "setuju"), "Nilai `setuju` untuk --role"),
        (("--role", "diperiksa"), "Nama dan jabatan"),
        ((*SEEN, "--date", "2026-02-30"), "Tanggal `2026-02-30` tidak ada"),
        ((), "Opsi --role wajib diisi"),
    ],
)
def test_what_is_missing_or_wrong_gives_2(checkout: Path, arguments: tuple[str, ...], message: str):
    outcome = run_soptool("approve", NAME, *arguments)
    assert outcome.code == 2
    assert message in outcome.err


def test_help_says_that_it_is_no_signature():
    text = " ".join(run_soptool("approve", "--help").out.split())
    assert "bukan tanda tangan elektronik (BSrE)" in text


# --- verify


def test_order_of_keys_and_comments_do_not_touch_an_approval(checkout: Path):
    run_soptool("approve", NAME, *SEEN)
    text = (checkout / NAME).read_text("utf-8")
    (checkout / NAME).write_text("# kepala\n" + text.replace("# akhir berkas\n", ""), "utf-8")
    assert run_soptool("verify", NAME).code == 0


def test_what_changed_since_an_approval_is_told_step_by_step(checkout: Path):
    run_soptool("approve", NAME, *SEEN)
    commit(checkout, {})
    change(checkout, "waktu: 10 menit", "waktu: 1 hari kerja")
    outcome = run_soptool("verify", "sop")
    assert outcome.code == 1
    assert "isinya berubah sesudah itu" in outcome.out
    assert "1 hari kerja" in outcome.out


def test_a_new_approval_of_the_same_role_replaces_the_old_one(checkout: Path):
    run_soptool("approve", NAME, *SEEN)
    change(checkout, "waktu: 10 menit", "waktu: 1 hari kerja")
    assert run_soptool("verify", NAME).code == 1
    run_soptool("approve", NAME, *SEEN)
    assert run_soptool("verify", NAME).code == 0


def test_an_approval_that_was_committed_with_other_content_is_told(checkout: Path):
    run_soptool("approve", NAME, "--role", "disahkan")
    change(checkout, "waktu: 10 menit", "waktu: 1 hari kerja")
    commit(checkout, {})
    change(checkout, "waktu: 1 hari kerja", "waktu: 10 menit")
    outcome = run_soptool("verify", NAME)
    assert outcome.code == 1
    assert "isi SOP pada commit itu lain" in outcome.out


def test_without_git_only_the_content_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.sop.yaml").write_text(MINIMAL, "utf-8")
    run_soptool("approve", "a.sop.yaml", *SEEN)
    assert run_soptool("verify", "a.sop.yaml").code == 0
    text = (tmp_path / "a.sop.yaml").read_text("utf-8")
    (tmp_path / "a.sop.yaml").write_text(text.replace("10 menit", "1 jam"), "utf-8")
    outcome = run_soptool("verify", "a.sop.yaml")
    assert outcome.code == 1
    assert "Riwayat git tidak ada" in outcome.out


def test_a_sop_without_approvals_has_nothing_to_verify(checkout: Path):
    outcome = run_soptool("verify")
    assert (outcome.code, outcome.out) == (0, f"{NAME}: belum ada persetujuan yang dicatat.\n")


# --- log


def test_the_log_tells_who_changed_what_also_under_an_older_name(checkout: Path):
    change(checkout, "waktu: 10 menit", "waktu: 1 hari kerja")
    commit(checkout, {})
    git(checkout, "mv", NAME, "sop/surat-masuk.sop.yaml")
    commit(checkout, {})
    outcome = run_soptool("log", "sop/surat-masuk.sop.yaml")
    assert outcome.code == 0
    moved, changed, new = outcome.out.rstrip("\n").split("\n\n")
    assert "Penguji" in moved
    assert "1 hari kerja" in changed
    assert new.endswith("SOP baru")
    assert len(run_soptool("log", "sop/surat-masuk.sop.yaml", "--most", "1").out.split("\n\n")) == 2


def test_a_revision_that_cannot_be_read_is_said_to_be_so(checkout: Path):
    commit(checkout, {NAME: "judul: ["})
    commit(checkout, {NAME: MINIMAL})
    out = run_soptool("log", NAME).out
    assert "SOP ini tidak dapat dibaca pada revisi ini." in out
    assert "Revisi sebelumnya tidak dapat dibaca" in out


def test_a_file_without_history_gives_2(checkout: Path):
    (checkout / "baru.sop.yaml").write_text(MINIMAL, "utf-8")
    outcome = run_soptool("log", "baru.sop.yaml")
    assert outcome.code == 2
    assert "belum ada dalam riwayat git" in outcome.err
