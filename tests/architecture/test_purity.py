"""Only the edge of the house touches the disk, prints, or starts processes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src/soptool"
DISK_MODULES = {"os", "shutil", "tempfile", "glob", "fcntl", "mmap"}
PROCESS_MODULES = {"subprocess", "multiprocessing", "pty", "socket", "urllib.request", "http"}
DISK_METHODS = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "mkdir",
    "rmdir",
    "touch",
    "iterdir",
    "rglob",
    "is_file",
    "is_dir",
    "stat",
}
DISK_FUNCTIONS = {"open", "print", "input"}
PROCESS_NAMES = {"ProcessPoolExecutor", "system", "popen", "create_subprocess_exec"}
EDGE = {"cli", "storage", "assets"}


def test_only_the_edge_touches_the_disk():
    modules = _modules(outside=EDGE)
    assert modules
    assert [
        f"{file}: {act}" for file in modules for act in disk_acts(file.read_text("utf-8"))
    ] == []


def test_only_storage_starts_processes():
    modules = _modules(outside={"storage"})
    assert modules
    acts = [f"{file}: {act}" for file in modules for act in process_acts(file.read_text("utf-8"))]
    assert acts == []


@pytest.mark.parametrize(
    "source",
    [
        "import os",
        "from os import path",
        "import os.path as p",
        "def late():\n    import shutil",
        "text = open('a').read()",
        "print(1)",
        "Path('a').read_text()",
        "target.write_bytes(b'')",
        "save = target.write_bytes",
    ],
)
def test_touching_the_disk_is_noticed(source: str):
    assert list(disk_acts(source))


@pytest.mark.parametrize(
    "source",
    [
        "import subprocess",
        "from subprocess import run",
        "from concurrent.futures import ProcessPoolExecutor",
        "import os\nos.system('ls')",
        "import urllib.request",
    ],
)
def test_starting_a_process_is_noticed(source: str):
    assert list(process_acts(source))


@pytest.mark.parametrize(
    "source",
    [
        "Image.open(data)",
        "text.replace('a', 'b')",
        "from pathlib import PurePath",
        "from urllib.parse import quote",
    ],
)
def test_pure_code_is_left_alone(source: str):
    assert not [*disk_acts(source), *process_acts(source)]


def disk_acts(source: str) -> Iterator[str]:
    """What in this source reads, writes or prints, with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) if name in DISK_FUNCTIONS:
                yield f"{node.lineno} {name}"
            case ast.Attribute(attr=name) if name in DISK_METHODS:
                yield f"{node.lineno} .{name}"
    yield from _imports(source, DISK_MODULES)


def process_acts(source: str) -> Iterator[str]:
    """What in this source starts a process or opens a connection, with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.alias(name=name) if name in PROCESS_NAMES:
                yield f"{node.lineno} {name}"
    yield from _imports(source, PROCESS_MODULES)


def _imports(source: str, names: set[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=aliases):
                imported = [alias.name for alias in aliases]
            case ast.ImportFrom(module=str(module), level=0):
                imported = [module]
            case _:
                continue
        for name in imported:
            if any(f"{name}.".startswith(f"{forbidden}.") for forbidden in names):
                yield f"{node.lineno} {name}"


def _modules(outside: set[str]) -> list[Path]:
    return [
        file
        for file in sorted(PACKAGE.rglob("*.py"))
        if file.relative_to(PACKAGE).parts[0].removesuffix(".py") not in outside
    ]
