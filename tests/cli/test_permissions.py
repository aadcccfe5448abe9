"""Files and folders that this user may not read. Root may read all, so root becomes nobody."""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import Outcome, run_soptool
from tests.support.minimal_sop import MINIMAL

NOBODY = 65534

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no other users on this system")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter; pytest's own ones are private."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def run_without_rights(*arguments: object) -> Outcome:
    """The outcome for a user who is not root."""
    if os.geteuid() != 0:
        return run_soptool(*arguments)
    run_soptool("lint", "--help")  # what is imported on the way need not be readable for nobody
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        os.setuid(NOBODY)
        outcome = run_soptool(*arguments)
        os.write(writing, json.dumps([outcome.code, outcome.out, outcome.err]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        content = answer.read()
    os.waitpid(child, 0)
    return Outcome(*json.loads(content))


@pytest.mark.parametrize("command", ["lint", "render", "diff"])
def test_a_file_without_permission_is_named(folder: Path, command: str) -> None:
    path = folder / "uji.sop.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    path.chmod(0)
    run_soptool(command, "--help")
    arguments = [command, path, path] if command == "diff" else [command, path]
    outcome = run_without_rights(*arguments)
    assert outcome.code == 2
    assert f"Berkas {path} tidak dapat dibaca: tidak ada izin." in outcome.err


def test_a_folder_that_may_be_listed_but_not_entered_is_named(folder: Path) -> None:
    closed = folder / "tertutup"
    closed.mkdir()
    (closed / "uji.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    closed.chmod(0o744 if os.geteuid() == 0 else 0o644)
    outcome = run_without_rights("lint", closed)
    closed.chmod(0o755)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"galat: Folder {closed} tidak dapat dibaca: tidak ada izin.\n")


@pytest.mark.parametrize("to", ["docx,md", "pdf,png"])
def test_a_folder_that_takes_no_files_is_said_once_and_left_as_it_was(
    folder: Path, to: str
) -> None:
    for name in ("satu", "dua"):
        (folder / f"{name}.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    run_soptool("render", folder, "--to", to, "--output-dir", folder / "dulu")  # imports all of it
    output = folder / "hasil"
    output.mkdir()
    output.chmod(0o555)
    outcome = run_without_rights("render", folder, "--to", to, "--output-dir", output)
    assert outcome.code == 2
    assert outcome.err.count(f"Folder {output} tidak dapat ditulisi: tidak ada izin.") == 1
    assert "Pilih folder lain dengan --output-dir." in outcome.err
    assert not list(output.iterdir())
