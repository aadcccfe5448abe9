"""`make bundle`: its folder installs soptool with no package index, as its instructions say."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from scripts.bundle import PLATFORMS, PYTHONS, Target, needed, read_pins
from soptool.assets import asset_path
from tests.support.git_repository import commit, new_repository
from tests.support.minimal_sop import MINIMAL

ROOT = Path(__file__).parents[2]
PINS = read_pins((ROOT / "requirements-dev.lock").read_text("utf-8"))
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
UNREACHABLE = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_all_that_is_needed_is_pinned_by_hash(platform: str, python: str) -> None:
    names = set(needed(Target(platform, python)))
    assert {"typer", "pyyaml", "jsonschema-rs", "lxml", "pypdfium2"} <= names
    assert ("colorama" in names) == (platform == "windows")
    assert not {"pytest", "ruff", "mypy"} & names
    assert all("--hash=sha256:" in PINS[name] for name in names)


def run(*command: str | Path, folder: Path, **more: str) -> str:
    """Output of a command that must succeed."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(command, cwd=folder, env=clean | more, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For this computer only; its wheels come from the package index or pip's cache."""
    folder = tmp_path_factory.mktemp("bundle") / "soptool luring"
    options = ("--to", folder, "--platform", "linux", "--python", HERE)
    run(sys.executable, "-m", "scripts.bundle", *options, folder=ROOT)
    return folder


@pytest.mark.slow
@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="the wheels are for Linux")
def test_the_instructions_install_it_without_an_index(bundle: Path) -> None:
    text = (bundle / "LIHAT-DULU.md").read_text("utf-8")
    fence = re.search(r"^```sh\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)
    assert fence
    lines = fence[1].replace("python3 ", f"{sys.executable} ")
    told = run("sh", "-ec", lines, folder=bundle, **UNREACHABLE)
    assert told.splitlines()[-1].startswith("soptool 0.")
    assert "Looking in links: wheels\n" in told
    (bundle / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    program = bundle / "soptool/bin/soptool"
    assert "Tidak ada temuan" in run(program, "lint", "uji.sop.yaml", folder=bundle)
    run(program, "render", "uji.sop.yaml", "--to", "docx,pdf,png", folder=bundle)
    assert list(bundle.glob("*.png"))


@pytest.mark.slow
@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="the wheels are for Linux")
def test_a_changed_wheel_is_refused(bundle: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(bundle, tmp_path / "lain")
    (wheel,) = folder.glob("wheels/soptool-*.whl")
    wheel.write_bytes(wheel.read_bytes() + b"\n")
    run(sys.executable, "-m", "venv", folder / "baru", folder=folder)
    install = ("install", "--no-index", "--find-links", "wheels", "--require-hashes")
    ended = subprocess.run(
        [folder / "baru/bin/python", "-m", "pip", *install, "-r", "requirements.txt"],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert ended.returncode != 0
    assert "DO NOT MATCH" in ended.stderr


@pytest.mark.slow
@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="the wheels are for Linux")
def test_the_gitlab_job_installs_it_from_the_wheels(bundle: Path, tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "sop")
    commit(repository, {"uji.sop.yaml": MINIMAL})
    template = yaml.safe_load(asset_path("templates", "ci", "gitlab-ci.yml").read_text("utf-8"))
    job = template["periksa-sop"]
    variables = {**template["variables"], "SOPTOOL_WHEELS": str(bundle / "wheels"), **UNREACHABLE}
    lines = "\n".join([*job["before_script"], *job["script"], "command -v soptool"])
    told = run("sh", "-ec", lines, folder=repository, **variables)
    assert "Tidak ada temuan dalam 1 berkas." in told
    assert told.splitlines()[-1] == str(repository / ".soptool-venv/bin/soptool")


@pytest.mark.slow
@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="the wheels are for Linux")
def test_the_action_installs_it_from_the_wheels(bundle: Path, tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    found = {"SOPTOOL_VERSION": "", "SOPTOOL_WHEELS": str(bundle / "wheels"), "SOPTOOL_SOURCE": ""}
    runner = {"RUNNER_TEMP": str(tmp_path), "GITHUB_PATH": str(tmp_path / "path")}
    script = action["runs"]["steps"][0]["run"]
    run("bash", "-c", script, folder=tmp_path, **found, **runner, **UNREACHABLE)
    (programs,) = (tmp_path / "path").read_text("utf-8").splitlines()
    assert run(Path(programs) / "soptool", "--version", folder=tmp_path).startswith("soptool 0.")


def test_the_image_is_made_of_what_the_folder_holds() -> None:
    lines = (ROOT / "scripts/bundle_files/Dockerfile").read_text("utf-8").splitlines()
    copied = {line.split()[1] for line in lines if line.startswith("COPY ")}
    assert copied == {"wheels", "requirements.txt"}
    assert any("--no-index" in line for line in lines)
