"""soptool lint --fix, --unsafe-fixes, --diff: what is written, what is said, and what is left."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage.replacing import replace_content
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL

FAULTY = MINIMAL.replace("Menerima surat", "menerima ijin", 1) + "# ijin\n"
FIXED = MINIMAL.replace("Menerima surat", "Menerima izin", 1) + "# ijin\n"
LIKELY = FIXED.replace("Mengarsipkan surat", "Pengarsipan surat")


@pytest.fixture
def sop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An SOP with two slips, in a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "uji.sop.yaml"
    path.write_bytes(FAULTY.encode())
    return path


def test_fix_writes_what_is_certain_and_reports_the_rest(sop: Path) -> None:
    sop.write_text(FAULTY.replace("Mengarsipkan surat", "Pengarsipan surat"), "utf-8")
    outcome = run_soptool("lint", "--fix", sop)
    assert sop.read_text("utf-8") == LIKELY
    assert (outcome.code, outcome.err) == (0, "uji.sop.yaml: 2 temuan diperbaiki.\n")
    assert "perhatian kegiatan-tanpa-kata-kerja" in outcome.out
    assert run_soptool("lint", "--fix", "--fail-on", "perhatian", sop).code == 1


def test_a_second_run_has_nothing_left_to_do(sop: Path) -> None:
    run_soptool("lint", "--fix", sop)
    before = sop.stat()
    again = run_soptool("lint", "--fix", sop)
    assert again.err == "0 temuan dalam 0 berkas diperbaiki.\n"
    assert (sop.stat().st_mtime_ns, sop.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("options", [["--unsafe-fixes"], ["--fix", "--unsafe-fixes"]])
def test_unsafe_fixes_go_on_to_what_is_likely(sop: Path, options: list[str]) -> None:
    sop.write_text(LIKELY, "utf-8")
    assert run_soptool("lint", "--fix", sop).code == 0
    assert sop.read_text("utf-8") == LIKELY
    run_soptool("lint", *options, sop)
    assert sop.read_text("utf-8") == FIXED


def test_a_file_with_an_error_is_still_mended_elsewhere_and_fails(sop: Path) -> None:
    text = FAULTY.replace("status: berlaku", "status: berlaku\nefektif: x")
    sop.write_text(text.replace("unit: Bagian", "unit:\tBagian"), "utf-8")
    assert run_soptool("lint", "--fix", sop).code == 1
    assert sop.read_text("utf-8") == text


def test_what_is_ignored_or_not_selected_is_not_mended(sop: Path) -> None:
    run_soptool("lint", "--fix", "--ignore", "salah-eja", sop)
    assert sop.read_text("utf-8") == FAULTY.replace("menerima", "Menerima")
    sop.write_text(
        FAULTY.replace(
            "menerima ijin masuk", "menerima ijin  # soptool: abaikan huruf-kecil-di-awal -- nama"
        ),
        "utf-8",
    )
    run_soptool("lint", "--fix", "--select", "kegiatan", sop)
    assert "kegiatan: menerima izin  # soptool" in sop.read_text("utf-8")


def test_every_byte_beside_the_fixes_stays(sop: Path) -> None:
    old = ("# kepala\r\n" + FAULTY + "\r\n# akhir").encode().replace(b"masuk\n", b"masuk\r\n")
    sop.write_bytes(old)
    run_soptool("lint", "--fix", sop)
    assert sop.read_bytes() == old.replace(b"menerima ijin", b"Menerima izin")


def test_a_byte_order_mark_goes_only_where_it_is_a_finding(sop: Path) -> None:
    sop.write_bytes(b"\xef\xbb\xbf" + FAULTY.encode())
    run_soptool("lint", "--fix", "--ignore", "bom-di-awal-berkas", sop)
    assert sop.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    outcome = run_soptool("lint", "--fix", sop)
    assert sop.read_bytes() == FIXED.encode()
    assert outcome.err == "uji.sop.yaml: 1 temuan diperbaiki.\n"


@pytest.mark.parametrize("content", [b"judul: \xff\xfe\n", b"PK\x03\x04", b"", b"\x00" * 9])
def test_what_is_no_text_is_left_alone(sop: Path, content: bytes) -> None:
    sop.write_bytes(content)
    assert run_soptool("lint", "--fix", "--unsafe-fixes", sop).code == 1
    assert sop.read_bytes() == content


def test_several_files_are_counted_one_by_one(sop: Path) -> None:
    other = sop.with_name("dua.sop.yaml")
    other.write_text(FAULTY.replace("menerima", "Menerima"), "utf-8")
    clean = sop.with_name("tiga.sop.yaml")
    clean.write_text(MINIMAL.replace("001/", "003/"), "utf-8")
    outcome = run_soptool("lint", "--fix", sop.parent)
    assert outcome.err.splitlines() == [
        "dua.sop.yaml: 1 temuan diperbaiki.",
        "uji.sop.yaml: 2 temuan diperbaiki.",
        "3 temuan dalam 2 berkas diperbaiki.",
    ]


# --- --diff


def test_diff_shows_the_fixes_and_writes_nothing(sop: Path) -> None:
    outcome = run_soptool("lint", "--diff", sop)
    assert outcome.code == 1
    assert outcome.err == "2 temuan dalam 1 berkas dapat diperbaiki.\n"
    assert "--- a/uji.sop.yaml\n+++ b/uji.sop.yaml\n@@ " in outcome.out
    assert "-    kegiatan: menerima ijin masuk\n+    kegiatan: Menerima izin masuk\n" in outcome.out
    assert sop.read_text("utf-8") == FAULTY


@pytest.mark.parametrize("options", [["--diff"], ["--diff", "--fix"]])
def test_diff_gives_0_where_nothing_would_change(sop: Path, options: list[str]) -> None:
    sop.write_text(LIKELY, "utf-8")
    outcome = run_soptool("lint", *options, sop)
    assert (outcome.code, outcome.out) == (0, "")
    assert run_soptool("lint", *options, "--unsafe-fixes", sop).code == 1
    assert sop.read_text("utf-8") == LIKELY


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize(
    "content",
    [FAULTY, FAULTY[:-1], FAULTY.replace("\n", "\r\n"), "\ufeff" + FAULTY],
)
def test_what_diff_shows_can_be_applied(sop: Path, content: str) -> None:
    sop.write_bytes(content.encode())
    outcome = run_soptool("lint", "--diff", sop)
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, input=outcome.out.encode(), check=True, cwd=sop.parent)
    applied = sop.read_bytes()
    sop.write_bytes(content.encode())
    run_soptool("lint", "--fix", sop)
    assert applied == sop.read_bytes()


# --- standard input


def test_text_from_standard_input_goes_mended_to_standard_output(sop: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "soptool",
        "lint",
        "-",
        "--fix",
        "--stdin-filename",
        "a.sop.yaml",
    ]
    for given, wanted in ((FAULTY, FIXED), (MINIMAL, MINIMAL)):
        content = given.replace("\n", "\r\n").encode()
        result = subprocess.run(command, input=content, capture_output=True, cwd=sop.parent)
        assert result.stdout == wanted.replace("\n", "\r\n").encode()
        assert result.returncode == 0
    assert sop.read_text("utf-8") == FAULTY


def test_bytes_that_are_no_text_come_back_as_they_were(sop: Path) -> None:
    command = [sys.executable, "-m", "soptool", "lint", "-", "--fix"]
    result = subprocess.run(command, input=b"\xff\x00", capture_output=True, cwd=sop.parent)
    assert (result.stdout, result.returncode) == (b"\xff\x00", 1)


def test_a_report_goes_beside_a_mended_text_only_into_a_file(
    sop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LIKELY.encode())))
    report = sop.with_name("temuan.json")
    outcome = run_soptool("lint", "-", "--fix", "--format", "full", "--format", f"json:{report}")
    assert outcome.out == LIKELY
    assert "kegiatan-tanpa-kata-kerja" in report.read_text("utf-8")


# --- files that resist


def test_a_link_stays_and_what_it_leads_to_is_written(sop: Path) -> None:
    link = sop.with_name("taut.sop.yaml")
    target = sop.rename(sop.with_name("asli.yaml"))
    link.symlink_to(target.name)
    assert run_soptool("lint", "--fix", link).code == 0
    assert link.is_symlink()
    assert target.read_text("utf-8") == FIXED


def test_a_file_keeps_its_permissions(sop: Path) -> None:
    sop.chmod(0o640)
    run_soptool("lint", "--fix", sop)
    assert (sop.stat().st_mode & 0o777, sop.read_text("utf-8")) == (0o640, FIXED)


def test_a_protected_file_is_said_once_and_stops_no_other(sop: Path) -> None:
    other = sop.with_name("dua.sop.yaml")
    other.write_text(FAULTY, "utf-8")
    sop.chmod(0o444)
    outcome = run_soptool("lint", "--fix", sop, other)
    assert outcome.code == 2
    assert outcome.err.count("hanya boleh dibaca") == 1
    assert (sop.read_text("utf-8"), other.read_text("utf-8")) == (FAULTY, FIXED)
    assert run_soptool("lint", "--diff", sop).code == 1


def test_a_missing_file_is_said_once(sop: Path) -> None:
    outcome = run_soptool("lint", "--fix", sop, "tidak-ada.sop.yaml")
    assert outcome.code == 2
    assert outcome.err.count("tidak-ada.sop.yaml") == 1


@pytest.mark.parametrize(("option", "said"), [("--fix", "out"), ("--diff", "err")])
def test_wrong_settings_are_said_once_and_leave_the_file(sop: Path, option: str, said: str) -> None:
    sop.with_name("soptool.yaml").write_text("lint:\n  fail_onn: galat\n", "utf-8")
    outcome = run_soptool("lint", option, sop)
    assert outcome.code == 2
    assert (outcome.out + outcome.err).count("`fail_onn` tidak dikenal") == 1
    assert "`fail_onn` tidak dikenal" in getattr(outcome, said)
    assert sop.read_text("utf-8") == FAULTY


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(sop: Path) -> None:
    with pytest.raises(SoptoolError, match="berubah saat sedang diperbaiki"):
        replace_content(sop, b"yang dibaca", b"yang baru")
    assert sop.read_text("utf-8") == FAULTY
    assert [path.name for path in sop.parent.iterdir() if path.is_file()] == [sop.name]


def test_what_somebody_else_took_away_meanwhile_is_not_put_back(sop: Path) -> None:
    content = sop.read_bytes()
    sop.unlink()
    with pytest.raises(SoptoolError, match="tidak ada"):
        replace_content(sop, content, b"yang baru")
    assert not sop.exists()


def test_a_folder_that_takes_no_files_leaves_the_file_as_it_was(sop: Path) -> None:
    """No name is too long to be read, but one is for the file that is written beside it."""
    long = sop.rename(sop.with_name("a" * 240 + ".sop.yaml"))
    outcome = run_soptool("lint", "--fix", long)
    assert outcome.code == 2
    assert "Berkasnya tetap seperti semula." in outcome.err
    assert long.read_text("utf-8") == FAULTY
    assert [path.name for path in sop.parent.iterdir() if path.is_file()] == [long.name]


def test_fixing_and_watching_exclude_each_other(sop: Path) -> None:
    for option in ("--fix", "--unsafe-fixes", "--diff"):
        outcome = run_soptool("lint", "--watch", option, sop)
        assert outcome.code == 2
        assert outcome.err.startswith("galat: --watch tidak berlaku bersama --fix")
    assert sop.read_text("utf-8") == FAULTY
