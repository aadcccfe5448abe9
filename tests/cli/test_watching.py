"""soptool lint --watch at a terminal: what appears as files change, and how Ctrl-C ends it."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.minimal_sop import MINIMAL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")

CLEAN = "Tidak ada temuan"
_PATIENCE = 30  # seconds until a line that does not come is missed


class Terminal:
    """A soptool that runs in a pseudo-terminal of its own."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._screen, inner = pty.openpty()
        command = [sys.executable, "-m", "soptool", "lint", "--watch", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=inner, stdout=inner, stderr=inner, start_new_session=True
        )
        os.close(inner)
        self.shown = ""

    def wait_for(self, text: str) -> str:
        """What appeared since the last call, up to that text."""
        deadline = time.monotonic() + _PATIENCE
        while text not in self.shown:
            assert time.monotonic() < deadline, f"no {text!r} in {self.shown!r}"
            self._read()
        before, _, self.shown = self.shown.partition(text)
        return before + text

    def interrupt(self) -> tuple[int, str]:
        """The exit code, and what appeared since the last call."""
        os.killpg(self.process.pid, signal.SIGINT)
        code = self.process.wait(timeout=_PATIENCE)
        while self._read():
            pass
        return code, self.shown

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._screen)

    def _read(self) -> bool:
        if not select.select([self._screen], [], [], 0.2)[0]:
            return False
        try:
            piece = os.read(self._screen, 65536)
        except OSError:  # nobody holds the other end any more
            return False
        self.shown += piece.decode("utf-8").replace("\r\n", "\n")
        return bool(piece)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with one SOP that is clean."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    return tmp_path


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    """Watches that folder, and has reported once."""
    running = Terminal(folder)
    running.wait_for(CLEAN)
    yield running
    running.close()


@pytest.mark.slow
def test_every_change_is_judged_and_told_with_the_time(folder: Path, terminal: Terminal) -> None:
    file = folder / "uji.sop.yaml"
    file.write_text(MINIMAL.replace("judul: ", "judul: SOP "), "utf-8")
    told = terminal.wait_for("judul-berawalan-sop")
    assert re.search(r"^--- \d\d\.\d\d\.\d\d berubah: uji\.sop\.yaml$", told, re.MULTILINE), told
    (folder / "baru.sop.yaml").write_text("judul: x\n", "utf-8")
    assert "berubah: baru.sop.yaml" in terminal.wait_for("kunci-wajib-hilang")
    (folder / "baru.sop.yaml").unlink()
    file.write_text(MINIMAL, "utf-8")
    terminal.wait_for(CLEAN)
    (folder / "soptool.yaml").write_text("lint:\n  fail_on: salah\n", "utf-8")
    assert "berubah: soptool.yaml" in terminal.wait_for(
        "SOP yang diatur soptool.yaml tidak diperiksa.\n"
    )
    (folder / "soptool.yaml").write_text("profil: ./profil.yaml\n", "utf-8")
    terminal.wait_for("profil.yaml tidak ada")
    (folder / "profil.yaml").write_text("dasar: permenpan-35-2012\n", "utf-8")
    assert "berubah: profil.yaml" in terminal.wait_for(CLEAN)
    file.write_text(MINIMAL + "\n", "utf-8")
    assert "berubah: uji.sop.yaml\n" in terminal.wait_for(CLEAN)
    file.unlink()
    terminal.wait_for("Tidak ada berkas *.sop.yaml")
    file.write_text(MINIMAL, "utf-8")
    terminal.wait_for(CLEAN)


def test_ctrl_c_ends_it_with_130_and_one_line(terminal: Terminal) -> None:
    code, last = terminal.interrupt()
    assert code == 130
    assert last.endswith("\nPengamatan dihentikan.\n")
    assert "Traceback" not in last


def test_what_stood_on_the_screen_before_stays(folder: Path) -> None:
    running = Terminal(folder)
    try:
        codes = re.findall(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", running.wait_for(CLEAN))
    finally:
        running.close()
    assert codes
    assert {code[-1] for code in codes} == {"m"}, codes  # colours, nothing that moves or clears


@pytest.mark.slow
def test_nothing_is_judged_again_while_nothing_changes(terminal: Terminal) -> None:
    terminal.wait_for("\n")
    time.sleep(1.5)
    _, last = terminal.interrupt()
    assert CLEAN not in last
    assert "---" not in last
