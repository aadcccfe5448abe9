"""soptool lint --format: many reports of one run, and what they say when it breaks off."""

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from yaml._yaml import CParser

from soptool.report.formats import FORMATS
from soptool.syntax import events
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL
from tests.support.report_readers import READERS, parse_command

FAULTY = MINIMAL.replace("    waktu: 10 menit\n", "    waktu: 10 minit\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a faulty SOP in a folder of it, where the reader is."""
    (tmp_path / ".git").mkdir()
    office = tmp_path / "kota" / "sop"
    office.mkdir(parents=True)
    (office / "a.sop.yaml").write_text(FAULTY, "utf-8")
    monkeypatch.chdir(office)
    return office


def all_formats() -> list[str]:
    return [f"--format={form}:laporan/{form}" for form in FORMATS]


def test_one_run_writes_every_format_and_says_nothing_else(folder: Path):
    outcome = run_soptool("--color", "always", "lint", *all_formats())
    assert (outcome.code, outcome.out) == (0, "")
    written = {form: (folder / "laporan" / form).read_text("utf-8") for form in FORMATS}
    for form, text in written.items():
        assert "waktu-salah-eja" in text
        assert "\x1b" not in text
        near = form in ("full", "concise", "grouped")
        assert ("kota/sop/a.sop.yaml" in text) != near


def assert_said_in_every_format(folder: Path, words: str) -> None:
    for form in FORMATS:
        text = (folder / "laporan" / form).read_text("utf-8")
        assert words in text, form
        assert "Lulus" not in text and "Tidak ada temuan" not in text


def test_a_file_that_cannot_be_read_is_said_in_every_format_and_gives_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    (folder / "b.sop.yaml").write_text(MINIMAL, "utf-8")
    really_open = Path.open

    def refuse(self: Path, *rest: Any, **named: Any) -> Any:
        """The disk, on which that file is locked."""
        if self.name == "b.sop.yaml":
            raise PermissionError(13, "Permission denied")
        return really_open(self, *rest, **named)

    monkeypatch.setattr(Path, "open", refuse)
    assert run_soptool("lint", *all_formats()).code == 2
    assert_said_in_every_format(folder, "b.sop.yaml tidak dapat dibaca")


def test_a_bug_over_one_file_is_said_in_every_format_and_gives_70(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    (folder / "b.sop.yaml").write_text(MINIMAL.replace("Masuk", "Keluar"), "utf-8")

    def broken(text: str) -> CParser:
        """PyYAML, which for once is at a loss."""
        if "judul: Penanganan Surat Keluar" in text:
            raise ZeroDivisionError
        return CParser(text)

    monkeypatch.setattr(events, "CParser", broken)
    outcome = run_soptool("lint", *all_formats())
    assert outcome.code == 70
    assert "b.sop.yaml" in outcome.err
    assert_said_in_every_format(folder, "soptool rusak (ZeroDivisionError)")


def test_a_clean_run_leaves_reports_that_programs_can_read(folder: Path):
    (folder / "a.sop.yaml").write_text(MINIMAL, "utf-8")
    assert run_soptool("lint", *all_formats()).code == 0
    laporan = folder / "laporan"
    assert json.loads((laporan / "gitlab").read_text("utf-8")) == []
    assert json.loads((laporan / "sarif").read_text("utf-8"))["runs"][0]["results"] == []
    assert len(ElementTree.parse(laporan / "junit").getroot()) == 1
    assert len(ElementTree.parse(laporan / "checkstyle").getroot()) == 0
    assert (laporan / "github").read_text("utf-8") == "Tidak ada temuan dalam 1 berkas.\n"


def test_an_unknown_format_gives_2_and_the_list(folder: Path):
    outcome = run_soptool("lint", "--format", "sarif2")
    assert outcome.code == 2
    for form in FORMATS:
        assert form in outcome.err


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be given there")
@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (["json:"], "--format json: tidak menyebut berkasnya."),
        (["json:a.sop.yaml"], "Laporan tidak ditulis ke a.sop.yaml"),
        (["json:../soptool.yaml"], "Laporan tidak ditulis ke ../soptool.yaml"),
        (["json:hasil", "sarif:x/../hasil"], "Lebih dari satu laporan ditulis ke x/../hasil."),
    ],
)
@pytest.mark.parametrize("command", [("lint",), ("report", "a.sop.yaml")])
def test_a_report_takes_the_place_of_nothing_else(
    folder: Path, command: tuple[str, ...], asked: list[str], message: str
) -> None:
    outcome = run_soptool(*command, *(f"--format={one}" for one in asked))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"galat: {message}")
    assert [path.name for path in folder.iterdir()] == ["a.sop.yaml"]
    assert (folder / "a.sop.yaml").read_text("utf-8") == FAULTY


def test_hostile_names_of_files_are_only_names_in_every_format(folder: Path):
    """In repositories anybody may name a file; a line break or a command in it is a name too."""
    names = ("::error::a", "##[error]b", "c\n::error::d", "e\x1b[2J", "f\u202eg", "h\udcff", "<i>&")
    for name in names:
        (folder / f"{name}.sop.yaml").write_text(FAULTY, "utf-8")
    assert run_soptool("lint", *all_formats(), "--select", "waktu-salah-eja").code == 0
    count = len(names) + 1
    for form, read in READERS.items():
        entries = read((folder / "laporan" / form).read_text("utf-8"))
        assert len({entry.file for entry in entries}) == count, form
    for form in FORMATS:
        text = (folder / "laporan" / form).read_text("utf-8")
        assert "\x1b" not in text and "\u202e" not in text
        commands = [line for line in text.split("\n") if parse_command(line)]
        assert len(commands) == (count if form == "github" else 0)
