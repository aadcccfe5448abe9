"""The SOPs on disk that every gate goes through: the shipped, the real, and what neither has."""

from datetime import date
from pathlib import Path

from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.sop import Sop

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)


def found(folder: str, count: int) -> tuple[Path, ...]:
    """The SOPs of a folder; no gate can run over fewer than there are known to be."""
    files = tuple(sorted((ROOT / folder).glob("*.sop.yaml")))
    assert len(files) >= count, f"{len(files)} SOPs in {folder}, not {count}"
    return files


EXAMPLES = found("examples", 10)
SPECIMENS = found("tests/specimens", 12)
FLOWCHARTS = found("tests/fixtures/flowcharts", 12)
DOCUMENTS = (*EXAMPLES, *SPECIMENS, *FLOWCHARTS)


def name_of(path: Path) -> str:
    """What reports call it."""
    return path.name.removesuffix(".sop.yaml")


def sop_of(path: Path, profile: Profile | None = None) -> Sop:
    """The SOP written there, which has to be sound."""
    context = Context(profile=profile or Profile(), today=TODAY)
    loaded = load(path.read_text(encoding="utf-8"), path.name, context)
    assert loaded.sop is not None, loaded.diagnostics
    return loaded.sop
