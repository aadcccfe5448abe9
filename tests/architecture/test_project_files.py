"""The files that describe the project agree with each other."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements-dev.lock").read_text("utf-8")
LOCKED = dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCK, re.MULTILINE))


def test_the_lock_holds_every_dependency_in_its_range():
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    assert wanted and LOCKED
    for requirement in map(Requirement, wanted):
        version = LOCKED.get(canonicalize_name(requirement.name), "0")
        assert requirement.specifier.contains(version), f"{requirement} is locked to {version}"


def test_the_locks_pin_by_hash_and_name_no_address():
    npm = (ROOT / "tests/tools/package-lock.json").read_text("utf-8")
    assert LOCK.count("--hash=sha256:") >= len(LOCKED)
    assert '"integrity": "sha512-' in npm
    assert "://" not in LOCK + npm


def test_the_changelog_names_the_version():
    version = re.search(r'__version__ = "(.+)"', (ROOT / "src/soptool/__init__.py").read_text())
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert version
    assert f"## [{version[1]}]" in changelog or "## [Unreleased]" in changelog
