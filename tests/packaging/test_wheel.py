"""What people install is whole: the wheel carries its folders and works far from the checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from soptool.assets import FOLDERS
from tests.support.word_validity import assert_package_sound

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the sdist, as `build` does it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


def run(*command: str | Path, folder: Path = ROOT) -> str:
    """Output of a command that must succeed, without the environment of the checkout."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def fresh_environment(folder: Path) -> Path:
    """The programs of a new virtual environment with nothing but pip."""
    run(sys.executable, "-m", "venv", folder)
    return folder / "bin"


def borrow_dependencies(programs: Path) -> None:
    """Lets an environment find our installed dependencies, but not our editable soptool."""
    (site_packages,) = programs.parent.glob("lib/python*/site-packages")
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")


def assert_renders_an_example(programs: Path, folder: Path) -> None:
    """`soptool lint` and `render` work on a shipped example, in a folder with an awkward name."""
    package = Path(
        run(
            programs / "python", "-c", "import soptool; print(soptool.__path__[0])", folder=folder
        ).strip()
    )
    assert package.is_relative_to(programs.parent)
    office = folder / "SOP Umum & Kepegawaian"
    shutil.copytree(package / "_assets/examples", office)
    run(programs / "soptool", "lint", office, folder=folder)
    example = office / "surat-masuk.sop.yaml"
    run(
        programs / "soptool",
        "render",
        example,
        "--to",
        "docx,md",
        "--output-dir",
        folder / "hasil",
        folder=folder,
    )
    (document,) = folder.glob("hasil/**/*.docx")
    assert_package_sound(document)
    assert list(folder.glob("hasil/**/*.md"))


def test_the_wheel_carries_the_three_folders(wheel: Path):
    prefix = "soptool/_assets/"
    names = {
        name.removeprefix(prefix)
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith(prefix)
    }
    for folder in FOLDERS:
        files = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert files
        assert {name for name in names if name.startswith(f"{folder}/")} == files


def test_the_wheel_carries_the_package_and_its_licence(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {
        path.relative_to(ROOT / "src").as_posix() for path in ROOT.glob("src/soptool/**/*.py")
    }
    assert modules and modules <= names
    assert "soptool/py.typed" in names
    assert any(name.endswith("/LICENSE") for name in names)


def test_the_wheel_works_elsewhere(wheel: Path, tmp_path: Path):
    programs = fresh_environment(tmp_path / "venv")
    borrow_dependencies(programs)
    run(programs / "python", "-m", "pip", "install", "--no-deps", "--no-index", wheel)
    assert_renders_an_example(programs, tmp_path)


def test_pip_install_from_the_checkout_works(tmp_path: Path):
    """With its dependencies from the package index, as a user does it."""
    programs = fresh_environment(tmp_path / "venv")
    run(programs / "python", "-m", "pip", "install", "--quiet", ROOT)
    assert_renders_an_example(programs, tmp_path)
