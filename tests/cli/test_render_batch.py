"""soptool render over many files: processes, names, interruptions, and disks that refuse."""

import os
import pickle
import pty
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import PIL.Image
import pytest

from soptool.cli.render_choices import Choices
from soptool.cli.rendering import Renderer, RenderTask
from soptool.render.outputs import Form
from soptool.storage import office
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target
from soptool.storage.workers import in_order
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL
from tests.support.processes import gone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")

UNSOUND = MINIMAL.replace("tidak: terima", "tidak: trima")
COMMAND = [sys.executable, "-m", "soptool", "render"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with eight SOPs; one cannot be rendered, one has no readable logo."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for number in range(8):
        text = MINIMAL.replace("judul: ", f"judul: Bagian {number} ")
        if number == 2:
            text = UNSOUND
        if number == 5:
            text = text.replace("  unit: Bagian Umum\n", "  unit: Bagian Umum\n  logo: x.png\n")
        path = tmp_path / f"sop/{'ab'[number % 2]}/{number}.sop.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below, with what it holds."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# --- how many processes


def test_the_number_of_processes_changes_nothing_that_can_be_seen(folder: Path):
    seen = []
    for jobs in (1, 2, 5):
        options = ("--to", "docx,md,html,svg,pdf", "--output-dir", f"hasil-{jobs}")
        outcome = run_soptool("render", "sop", *options, "--jobs", jobs)
        seen.append((outcome, contents(folder / f"hasil-{jobs}")))
    outcome, files = seen[0]
    assert outcome.code == 1
    assert outcome.out.index("sop/a/2.sop.yaml:41:36") < outcome.out.index("sop/b/5.sop.yaml:11:9")
    assert "7 SOP dirender" in outcome.err
    assert len(files) >= 7 * 6
    assert seen[1:] == [seen[0]] * 2


def test_a_renderer_that_has_worked_can_go_to_a_process_that_knows_nothing(folder: Path):
    """As where processes are not copied; `in_order` hands it over like this."""
    begun = Renderer(Choices((Form.DOCX,)), Contexts(date.today()))
    task = RenderTask(Path("sop/a/0.sop.yaml"), Target(folder / "satu", "0"), folder / "0.docx")
    assert begun(task).written == 1
    (copy,) = in_order(pickle.loads(pickle.dumps(begun)), [task], 1)
    assert copy == begun(task)


def test_a_bug_over_one_file_is_told_when_the_others_are_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    (folder / "sop/b/x.png").write_bytes(b"PNG")  # the logo of one of them
    monkeypatch.setattr(PIL.Image, "open", broken)
    outcome = run_soptool("render", "sop", "--to", "docx", "--output-dir", "hasil")
    assert outcome.code == 70
    assert "rusak saat mengerjakan sop/b/5.sop.yaml (ZeroDivisionError)" in outcome.err
    assert "6 SOP dirender" in outcome.err
    assert len(contents(folder / "hasil")) == 6


# --- how they are called


def test_files_are_called_by_the_template(folder: Path):
    options = ("--to", "docx", "--output-dir", "hasil", "--name-template", "{judul}")
    assert run_soptool("render", "sop", *options).code == 1
    names = [*contents(folder / "hasil")]
    assert len(names) == 7
    assert names[0].startswith("a/Bagian 0 ")


def test_equal_names_are_refused_before_anything_is_written(folder: Path):
    options = ("--to", "docx", "--output-dir", "hasil", "--name-template", "{unit}")
    outcome = run_soptool("render", "sop", *options)
    assert outcome.code == 2
    assert "sop/a/0.sop.yaml dan sop/a/4.sop.yaml akan bernama sama: hasil/a/Bagian Umum" in (
        outcome.err
    )
    assert "--name-template" in outcome.err
    assert not (folder / "hasil").exists()


# --- what a terminal shows


def on_a_terminal(*arguments: str) -> str:
    """What stderr shows if it is a terminal."""
    screen, stderr = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen([*COMMAND, *arguments], stderr=stderr, env=environment) as begun:
        os.close(stderr)
        shown = b""
        try:
            while piece := os.read(screen, 4096):
                shown += piece
        except OSError:  # Linux says so that the other end is closed
            pass
    os.close(screen)
    assert begun.returncode == 1
    return shown.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_terminal_shows_one_bar_that_goes_away(folder: Path, jobs: str):
    shown = on_a_terminal("sop", "--to", "md", "--output-dir", "hasil", "--jobs", jobs)
    assert "Merender" in shown
    assert "8/8" in shown
    assert shown.rstrip().endswith("Lihat: soptool lint")
    bar, _, rest = shown.rpartition("\x1b[2K")
    assert bar and "Merender" not in rest


def test_without_a_terminal_or_when_quiet_no_bar_is_shown(folder: Path):
    assert on_a_terminal("sop", "--to", "md").count("Merender")
    quiet = [sys.executable, "-m", "soptool", "-q", "render", "sop"]
    ended = subprocess.run(quiet, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")
    ended = subprocess.run([*COMMAND, "sop"], capture_output=True, text=True, check=False)
    assert "Merender" not in ended.stderr
    assert "\x1b" not in ended.stderr


# --- interruptions


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_an_interrupted_run_leaves_whole_files_and_no_process(folder: Path, jobs: str):
    for number in range(100):
        (folder / f"sop/{number}-lagi.sop.yaml").write_text(MINIMAL, "utf-8")
    begun = subprocess.Popen(
        [*COMMAND, "sop", "--to", "docx,pdf", "--output-dir", "hasil", "--jobs", jobs],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert eventually(lambda: len(contents(folder / "hasil")) > 3)
    children = Path(f"/proc/{begun.pid}/task/{begun.pid}/children").read_text().split()
    assert len(children) == (0 if jobs == "1" else int(jobs))
    os.killpg(begun.pid, signal.SIGINT)
    _, err = begun.communicate(timeout=60)
    assert begun.returncode == 130
    assert err.startswith("Dihentikan; ") and len(err.splitlines()) == 1
    assert all(gone(int(child)) for child in children)
    files = contents(folder / "hasil")
    assert 3 < len(files) < 200
    assert all(Path(name).suffix in (".docx", ".pdf") for name in files)
    for name, content in files.items():
        if name.endswith(".pdf"):
            assert content.rstrip().endswith(b"%%EOF")
        else:
            assert zipfile.ZipFile(folder / "hasil" / name).testzip() is None


def eventually(condition: Callable[[], bool]) -> bool:
    for _ in range(600):
        if condition():
            return True
        time.sleep(0.05)
    return False


# --- disks that refuse


def limited(size: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run in which no file may be larger than that."""
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_that_takes_no_more_leaves_nothing_half_written(folder: Path, jobs: str):
    output = folder / "hasil"
    output.mkdir()
    (output / "lama.txt").write_text("tetap")
    ended = limited(2000, "sop/a", "--to", "docx", "--output-dir", "hasil", "--jobs", jobs)
    assert ended.returncode == 2
    assert "Berkas hasil/0.docx tidak dapat ditulis" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert contents(output) == {"lama.txt": b"tetap"}


def test_a_disk_that_takes_no_word_file_for_libreoffice_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    install_office(folder, "exit 1", monkeypatch)
    options = ("--to", "pdf", "--via", "libreoffice", "--output-dir", "hasil")
    ended = limited(2000, "sop/a/0.sop.yaml", *options)
    assert ended.returncode == 2
    assert "1.docx tidak dapat ditulis" in ended.stderr
    assert not (folder / "hasil").exists()


# --- LibreOffice


def install_office(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "program/soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


def test_a_libreoffice_that_hangs_is_said_and_what_it_finished_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    install_office(folder, "printf '%%PDF\\n%%%%EOF\\n' > 1.pdf; sleep 600", monkeypatch)
    monkeypatch.setattr(office, "_PATIENCE", 0.5)
    options = ("--to", "docx,pdf", "--via", "libreoffice", "--output-dir", "hasil")
    outcome = run_soptool("render", "sop/b", *options)
    assert outcome.code == 2
    assert "LibreOffice tidak selesai dalam 0.5 detik" in outcome.err
    assert [*contents(folder / "hasil")] == ["1.docx", "1.pdf", "3.docx", "5.docx", "7.docx"]


def test_a_document_that_libreoffice_refuses_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    install_office(
        folder, "for n in 1 3 4; do printf '%%PDF\\n%%%%EOF\\n' > $n.pdf; done", monkeypatch
    )
    options = ("--to", "pdf", "--via", "libreoffice", "--output-dir", "hasil")
    outcome = run_soptool("render", "sop/b", *options)
    assert outcome.code == 2
    assert "LibreOffice tidak berhasil membuat PDF 3." in outcome.err
    assert [*contents(folder / "hasil")] == ["1.pdf", "5.pdf", "7.pdf"]
