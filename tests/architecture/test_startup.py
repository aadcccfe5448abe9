"""Commands import their engine only when called."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.minimal_sop import MINIMAL

ENGINES = {"docx", "jinja2", "jsonschema", "jsonschema_rs", "lxml", "PIL", "yaml"}


def imported_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after a statement."""
    program = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('\\n', *{name.partition('.')[0] for name in sys.modules}))\n"
        f"{statement}\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(run.stdout.splitlines()[-1].split())


def test_importing_the_package_imports_no_engine():
    assert not ENGINES & imported_by("import soptool")


def test_asking_for_the_version_imports_no_engine():
    loaded = imported_by(
        "sys.argv = ['soptool', '--version']; from soptool.cli.app import main; main()"
    )
    assert "typer" in loaded
    assert not ENGINES & loaded


def test_the_collector_rests_only_while_a_command_is_loaded():
    program = (
        "import atexit, gc, sys\n"
        "atexit.register(lambda: print('\\n', gc.isenabled(), gc.get_freeze_count() > 9999))\n"
        "sys.argv = ['soptool', 'rules']; from soptool.__main__ import main; main()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1].split() == ["True", "True"]


def test_a_word_file_of_one_sop_needs_no_other_writer_and_no_processes(tmp_path: Path):
    file = tmp_path / "uji.sop.yaml"
    file.write_text(MINIMAL, "utf-8")
    arguments = ["soptool", "render", str(file), "--to", "docx"]
    loaded = imported_by(f"sys.argv = {arguments}; from soptool.cli.app import main; main()")
    assert (tmp_path / "uji.docx").is_file()
    assert "yaml" in loaded
    others = {"PIL", "concurrent", "jinja2", "lxml", "multiprocessing", "reportlab"}
    assert not others & loaded


def test_a_loaded_engine_is_noticed():
    assert ENGINES & imported_by("import docx") == {"docx", "lxml"}


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_an_interrupted_start_leaves_no_trace():
    program = (
        "import os, signal, sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'typer':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "from soptool.__main__ import main\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (-signal.SIGINT, "")
