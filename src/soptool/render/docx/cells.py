"""Properties of Word's table rows and cells, in the order the schema wants them."""

from collections.abc import Sequence
from functools import lru_cache

from soptool.drawing.primitives import SHADE
from soptool.layout.table import Anchor, Cell
from soptool.layout.units import Twips


def table_row(height: Twips, cells: Sequence[str], properties: str = "") -> str:
    """A row that is never cut and at least so high."""
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        f"{properties}</w:trPr>{''.join(cells)}</w:tr>"
    )


def space_above(cell: Cell) -> Twips:
    """Its upper margin, where the text begins at the top."""
    return 0 if cell.anchor is Anchor.CENTER or cell.rotated else cell.margin


def cell_properties(cell: Cell, width: Twips, *, follows: bool) -> str:
    """Of a cell, or of one that `follows` it under its row span."""
    merge = "continue" if follows else "restart" if cell.row_span > 1 else ""
    ruled = cell.top_rule and cell.left_rule and cell.bottom_rule and cell.right_rule
    return _cell_properties(
        width,
        cell.span,
        merge,
        () if ruled else _missing_rules(cell),
        cell.shaded,
        cell.margin,
        cell.rotated,
        cell.anchor is Anchor.CENTER,
    )


def _missing_rules(cell: Cell) -> tuple[str, ...]:
    rules = (cell.top_rule, cell.left_rule, cell.bottom_rule, cell.right_rule)
    sides = ("top", "left", "bottom", "right")
    return tuple([side for side, rule in zip(sides, rules, strict=True) if not rule])


@lru_cache(maxsize=4096)
def _cell_properties(
    width: Twips,
    span: int,
    merge: str,
    missing: tuple[str, ...],
    shaded: bool,
    margin: Twips,
    rotated: bool,
    centered: bool,
) -> str:
    """Everything `w:tcPr` can hold, in the order the schema wants it."""
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in missing)
    sides = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    parts = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
        f'<w:vMerge w:val="{merge}"/>' if merge else "",
        f"<w:tcBorders>{borders}</w:tcBorders>" if borders else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>' if shaded else "",
        f"<w:tcMar>{sides}</w:tcMar>" if margin else "",
        '<w:textDirection w:val="btLr"/>' if rotated else "",
        '<w:vAlign w:val="center"/>' if centered else "",
    )
    return f"<w:tcPr>{''.join(parts)}</w:tcPr>"
