"""soptool lint -: the text of an editor that is not saved yet."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Outcome, run_soptool
from tests.support.minimal_sop import MINIMAL

PREFIXED = MINIMAL.replace("judul: ", "judul: SOP ")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose subfolder `kota` has settings of its own."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "kota").mkdir()
    (tmp_path / "kota/soptool.yaml").write_text("lint:\n  fail_on: saran\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def lint_text(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs `soptool lint ARGUMENTS` with a text on standard input."""

    def run(text: str | bytes, *arguments: object) -> Outcome:
        content = text if isinstance(text, bytes) else text.encode("utf-8")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        return run_soptool("lint", *arguments)

    return run


def test_standard_input_is_judged_like_a_file(lint_text) -> None:
    clean, faulty = lint_text(MINIMAL, "-"), lint_text(PREFIXED, "-")
    assert (clean.code, clean.out) == (0, "Tidak ada temuan dalam 1 berkas.\n")
    assert faulty.out.startswith("-:1:8: saran judul-berawalan-sop\n")
    assert "1 | judul: SOP Penanganan Surat Masuk" in faulty.out


def test_its_name_gives_the_place_and_the_settings(lint_text) -> None:
    name = "kota/baru.sop.yaml"
    outcome = lint_text(PREFIXED, "-", "--stdin-filename", name)
    assert (lint_text(PREFIXED, "-").code, outcome.code) == (0, 1)
    assert outcome.out.startswith(f"{name}:1:8: ")
    assert "Gagal dengan --fail-on saran" in outcome.out
    report = json.loads(lint_text(PREFIXED, "-", "--stdin-filename", name, "--format", "json").out)
    assert [one["file"] for one in report["diagnostics"]] == [name]


def test_what_stands_in_the_file_of_that_name_does_not_matter(folder: Path, lint_text) -> None:
    saved = folder / "uji.sop.yaml"
    saved.write_text(PREFIXED, "utf-8")
    assert lint_text(MINIMAL, "-", "--stdin-filename", saved).code == 0
    assert "Tidak ada temuan" in lint_text(MINIMAL, "-", "--stdin-filename", saved).out
    assert saved.read_text("utf-8") == PREFIXED


def test_files_beside_the_name_are_found(folder: Path, lint_text) -> None:
    related = "keterkaitan:\n  - judul: Surat Keluar\n    berkas: surat-keluar.sop.yaml\n"
    (folder / "kota/surat-keluar.sop.yaml").write_text(MINIMAL, "utf-8")
    inside = lint_text(MINIMAL + related, "-", "--stdin-filename", "kota/baru.sop.yaml")
    assert "Tidak ada temuan" in inside.out
    assert "berkas-terkait-tidak-ditemukan" in lint_text(MINIMAL + related, "-").out


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "berkas-kosong"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "berkas-bukan-utf8"),
        (b"judul: x\nlangkah:\n\t- a\n", "tab-sebagai-indentasi"),
        (b"# " + b"x" * 1_100_000, "berkas-terlalu-besar"),
    ],
)
def test_bad_content_is_a_finding(lint_text, content: bytes, rule: str) -> None:
    outcome = lint_text(content, "-")
    assert (outcome.code, outcome.err) == (1, "")
    assert f"galat {rule}" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-", "uji.sop.yaml"], "tidak dapat digabung dengan berkas lain"),
        (["uji.sop.yaml", "--stdin-filename", "a.sop.yaml"], "hanya berlaku bersama `-`"),
        (["--stdin-filename", "a.sop.yaml"], "soptool lint - --stdin-filename a.sop.yaml"),
        (["-", "--stdin-filename", "kota"], "kota adalah folder"),
        (["-", "--watch"], "--watch tidak berlaku bersama `-`"),
        (["-", "--stdin-filename", "a" * 300], "namanya terlalu panjang"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, lint_text, arguments, told: str) -> None:
    (folder / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    outcome = lint_text(MINIMAL, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


def test_no_standard_input_at_all_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    outcome = run_soptool("lint", "-")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Masukan baku tidak dapat dibaca" in outcome.err
