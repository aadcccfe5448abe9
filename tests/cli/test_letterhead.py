"""soptool render --letterhead, and render.kop in soptool.yaml: what is written and what is not."""

from pathlib import Path

import pytest

from tests.cli.test_render import files_below, folder, write
from tests.support.command_line import run_soptool
from tests.support.letterhead_samples import TABLE, letterhead, one_header
from tests.support.minimal_sop import MINIMAL
from tests.support.word_package import WordPackage

__all__ = ["folder"]  # a fixture
KOP = "Kop & Kaki.docx"
PART = "word/kop-kepala-default.xml"


def parts(path: Path) -> dict[str, bytes]:
    return WordPackage.read(path.read_bytes()).parts


def test_the_option_prints_on_the_letterhead(folder: Path):
    write(folder / "uji.sop.yaml")
    write(folder.parent / KOP, letterhead())
    outcome = run_soptool("render", "--to", "docx", "--letterhead", folder.parent / KOP)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "1 SOP dirender, 1 berkas ditulis.\n"
    assert b"PEMERINTAH KOTA ARUNIKA" in parts(folder / "uji.docx")[PART]


def test_soptool_yaml_names_the_letterhead_of_all_its_sops(folder: Path):
    write(folder / "soptool.yaml", "render:\n  kop: umum/kop.docx\n")
    write(folder / "umum/kop.docx", letterhead())
    write(folder / "sop/a.sop.yaml")
    write(folder / "sop/b/b.sop.yaml")
    assert run_soptool("render", "--to", "docx").code == 0
    assert PART in parts(folder / "sop/a.docx")
    assert PART in parts(folder / "sop/b/b.docx")


def test_the_option_goes_before_the_settings(folder: Path):
    write(folder / "soptool.yaml", "render: {kop: hilang.docx}\n")
    write(folder / "kop.docx", letterhead())
    write(folder / "uji.sop.yaml")
    assert run_soptool("render", "--to", "docx", "--letterhead", "kop.docx").code == 0


def test_several_processes_give_the_same_bytes_as_one(folder: Path):
    write(folder / "kop.docx", letterhead())
    for number in range(4):
        write(folder / f"{number}.sop.yaml")
    for jobs in ("1", "2"):
        arguments = ("--to", "docx", "--letterhead", "kop.docx", "--jobs", jobs)
        assert run_soptool("render", *arguments, "--output-dir", jobs).code == 0
    for number in range(4):
        one, two = ((folder / jobs / f"{number}.docx").read_bytes() for jobs in ("1", "2"))
        assert one == two


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "kop.docx tidak ada"),
        (b"bukan word", "kop.docx` tidak dipakai: berkasnya bukan dokumen Word"),
        (letterhead({"word/vbaProject.bin": b"x"}), "bagian word/vbaProject.bin memuat makro"),
        (letterhead(one_header(TABLE, top=9000)), "terlalu sedikit"),
    ],
    ids=["hilang", "bukan word", "makro", "tanpa tempat"],
)
@pytest.mark.parametrize("by_option", [True, False])
def test_a_letterhead_that_cannot_be_used_stops_the_run_before_anything_is_written(
    folder: Path, content: bytes | None, message: str, by_option: bool
):
    write(folder / "a.sop.yaml")
    write(folder / "b.sop.yaml")
    if content is not None:
        write(folder / "kop.docx", content)
    if not by_option:
        write(folder / "soptool.yaml", "render: {kop: kop.docx}\n")
    before = files_below(folder)
    options = ("--letterhead", "kop.docx") if by_option else ()
    outcome = run_soptool("render", *options)
    assert outcome.code == 2
    assert outcome.err.count("galat: ") == 1
    assert message in outcome.err
    assert "saran: " in outcome.err
    assert files_below(folder) == before


@pytest.mark.parametrize("name", ["../kop.docx", "/etc/hostname", ".", "kop\\..\\..\\kop.docx"])
def test_a_letterhead_of_the_settings_lies_in_the_repository(folder: Path, name: str):
    write(folder.parent / "kop.docx", letterhead())
    write(folder / "soptool.yaml", f"render:\n  kop: '{name}'\n")
    write(folder / "uji.sop.yaml")
    assert run_soptool("render").code == 2
    assert files_below(folder) == ["soptool.yaml", "uji.sop.yaml"]


@pytest.mark.parametrize("path", ["/dev/zero", ".", "tiada.docx", "x" * 300])
def test_an_option_that_names_no_ordinary_file(folder: Path, path: str):
    write(folder / "uji.sop.yaml")
    outcome = run_soptool("render", "--letterhead", path)
    assert outcome.code == 2
    assert outcome.err.startswith("galat: ") and "Traceback" not in outcome.err
    assert files_below(folder) == ["uji.sop.yaml"]


def test_what_becomes_of_the_letterhead_is_said_once(folder: Path):
    write(folder / "kop.docx", letterhead(one_header(TABLE, top=900)))
    write(folder / "a.sop.yaml")
    write(folder / "b.sop.yaml", MINIMAL)
    outcome = run_soptool("render", "--to", "docx,pdf", "--letterhead", "kop.docx")
    assert outcome.code == 0
    assert outcome.err.count("perhatian: Kop surat `kop.docx` memerlukan margin atas") == 1
    assert outcome.err.count("perhatian: PDF dan PNG dibuat tanpa kop surat") == 1
    assert "--via libreoffice" in outcome.err
