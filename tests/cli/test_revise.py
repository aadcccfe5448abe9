"""revise: the next revision is written into the file, and told by what changed."""

from pathlib import Path

import pytest

from soptool.model.versions import next_version
from soptool.syntax.nodes import Data
from soptool.syntax.yaml_document import parse_yaml
from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL

NAME = "sop/surat.sop.yaml"
EDITED = MINIMAL.replace("waktu: 10 menit", "waktu: 1 hari kerja")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An SOP in force, and one step of it edited since."""
    root = new_repository(tmp_path / "kantor")
    assert "status: berlaku" in MINIMAL
    commit(root, {NAME: MINIMAL})
    write(root, EDITED + "# akhir berkas\n")
    monkeypatch.chdir(root)
    return root


def write(root: Path, text: str) -> None:
    (root / NAME).write_text(text, "utf-8")


def read(root: Path) -> dict[str, Data]:
    document, found = parse_yaml((root / NAME).read_text("utf-8"), NAME)
    assert document is not None, found
    assert isinstance(document.data, dict)
    return document.data


def test_version_dates_and_history_are_written(checkout: Path):
    outcome = run_soptool(
        "revise", NAME, "--reason", "Aturan baru", "--by", "Sari", "--date", "2026-06-02"
    )
    assert outcome.code == 0
    data = read(checkout)
    assert (data["versi"], data["status"]) == (2, "draf")
    dates = data["tanggal"]
    assert isinstance(dates, dict)
    assert (dates["revisi"], dates["efektif"]) == ("2026-06-02", None)
    history = data["riwayat"]
    assert isinstance(history, list)
    entry = history[-1]
    assert isinstance(entry, dict)
    assert (entry["alasan"], entry["oleh"], entry["tanggal"]) == (
        "Aturan baru",
        "Sari",
        "2026-06-02",
    )
    assert "10 menit" in str(entry["semula"])
    assert "1 hari kerja" in str(entry["menjadi"])
    assert "1 hari kerja" not in str(entry["semula"])


def test_everything_else_stays_to_the_byte(checkout: Path):
    before = (checkout / NAME).read_text("utf-8").splitlines()
    run_soptool("revise", NAME)
    after = (checkout / NAME).read_text("utf-8").splitlines()
    gone = [line for line in before if line not in after]
    assert [line.partition(":")[0] for line in gone] == ["status", "versi", "tanggal"]
    assert after[-1] == "# akhir berkas"


def test_a_dry_run_shows_the_difference_and_writes_nothing(checkout: Path):
    before = (checkout / NAME).read_bytes()
    outcome = run_soptool("revise", NAME, "--dry-run")
    assert outcome.code == 0
    assert "+versi: 2\n" in outcome.out
    assert (checkout / NAME).read_bytes() == before


def test_the_newest_revision_in_force_is_compared_with_not_a_draft_after_it(checkout: Path):
    write(checkout, EDITED.replace("status: berlaku", "status: draf"))
    commit(checkout, {})
    write(checkout, EDITED.replace("Komputer", "Laptop").replace("status: berlaku", "status: draf"))
    run_soptool("revise", NAME)
    text = (checkout / NAME).read_text("utf-8")
    assert "10 menit" in text
    assert "Laptop" in text


def test_another_revision_may_be_named(checkout: Path):
    commit(checkout, {})
    write(checkout, EDITED.replace("Komputer", "Laptop"))
    run_soptool("revise", NAME, "--since", "HEAD~1")
    assert "10 menit" in (checkout / NAME).read_text("utf-8")


def test_without_a_revision_in_force_the_text_stays_to_be_written(checkout: Path):
    git(checkout, "checkout", "-q", "--orphan", "kosong")
    git(checkout, "rm", "-q", "-f", "--cached", "-r", ".")
    write(checkout, MINIMAL.replace("status: berlaku", "status: draf"))
    commit(checkout, {})
    outcome = run_soptool("revise", NAME)
    assert outcome.code == 0
    assert "Tidak ada commit yang SOP-nya berlaku" in outcome.err
    assert "semula: TODO" in (checkout / NAME).read_text("utf-8")


def test_without_git_it_is_said_and_the_text_stays_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.sop.yaml").write_text(MINIMAL, "utf-8")
    outcome = run_soptool("revise", "a.sop.yaml")
    assert outcome.code == 0
    assert "bukan bagian dari repositori git" in outcome.err
    assert "menjadi: TODO" in (tmp_path / "a.sop.yaml").read_text("utf-8")


def test_a_sop_that_did_not_change_is_not_revised(checkout: Path):
    write(checkout, "# catatan\n" + MINIMAL)
    outcome = run_soptool("revise", NAME)
    assert outcome.code == 0
    assert "isinya masih sama" in outcome.err
    assert "riwayat" not in (checkout / NAME).read_text("utf-8")


def test_an_entry_is_not_written_twice(checkout: Path):
    run_soptool("revise", NAME)
    outcome = run_soptool("revise", NAME)
    assert outcome.code == 2
    assert "Riwayat versi 2 sudah ada" in outcome.err


@pytest.mark.parametrize(
    ("text", "arguments", "code", "message"),
    [
        (MINIMAL.replace("tidak: terima", "tidak: x"), (), 1, "belum dapat direvisi"),
        (EDITED, ("--since", "tiada"), 2, "Revisi `tiada` tidak ada"),
        (EDITED, ("--date", "2026-13-01"), 2, "Tanggal `2026-13-01` tidak ada"),
    ],
)
def test_what_keeps_an_sop_from_being_revised_is_said(
    checkout: Path, text: str, arguments: tuple[str, ...], code: int, message: str
):
    write(checkout, text)
    outcome = run_soptool("revise", NAME, *arguments)
    assert outcome.code == code
    assert message in outcome.err
    assert (checkout / NAME).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("version", "following"),
    [("", "2"), ("1", "2"), ("9", "10"), ("1.9", "1.10"), ("Rev-03", "Rev-04"), ("A", "A 2"),
     ("2 (uji)", "3 (uji)")],
)  # fmt: skip
def test_the_version_that_follows(version: str, following: str):
    assert next_version(version) == following
