"""Shows one SOP before and after a change of the engine, with its measures: one HTML page.

    python -m tests.visual.inspector examples/surat-masuk.sop.yaml --before HEAD~3
    python -m tests.visual.inspector 17 --before build/inspector/lama
    python -m tests.visual.inspector 17 --keep build/inspector/lama

A case is a file or the seed of a random SOP. `--before` is a revision of git, drawn by the code
it holds, or a folder that `--keep` has written.
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from soptool.syntax.emit import emit
from tests.support.random_sop import random_document

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "build/inspector"
DRAWING = Path(__file__).with_name("drawing_measures.py")


class Drawing(NamedTuple):
    """A case as one state of the engine draws it."""

    pages: list[str]  # SVG
    figures: dict[str, float]
    faults: list[str]


def main(arguments: Sequence[str] | None = None) -> Path:
    """Write the page, or keep the drawing for a later one; tell where."""
    parser = ArgumentParser(prog="python -m tests.visual.inspector")
    parser.add_argument("case", help="a .sop.yaml file, or a seed")
    parser.add_argument("--before", metavar="REVISION|FOLDER")
    parser.add_argument("--keep", metavar="FOLDER", type=Path)
    asked = parser.parse_args(arguments)
    name, text = read_case(asked.case)
    after = draw(text, ROOT / "src")
    if asked.keep:
        file: Path = asked.keep / f"{name}.json"
        written = json.dumps(after._asdict(), indent=1)
    else:
        before = draw_before(asked.before, name, text) if asked.before else None
        file = SHEETS / f"{name}.html"
        written = sheet(name, before, after)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written, encoding="utf-8")
    print(file)
    return file


def read_case(case: str) -> tuple[str, str]:
    """Its name and its text."""
    if case.isdecimal():
        return f"acak-{case}", emit(random_document(int(case)))
    file = Path(case)
    return file.name.removesuffix(".sop.yaml"), file.read_text(encoding="utf-8")


def draw_before(where: str, name: str, text: str) -> Drawing:
    """From a folder that was kept, else by the code of a revision."""
    if Path(where).is_dir():
        return Drawing(**json.loads((Path(where) / f"{name}.json").read_text(encoding="utf-8")))
    archive = subprocess.run(
        ["git", "archive", where, "src", "templates", "schemas"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
        return draw(text, Path(folder) / "src")


def draw(text: str, source: Path) -> Drawing:
    """By the code in this folder, in a process of its own."""
    drawn = subprocess.run(
        [sys.executable, str(DRAWING)],
        input=text, capture_output=True, text=True, check=True, cwd=source.parent,
        env={**os.environ, "PYTHONPATH": str(source), "PYTHONHASHSEED": "0"},
    ).stdout  # fmt: skip
    return Drawing(**json.loads(drawn))


def sheet(name: str, before: Drawing | None, after: Drawing) -> str:
    """Measures first, then page beside page."""
    columns = [("Before", before)] if before else []
    columns.append(("After", after))
    heads = "".join(f"<th>{title}" for title, _ in columns)
    rows = "".join(
        f"<tr><td>{figure}" + "".join(f"<td>{drawing.figures[figure]:g}" for _, drawing in columns)
        for figure in after.figures
    )
    rows += "<tr><td>faults" + "".join(f"<td>{len(drawing.faults)}" for _, drawing in columns)
    faults = "".join(f"<li>{title}: {escape(f)}" for title, one in columns for f in one.faults)
    count = max(len(drawing.pages) for _, drawing in columns)
    pages = "".join(
        "<tr>" + "".join(f"<td>{_page(drawing, number)}" for _, drawing in columns)
        for number in range(count)
    )
    return (
        f"<!doctype html><meta charset=utf-8><title>{escape(name)}</title>"
        "<style>body{font:14px sans-serif}td,th{padding:4px 12px;text-align:left;"
        "vertical-align:top}svg{width:100%;height:auto;border:1px solid #bbb}"
        ".pages{width:100%;table-layout:fixed}</style>"
        f"<h1>{escape(name)}</h1><table><tr><th>{heads}{rows}</table><ul>{faults}</ul>"
        f"<table class=pages><tr>{heads}{pages}</table>"
    )


def _page(drawing: Drawing, number: int) -> str:
    return drawing.pages[number] if number < len(drawing.pages) else ""


if __name__ == "__main__":
    main()
