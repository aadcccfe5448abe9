"""What is wrong with a command line is said in Indonesian, whatever is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from soptool import __version__
from soptool.cli.app import COMMANDS
from tests.support.command_line import run_soptool

ENGLISH = (
    "missing",
    "error",
    "usage",
    "invalid",
    "no such",
    "option ",
    "argument ",
    "requires",
    "unexpected",
    "got ",
    "try ",
    "does not",
    "possible",
    "show this",
    "command",
)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Perintah belum disebut."),
        (["--color", "never"], "Perintah belum disebut."),
        (["lnt"], "Perintah `lnt` tidak dikenal."),
        (["lint", "--formt", "json"], "Opsi `--formt` tidak dikenal."),
        (["lint", "-z"], "Opsi `-z` tidak dikenal."),
        (["lint", "--format"], "Opsi `--format` memerlukan nilai."),
        (["--quiet=ya", "lint"], "Opsi `--quiet` tidak menerima nilai."),
        (["explain"], "Argumen ATURAN wajib diisi."),
        (["explain", "satu", "dua"], "Argumen berlebih: dua"),
        (["lint", "--format", "xml"], "Nilai `xml` untuk --format tidak dikenal."),
        (["lint", "--fail-on", "selalu"], "Nilai `selalu` untuk --fail-on tidak dikenal."),
        (["--color", "merah", "lint"], "Nilai `merah` untuk --color tidak dikenal."),
        (["lint", "--select", "alurr", "."], "tidak dikenal"),
        (["lint", "--jobs", "abc"], "Opsi --jobs tidak dapat dipakai: harus angka mulai 1."),
        (["render", "--jobs", "0"], "Opsi --jobs tidak dapat dipakai: harus angka mulai 1."),
    ],
)
def test_a_usage_error_gives_2_in_indonesian(arguments: list[str], message: str) -> None:
    outcome = run_soptool(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "saran: " in outcome.err
    assert not [word for word in ENGLISH if word in outcome.err.lower()]


def test_a_misspelt_command_or_option_gets_a_suggestion() -> None:
    assert "Maksud Anda lint?" in run_soptool("lnt").err
    assert "--format" in run_soptool("lint", "--formt").err


@pytest.mark.parametrize("name", ["", *(row.name for row in COMMANDS)])
def test_help_is_indonesian(name: str) -> None:
    outcome = run_soptool(*([name] if name else []), "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Pemakaian: soptool")
    assert "Tampilkan bantuan ini." in outcome.out
    assert not [word for word in ENGLISH if word in outcome.out.lower().replace("--", "")]


def test_help_lists_every_command_and_the_exit_codes() -> None:
    text = run_soptool("--help").out
    assert all(f"  {row.name} " in text for row in COMMANDS)
    assert "2 tidak dapat dijalankan" in text


def test_the_version_is_one_line() -> None:
    assert run_soptool("--version").out == f"soptool {__version__}\n"


def test_the_version_loads_no_engine(tmp_path: Path) -> None:
    script = (
        "import sys; from soptool.cli.app import command_line; command_line(['--version']);"
        "print(sorted(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    modules = result.stdout
    assert "'typer'" in modules
    heavy = ("docx", "jinja2", "jsonschema", "jsonschema_rs", "yaml", "PIL", "rich", "soptool.lint")
    assert [name for name in heavy if f"'{name}'" in modules] == []
