"""How tall rows and levels of a page are, by their texts, symbols and lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soptool.layout.continuations import OUTLINES, SheetRow
from soptool.layout.frame import Room, symbol_height, symbol_heights
from soptool.layout.grid import PageGrid
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips
from soptool.model.flow import Flow

Wishes = Mapping[tuple[int, int], Twips]  # (sheet row, storey): more height, for its labels


@dataclass(frozen=True, slots=True)
class Lengths:
    """What paging needs to know of a procedure: text heights of its rows and its symbols' width."""

    text_heights: tuple[Twips, ...]
    symbol_width: Twips
    wishes: Wishes


def least_height(
    flow: Flow, row: SheetRow, text_height: Twips, symbol_width: Twips, style: FlowchartStyle
) -> Twips:
    """A row's own text, or its symbols with nothing but air around them."""
    symbols = 0
    for storey in row.storeys:
        if storey:
            tallest = max(
                symbol_height(OUTLINES[flow.symbol(ref)], symbol_width, style) for ref in storey
            )
            symbols += style.bare_above + tallest + style.bare_below
    return max(text_height, symbols)


def level_heights(
    grid: PageGrid, rooms: Sequence[Room], lengths: Lengths, style: FlowchartStyle
) -> tuple[Twips, ...]:
    """What each level needs; the rest of a row's text is shared among its levels."""
    needs = []
    symbols = symbol_heights(grid, lengths.symbol_width, style)
    for level, symbol, room in zip(grid.levels, symbols, rooms, strict=True):
        need = room.before + symbol + room.after if symbol else 0
        needs.append(max(need, style.band_height) if level.band else need)
    for row in {level.row for level in grid.levels if not level.band}:
        numbers = [n for n, level in enumerate(grid.levels) if level.row == row]
        missing = max(0, lengths.text_heights[row] - sum(needs[n] for n in numbers))
        for position, number in enumerate(numbers):
            needs[number] += missing // len(numbers)
            needs[number] += missing % len(numbers) if position == 0 else 0
    # Labels were tried on the page as it was: what they want comes on top of the texts.
    return tuple(
        [
            need + lengths.wishes.get((level.row, storey), 0)
            for need, level, storey in zip(needs, grid.levels, grid.storeys, strict=True)
        ]
    )
