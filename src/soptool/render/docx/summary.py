"""What a table holds, in a sentence for those who hear it."""

from collections.abc import Iterable

from soptool.layout.table import Cell, RowKind, Table
from soptool.model.profile import Column


def summary(table: Table) -> str:
    """Its steps and columns; of a table without headings, what it tells."""
    heads = [cell for row in table.rows if row.kind is RowKind.HEADER for cell in row.cells]
    if not heads:
        told = [cell for row in table.rows for cell in row.cells if cell.role == "label"]
        return f"Memuat {_listed(told)}." if told else table.description
    numbers = [
        cell
        for row in table.rows
        if row.step >= 0
        for cell in row.cells
        if cell.role == Column.NUMBER.value and cell.paragraphs
    ]
    ends = dict.fromkeys(_words(cell).rstrip(".") for cell in (*numbers[:1], *numbers[-1:]))
    steps = f"Langkah {' sampai '.join(ends)}. " if ends else ""
    return f"{steps}Kolom: {_listed(heads)}."


def _listed(cells: Iterable[Cell]) -> str:
    return ", ".join(words for words in map(_words, cells) if words)


def _words(cell: Cell) -> str:
    return " ".join(paragraph.text for paragraph in cell.paragraphs)
