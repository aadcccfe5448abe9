"""docxtpl: identity block and plain table of every SOP, from one template.

`docxtpl_tables.py --template FILE` makes the template; `docxtpl_tables.py FILE SOPS OUT` uses it.
"""

import sys
from pathlib import Path

from sop_text import AFTER, BEFORE, IDENTITY, PAIRS, read_sop


def make_template(file: Path) -> None:
    """One row that is repeated for every step, one cell in it for every performer."""
    from docx import Document
    from docx.enum.section import WD_ORIENT

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    block = document.add_table(len(IDENTITY) + 1, 3, "Table Grid")
    block.cell(0, 0).merge(block.cell(len(IDENTITY), 0)).text = "{{ instansi }}"
    for row, label in enumerate(IDENTITY):
        block.cell(row, 1).text = label
        block.cell(row, 2).text = f"{{{{ identitas[{row}] }}}}"
    block.cell(len(IDENTITY), 1).text, block.cell(len(IDENTITY), 2).text = "Nama SOP", "{{ judul }}"
    pairs = document.add_table(len(PAIRS), 2, "Table Grid")
    for row, (left, left_key, right, right_key) in enumerate(PAIRS):
        pairs.cell(row, 0).text = f"{left}\n{{{{ {left_key} }}}}"
        pairs.cell(row, 1).text = f"{right}\n{{{{ {right_key} }}}}"
    document.add_page_break()
    actors = ("{%tc for nama in pelaksana %}", "{{ nama }}", "{%tc endfor %}")
    steps = [
        (*BEFORE, *actors, *AFTER),
        ("{%tr for langkah in langkah %}",),
        (
            *("{{ langkah.no }}", "{{ langkah.kegiatan }}"),
            *("{%tc for nama in pelaksana %}", "", "{%tc endfor %}"),
            *(f"{{{{ langkah.{key.lower()} }}}}" for key in AFTER),
        ),
        ("{%tr endfor %}",),
    ]
    table = document.add_table(len(steps), len(steps[0]), "Table Grid")
    for row, texts in enumerate(steps):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.save(str(file))


def render(template: Path, sops: Path, out: Path) -> None:
    """A Word file for each SOP."""
    from docxtpl import DocxTemplate

    for file in sorted(sops.glob("*.sop.yaml")):
        document = DocxTemplate(template)
        document.render(read_sop(file), autoescape=True)
        document.save(out / f"{file.name.removesuffix('.sop.yaml')}.docx")


if __name__ == "__main__":
    if sys.argv[1] == "--template":
        make_template(Path(sys.argv[2]))
    else:
        render(*map(Path, sys.argv[1:]))
