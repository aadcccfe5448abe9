"""python-docx with care (no `table.cell()` in a loop): identity block and plain table of every SOP.

`python_docx_tables.py SOPS OUT`
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from sop_text import AFTER, BEFORE, IDENTITY, PAIRS, read_sop


def render(sops: Path, out: Path) -> None:
    """A Word file for each SOP."""
    for file in sorted(sops.glob("*.sop.yaml")):
        write(read_sop(file), out / f"{file.name.removesuffix('.sop.yaml')}.docx")


def write(sop: dict[str, Any], file: Path) -> None:
    """The same tables as the template of docxtpl."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    identity = [("", label, text) for label, text in zip(IDENTITY, sop["identitas"], strict=True)]
    block = fill(document, [*identity, ("", "Nama SOP", sop["judul"])])
    block.columns[0].cells[0].merge(block.columns[0].cells[-1]).text = sop["instansi"]
    fill(document, [(f"{left}\n{sop[a]}", f"{right}\n{sop[b]}") for left, a, right, b in PAIRS])
    document.add_page_break()
    keys = [key.lower() for key in AFTER]
    empty = ("",) * len(sop["pelaksana"])
    steps = [
        (step["no"], step["kegiatan"], *empty, *(step[key] for key in keys))
        for step in sop["langkah"]
    ]
    fill(document, [(*BEFORE, *sop["pelaksana"], *AFTER), *steps])
    document.save(str(file))


def fill(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table with these texts; its cells are listed once."""
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    cells = iter(table._cells)
    for texts in rows:
        for text in texts:
            cell = next(cells)
            if text:
                cell.text = text
    return table


if __name__ == "__main__":
    render(*map(Path, sys.argv[1:]))
