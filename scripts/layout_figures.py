"""Crossings and bends of every shipped procedure, printed for the records.

    python scripts/layout_figures.py

The same tree prints the same figures: what is counted is read from the finished pages.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable
from soptool.layout.quality import Quality, measure
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Profile

ROOT = Path(__file__).parents[1]
FOLDERS = ("examples", "tests/specimens")
CONTEXT = Context(today=date(2026, 1, 1))


class Figures(NamedTuple):
    """What is counted of one document, or of all."""

    name: str
    pages: int
    edges: int
    crossings: int
    bends: int
    faults: int

    def line(self) -> str:
        """One row of the printed table."""
        edges = max(self.edges, 1)
        return (
            f"{self.name:36}{self.pages:6}{self.edges:6}{self.crossings:10}"
            f"{self.crossings / edges:12.3f}{self.bends:6}{self.bends / edges:12.3f}"
            f"{self.faults:7}"
        )


def main() -> None:
    """Print a row for each document and one for all."""
    documents = list(_documents())
    if not documents:
        raise SystemExit("no documents found")
    print(
        f"{'document':36}{'pages':>6}{'edges':>6}{'crossings':>10}{'an edge':>12}"
        f"{'bends':>6}{'an edge':>12}{'faults':>7}"
    )
    for figures in (*documents, _sum("all", documents)):
        print(figures.line())


def _documents() -> Iterator[Figures]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).glob("*.sop.yaml")):
            sop = load(path.read_text(encoding="utf-8"), path.name, CONTEXT).sop
            if sop is None:
                raise SystemExit(f"{path.name} is not sound")
            layout = lay_out(sop, Profile()).layout
            blocks = [block for page in layout.pages for block in page.blocks]
            measured = [measure(block) for block in blocks if isinstance(block, ChartTable)]
            yield _figures(path.name.removesuffix(".sop.yaml"), measured)


def _figures(name: str, pages: Sequence[Quality]) -> Figures:
    return Figures(
        name,
        len(pages),
        sum(page.edges for page in pages),
        sum(page.crossings for page in pages),
        sum(page.bends for page in pages),
        sum(len(page.faults) for page in pages),
    )


def _sum(name: str, documents: Sequence[Figures]) -> Figures:
    return Figures(name, *(sum(column) for column in zip(*(d[1:] for d in documents), strict=True)))


if __name__ == "__main__":
    main()
