"""Every SOP this repository has as a file: examples, specimens, and fixtures of the flowchart."""

from datetime import date
from pathlib import Path

from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.sop import Sop

ROOT = Path(__file__).parents[2]
FOLDERS = ("examples", "tests/specimens", "tests/fixtures/flowcharts")
FILES = tuple(sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.sop.yaml")))


def real_sops() -> dict[str, Sop]:
    """By the name of the file."""
    return {file.name.removesuffix(".sop.yaml"): _read(file) for file in FILES}


def _read(file: Path) -> Sop:
    context = Context(profile=Profile(), today=date(2026, 7, 1))
    sop = load(file.read_text(encoding="utf-8"), file.name, context).sop
    assert sop is not None, file
    return sop
