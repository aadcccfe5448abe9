"""LibreOffice: what happens when it fails or hangs."""

import os
import sys
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage import office
from tests.support.processes import gone

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


def word_files(folder: Path, count: int) -> list[Path]:
    files = [folder / f"{number}.docx" for number in range(count)]
    for file in files:
        file.write_bytes(file.name.encode())
    return files


CONVERT = 'for last; do case "$last" in *.docx) echo %%EOF > "${last%.docx}.pdf";; esac; done'


def test_all_documents_are_converted_in_one_call_with_a_profile_of_its_own(programs: Path):
    install(programs, "soffice", f'echo "$1" >> "{programs}/calls"\n{CONVERT}')
    with office.office_folder() as folder:
        files = word_files(folder, 3)
        office.convert_to_pdf(folder, files)
        assert [office.finished_pdf(file) for file in files] == [b"%%EOF\n"] * 3
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}\n"
    assert (programs / "calls").read_text() == profile
    assert not folder.exists()


def test_a_document_that_fails_does_not_stop_the_others(programs: Path):
    install(programs, "soffice", f"rm 1.docx\nset -- 0.docx 2.docx\n{CONVERT}\nexit 1")
    with office.office_folder() as folder:
        files = word_files(folder, 3)
        office.convert_to_pdf(folder, files)
        assert [office.finished_pdf(file) is None for file in files] == [False, True, False]


def test_a_pdf_that_is_cut_off_is_none(programs: Path):
    install(programs, "soffice", "echo %PDF-1.7 > 0.pdf")
    with office.office_folder() as folder:
        (file,) = word_files(folder, 1)
        office.convert_to_pdf(folder, [file])
        assert office.finished_pdf(file) is None


def test_a_program_that_hangs_is_ended_with_what_it_started(
    programs: Path, monkeypatch: pytest.MonkeyPatch
):
    wait = f'sleep 600 & echo $! > "{programs}/child"; wait'
    install(programs, "soffice", f"echo %%EOF > 0.pdf; {wait}")
    monkeypatch.setattr(office, "_PATIENCE", 0.5)
    with office.office_folder() as folder:
        files = word_files(folder, 2)
        with pytest.raises(SoptoolError, match="tidak selesai dalam 0.5 detik") as caught:
            office.convert_to_pdf(folder, files)
        assert [office.finished_pdf(file) for file in files] == [b"%%EOF\n", None]
    assert caught.value.hint
    assert gone(int((programs / "child").read_text()))


def test_a_program_that_gets_on_may_take_longer(programs: Path, monkeypatch: pytest.MonkeyPatch):
    steps = "; ".join(f"sleep 0.4; echo %%EOF > {number}.pdf" for number in range(4))
    install(programs, "soffice", steps)
    monkeypatch.setattr(office, "_PATIENCE", 1)
    with office.office_folder() as folder:
        files = word_files(folder, 4)
        office.convert_to_pdf(folder, files)
        assert all(office.finished_pdf(file) for file in files)


def test_a_program_that_cannot_be_started_is_said(programs: Path):
    (programs / "soffice").write_bytes(b"\0")
    (programs / "soffice").chmod(0o755)
    with office.office_folder() as folder, pytest.raises(SoptoolError, match="tidak dapat"):
        office.convert_to_pdf(folder, word_files(folder, 1))
