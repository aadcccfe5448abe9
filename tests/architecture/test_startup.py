"""Commands import their engine only when called."""

import subprocess
import sys

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


def test_a_loaded_engine_is_noticed():
    assert ENGINES & imported_by("import docx") == {"docx", "lxml"}
