"""The matrix of changes as a Word table: what was, what it becomes, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from soptool.layout.plan import Paper
from soptool.layout.table import Align, Cell, TextStyle
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm, points
from soptool.render.docx.cells import cell_properties, table_row
from soptool.render.docx.ooxml import TINY, paragraph_properties, run, spacer
from soptool.render.docx.parts import PROCEDURE_HEADING

TITLE = "Matriks Perubahan"
_HEADINGS = ("No", "Bagian", "Semula", "Menjadi", "Alasan")
_SHARES = (5, 20, 30, 30)  # percent of the width; the reason has the rest
_MARGIN, _PADDING = mm(1), points(2)
_SIZE, _TITLE_SIZE = 18, 22  # half points


class Marked(NamedTuple):
    """Words of one side; changed ones are printed bold."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One change."""

    subject: str
    before: tuple[Marked, ...]
    after: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All changes; the reason is that of the revision, so it stands once beside all of them."""

    lines: tuple[MatrixLine, ...]
    reason: str
    letters: TextStyle


def write_matrix(matrix: Matrix, paper: Paper) -> str:
    """On a page of its own."""
    columns = _columns(paper)
    rows = [_heading(columns, matrix.letters), *_lines(matrix, columns)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    title = matrix.letters._replace(size=_TITLE_SIZE, bold=True)
    return (
        spacer(TINY, page_break=True)
        + _paragraph((run(TITLE, title),), title, Align.CENTER, PROCEDURE_HEADING)
        + spacer(_MARGIN * 2)
        + f'<w:tbl><w:tblPr><w:tblStyle w:val="Tabel"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{_PADDING}" w:type="dxa"/>'
        f'<w:bottom w:w="{_PADDING}" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000"/>'
        f'<w:tblCaption w:val="{TITLE}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _columns(paper: Paper) -> tuple[Twips, ...]:
    width = paper.body.width
    first = [width * share // 100 for share in _SHARES]
    return (*first, width - sum(first))


def _heading(columns: Sequence[Twips], letters: TextStyle) -> str:
    bold = letters._replace(size=_SIZE, bold=True)
    cells = [
        _cell(Cell(n, margin=_MARGIN, shaded=True), width, (run(text, bold),), bold, Align.CENTER)
        for n, (text, width) in enumerate(zip(_HEADINGS, columns, strict=True))
    ]
    return table_row(0, cells, "<w:tblHeader/>")


def _lines(matrix: Matrix, columns: Sequence[Twips]) -> Iterator[str]:
    letters = matrix.letters._replace(size=_SIZE)
    bold = letters._replace(bold=True)
    last = len(columns) - 1
    for number, line in enumerate(matrix.lines):
        told = (
            (run(f"{number + 1}.", letters),),
            (run(line.subject, letters),),
            *(
                tuple(run(text, bold if changed else letters) for text, changed in side)
                for side in (line.before, line.after)
            ),
        )
        cells = [
            _cell(Cell(n, margin=_MARGIN), columns[n], runs, letters) for n, runs in enumerate(told)
        ]
        reason = Cell(last, margin=_MARGIN, row_span=len(matrix.lines))
        words = (run(matrix.reason, letters),) if number == 0 and matrix.reason else ()
        cells.append(_cell(reason, columns[last], words, letters, follows=number > 0))
        yield table_row(0, cells)


def _cell(
    cell: Cell,
    width: Twips,
    runs: Sequence[str],
    letters: TextStyle,
    align: Align = Align.LEFT,
    *,
    follows: bool = False,
) -> str:
    content = _paragraph(runs, letters, align)
    return f"<w:tc>{cell_properties(cell, width, follows=follows)}{content}</w:tc>"


def _paragraph(runs: Sequence[str], letters: TextStyle, align: Align, style_name: str = "") -> str:
    height = FONTS.line_height(letters)
    properties = paragraph_properties(height, align, style_name=style_name)
    return f"<w:p>{properties}{''.join(runs)}</w:p>"
