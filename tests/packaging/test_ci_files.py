"""What other people's CI runs: pre-commit hooks, the GitHub action, the GitLab template."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from soptool.assets import asset_path
from tests.support.git_repository import commit, git, new_repository
from tests.support.minimal_sop import MINIMAL

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sysconfig.get_path("scripts"))
FAULTY = MINIMAL.replace("tidak: terima", "tidak: trima")
BASH = shutil.which("bash")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs POSIX shells")


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


HOOKS = {hook["id"]: hook for hook in read(ROOT / ".pre-commit-hooks.yaml")}
ACTION = read(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]
GITLAB = read(asset_path("templates", "ci", "gitlab-ci.yml"))
LOCAL_HOOKS = read(asset_path("templates", "ci", "pre-commit-config.yaml"))["repos"][0]["hooks"]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A git repository with a clean SOP, a faulty one, and a file of another kind."""
    repository = new_repository(tmp_path / "SOP Umum & Kepegawaian")
    files = {"a b/baik.sop.yaml": MINIMAL, "buruk.sop.yaml": FAULTY, "lain.yaml": "a: 1\n"}
    commit(repository, files)
    return repository


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """With the soptool of this checkout on the path, as a runner has it."""
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "CI": "true", **more}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


# --- pre-commit


def files_of(hook: Any, repository: Path) -> list[str]:
    """What pre-commit would hand to a hook."""
    names = git(repository, "ls-files", "-z").split("\0")
    return [name for name in names if name and re.search(hook["files"], name)]


@pytest.mark.slow
@pytest.mark.parametrize("hook", [*HOOKS.values(), *LOCAL_HOOKS], ids=lambda hook: hook["id"])
def test_a_hook_runs_on_the_sops_of_a_commit(hook: Any, office: Path) -> None:
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()
    files = files_of(hook, office)
    assert files == ["a b/baik.sop.yaml", "buruk.sop.yaml"]
    both = run([*shlex.split(hook["entry"]), *files], office)
    assert both.returncode == 1, both.stderr
    assert "buruk.sop.yaml:41:36: galat tujuan-tidak-ada" in both.stdout
    assert run([*shlex.split(hook["entry"]), files[0]], office).returncode == 0


def test_the_fixing_hook_mends_what_is_certain(office: Path) -> None:
    file = office / "buruk.sop.yaml"
    file.write_text(MINIMAL.replace("waktu: 10 menit", "waktu: 10 minit"), "utf-8")
    run([*shlex.split(HOOKS["soptool-fix"]["entry"]), file.name], office)
    assert file.read_text("utf-8") == MINIMAL


# --- the GitHub action


def test_the_action_names_every_input_that_it_uses() -> None:
    used = re.findall(r"\$\{\{ *inputs\.(\w+) *\}\}", (ROOT / "action.yml").read_text("utf-8"))
    assert set(used) == set(ACTION["inputs"])
    assert all(one["description"] for one in ACTION["inputs"].values())


def test_no_input_is_written_into_a_script_and_nothing_foreign_is_run() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
    foreign = [step["uses"] for step in STEPS if "uses" in step]
    assert not [name for name in foreign if not re.search(r"@[0-9a-f]{40}$", name)]


@pytest.mark.skipif(BASH is None, reason="no bash on this system")
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["name"])
def test_a_script_of_the_action_is_sound_bash(step: Any) -> None:
    assert step["shell"] == "bash"
    read_only = subprocess.run(
        ["bash", "-n"], input=step["run"], text=True, capture_output=True, check=False
    )
    assert (read_only.returncode, read_only.stderr) == (0, "")


@pytest.fixture
def act(office: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the last step of the action, as a runner does."""

    def step(**inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: one["default"] for name, one in ACTION["inputs"].items()} | inputs
        environment = {
            name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], value)
            for name, value in STEPS[-1]["env"].items()
        }
        summary = str(tmp_path / "summary.md")
        return run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[-1]["run"]],
            office,
            GITHUB_STEP_SUMMARY=summary,
            **environment,
        )

    return step


@pytest.mark.skipif(BASH is None, reason="no bash on this system")
def test_the_action_annotates_and_leaves_a_report(act, office: Path, tmp_path: Path) -> None:
    ended = act()
    assert ended.returncode == 1, ended.stderr
    assert re.search(r"^::error file=buruk\.sop\.yaml,line=41,", ended.stdout, re.MULTILINE)
    report = json.loads((office / "soptool.sarif").read_text("utf-8"))
    assert [one["ruleId"] for one in report["runs"][0]["results"]] == ["tujuan-tidak-ada"]
    assert "tujuan-tidak-ada" in (tmp_path / "summary.md").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(BASH is None, reason="no bash on this system")
def test_the_action_takes_paths_with_spaces_and_more_options(act) -> None:
    assert act(paths="a b\n").returncode == 0
    assert act(paths="a b\nburuk.sop.yaml\n", args="--ignore alur").returncode == 1
    assert act(args="--fail-on salah").returncode == 2


@pytest.mark.slow
@pytest.mark.skipif(BASH is None, reason="no bash on this system")
@pytest.mark.parametrize(
    "said",
    [
        "$(touch dibobol)",
        "`touch dibobol`",
        '"; touch dibobol; "',
        "); touch dibobol; (",
        "; touch dibobol",
    ],
)
def test_what_an_input_says_is_never_run(act, office: Path, said: str) -> None:
    for field in ("paths", "args", "sarif"):
        act(**{field: said})
    assert not list(office.rglob("dibobol"))


# --- GitLab


def gitlab(office: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the lines of the job as a runner does, with its variables."""
    job = GITLAB["periksa-sop"]
    lines = "\n".join([*job["before_script"], *job["script"]])
    return run(["sh", "-e", "-c", lines], office, **{**GITLAB["variables"], **variables})


def test_the_gitlab_job_has_what_a_merge_request_shows() -> None:
    job = GITLAB["periksa-sop"]
    assert job["image"] == "$SOPTOOL_IMAGE"
    assert {"SOPTOOL_IMAGE", "SOPTOOL_WHEELS", "SOPTOOL_PATHS"} <= GITLAB["variables"].keys()
    assert job["artifacts"]["when"] == "always"
    written = set(re.findall(r"--format \w+:(\S+)", job["script"][0]))
    assert written == set(job["artifacts"]["reports"].values())
    assert set(job["artifacts"]["reports"]) == {"codequality", "junit"}


def test_the_gitlab_job_fails_on_a_fault_and_leaves_both_reports(office: Path) -> None:
    ended = gitlab(office)
    assert ended.returncode == 1, ended.stderr
    quality = json.loads((office / "gl-code-quality-report.json").read_text("utf-8"))
    assert [one["location"]["path"] for one in quality] == ["buruk.sop.yaml"]
    assert ElementTree.parse(office / "soptool-junit.xml").findall(".//failure")


@pytest.mark.slow
def test_the_gitlab_job_leaves_an_empty_report_where_nothing_is_wrong(office: Path) -> None:
    ended = gitlab(office, SOPTOOL_PATHS="buruk.sop.yaml", SOPTOOL_ARGS="--ignore tujuan")
    assert ended.returncode == 2, "an unknown rule is no clean run"
    (office / "buruk.sop.yaml").unlink()
    assert gitlab(office).returncode == 0
    assert json.loads((office / "gl-code-quality-report.json").read_text("utf-8")) == []
