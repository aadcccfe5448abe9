"""The layers of the house: who may import whom."""

import ast
import shutil
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


def front_door_imports(source: str) -> list[str]:
    """Names that come from `soptool` itself, past the layers; the version is all it may give."""
    return [
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "soptool" and node.level == 0
        for alias in node.names
        if alias.name not in {"__version__", *LAYERS}
    ]


def test_nothing_inside_comes_in_by_the_front_door():
    modules = list((ROOT / "src/soptool").rglob("*.py"))
    assert modules
    assert [file for file in modules if front_door_imports(file.read_text("utf-8"))] == []
    assert front_door_imports("from soptool import lay_out, model") == ["lay_out"]


def test_a_layer_that_is_gone_is_noticed(tmp_path: Path):
    a_package(tmp_path)
    shutil.rmtree(tmp_path / "soptool/report")
    assert lint_imports(tmp_path).returncode == 1
