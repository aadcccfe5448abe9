"""The layers of the house: who may import whom."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
LAYERS = [
    layer.strip(" ()") for line in CONTRACT["contracts"][0]["layers"] for layer in line.split("|")
]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter with our contracts on the package `soptool` in a folder."""
    command = ["-c", "from importlinter.cli import lint_imports_command as run; run()"]
    return subprocess.run(
        [sys.executable, *command, "--config", str(ROOT / "pyproject.toml"), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
    )


def a_package(folder: Path, **sources: str) -> Path:
    """A soptool with every layer empty but for the given ones."""
    for layer in LAYERS:
        module = folder / "soptool" / layer / "__init__.py"
        module.parent.mkdir(parents=True)
        module.write_text(sources.get(layer, ""), "utf-8")
    (folder / "soptool/__init__.py").touch()
    return folder


def test_the_package_keeps_its_layers():
    run = lint_imports(ROOT / "src")
    assert run.returncode == 0, run.stdout + run.stderr


def test_empty_layers_keep_the_contract(tmp_path: Path):
    assert lint_imports(a_package(tmp_path)).returncode == 0


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("model", "import soptool.cli"),
        ("syntax", "def late():\n    from soptool import model"),
        ("lint", "import soptool.layout"),
        ("errors", "import soptool.diagnostics"),
        ("render", "import soptool.storage"),
        ("layout", "import os"),
        ("report", "import subprocess"),
        ("cli", "import subprocess"),
        ("storage", "import socket"),
    ],
)
def test_a_wrong_import_is_noticed(tmp_path: Path, layer: str, source: str):
    run = lint_imports(a_package(tmp_path, **{layer: source}))
    assert run.returncode == 1, run.stdout + run.stderr
    assert f"soptool.{layer}" in run.stdout


def test_a_module_outside_of_every_layer_is_noticed(tmp_path: Path):
    a_package(tmp_path)
    (tmp_path / "soptool/utils.py").touch()
    assert lint_imports(tmp_path).returncode == 1
