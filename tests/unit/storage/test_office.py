"""Programs that turn Word files into pages: what happens when they fail or hang."""

import os
import sys
import time
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage import office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in front of PATH."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def install(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_all_documents_are_converted_in_one_call(programs: Path):
    install(
        programs,
        "soffice",
        f'echo call >> "{programs}/calls"\n'
        'for last; do case "$last" in *.docx) cp "$last" "${last%.docx}.pdf";; esac; done',
    )
    documents = {"satu": b"isi 1", "dua": b"isi 2"}
    assert office.convert_to_pdf(documents) == documents
    assert (programs / "calls").read_text() == "call\n"


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_a_failure_is_one_message_with_advice(programs: Path, script: str):
    install(programs, "soffice", script)
    with pytest.raises(SoptoolError, match="LibreOffice tidak berhasil") as caught:
        office.convert_to_pdf({"a": b""})
    assert caught.value.hint


def test_a_program_that_hangs_is_ended_with_what_it_started(
    programs: Path, monkeypatch: pytest.MonkeyPatch
):
    install(programs, "soffice", f'sleep 600 & echo $! > "{programs}/child"; wait')
    monkeypatch.setattr(office, "_PATIENCE", 0.5)
    monkeypatch.setattr(office, "_PATIENCE_EACH", 0)
    with pytest.raises(SoptoolError, match="LibreOffice tidak berhasil"):
        office.convert_to_pdf({"a": b""})
    child = int((programs / "child").read_text())
    assert gone(child)


def test_pages_are_in_order_beyond_nine(programs: Path):
    script = 'for last; do :; done; for n in 10 9 1; do echo $n > "$last-$n.png"; done'
    install(programs, "pdftoppm", script)
    assert office.picture_pages(b"%PDF") == (b"1\n", b"9\n", b"10\n")


def gone(process: int) -> bool:
    """Whether a process ended, or is only waiting to be collected."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
