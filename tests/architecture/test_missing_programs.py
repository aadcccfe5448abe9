"""A test whose program is missing is skipped loudly here, and fails in CI."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = """
import pytest

@pytest.mark.libreoffice
def test_that_needs_libreoffice(): pass

def test_that_needs_nothing(): pass
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    file = tmp_path / "test_two.py"
    file.write_text(TESTS, "utf-8")
    return file


def run(suite: Path, *options: str, path: str = "", ci: str = "") -> tuple[int, str]:
    """Exit code and output of pytest on two tests, with our conftest, programs only on `path`."""
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-p"]
    result = subprocess.run(
        [*command, "tests.conftest", "-p", "no:cacheprovider", *options, str(suite)],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "CI": ci},
        capture_output=True,
        text=True,
    )
    return result.returncode, result.stdout


def with_office(folder: Path) -> str:
    """A folder for PATH in which LibreOffice seems to be installed."""
    office = folder / "soffice"
    office.touch(mode=0o755)
    return str(folder)


def test_a_missing_program_is_skipped_with_one_loud_line(suite: Path):
    code, output = run(suite)
    assert code == 0
    assert "1 passed, 1 skipped" in output
    assert output.count("!!! 1 tests did NOT run. They need LibreOffice") == 1


def test_a_missing_program_fails_in_ci(suite: Path):
    code, output = run(suite, ci="true")
    assert code == 1
    assert "1 passed, 1 error" in output


def test_tests_that_need_a_program_are_no_fast_tests(suite: Path, tmp_path: Path):
    code, output = run(suite, "-m", "not slow", path=with_office(tmp_path))
    assert code == 0
    assert "1 passed, 1 deselected" in output


def test_the_counts_say_which_tests_passed(suite: Path, tmp_path: Path):
    counts = tmp_path / "counts.json"
    run(suite, "--counts", str(counts), path=with_office(tmp_path))
    assert json.loads(counts.read_text("utf-8")) == {"libreoffice": 1, "slow": 1, "all": 2}


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ({"libreoffice": 3, "openxml": 0, "chromium": 1}, 1),
        ({"libreoffice": 3, "openxml": 2}, 1),
        ({"libreoffice": 3, "openxml": 2, "chromium": 1}, 1),
        ({"libreoffice": 3, "openxml": 2, "chromium": 1, "editor": 4}, 0),
    ],
)
def test_counts_of_zero_fail_the_build(tmp_path: Path, counts: dict[str, int], code: int):
    file = tmp_path / "counts.json"
    file.write_text(json.dumps(counts), "utf-8")
    script = ROOT / "scripts/check_counts.py"
    assert subprocess.run([sys.executable, script, file], capture_output=True).returncode == code


def test_a_python_that_cannot_make_environments_is_told_what_to_install():
    script = "import runpy, sys; sys.modules['ensurepip'] = None; sys.argv = ['check']; runpy"
    call = f".run_path({str(ROOT / 'scripts/check_python.py')!r}, run_name='__main__')"
    result = subprocess.run([sys.executable, "-c", script + call], capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stderr.endswith("sudo apt-get install python3-venv\n")
    assert len(result.stderr.splitlines()) == 1
