"""Stage 5: where each symbol stands, and what is written in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from soptool.layout.frame import Frame
from soptool.layout.grid import Band, PageGrid, Spot, Stop
from soptool.layout.plan import Outline, PlacedSymbol
from soptool.layout.symbol_texts import Inside
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer
from soptool.model.flow import Flow, NodeRef
from soptool.model.profile import Profile

NAMES = {
    Outline.CAPSULE: "mulai atau selesai",
    Outline.BOX: "kegiatan",
    Outline.DIAMOND: "keputusan",
}


def place_symbols(
    flow: Flow,
    grid: PageGrid,
    frame: Frame,
    cells: tuple[Sequence[int], int],
    profile: Profile,
    text_style: TextStyle,
    measurer: Measurer,
) -> Iterator[PlacedSymbol]:
    """Every symbol; `cells` are the table row of each level and the first performer's column."""
    rows, first_column = cells
    for stop in grid.stops:
        for spot in stop.spots:
            box = frame.symbol_box(spot, stop.outline)
            text = stop.letter if stop.ref is None else symbol_text(flow, stop.ref, profile)
            inside = Inside(stop.outline, box.width, box.height, measurer)
            lines, style = inside.fitted(text, text_style) or ((), text_style)
            yield PlacedSymbol(
                outline=stop.outline,
                box=box,
                row=rows[spot.level],
                column=first_column + spot.column,
                description=_description(flow, stop, spot),
                ref=stop.ref,
                lines=lines,
                style=style,
            )


def move_symbols(
    symbols: Sequence[PlacedSymbol], grid: PageGrid, frame: Frame, level: int
) -> tuple[PlacedSymbol, ...]:
    """The symbols in a frame that is another from this level on."""
    spots = [spot for stop in grid.stops for spot in stop.spots]
    return tuple(
        [
            symbol
            if spot.level < level
            else replace(symbol, box=frame.symbol_box(spot, symbol.outline))
            for spot, symbol in zip(spots, symbols, strict=True)
        ]
    )


def symbol_text(flow: Flow, ref: NodeRef, profile: Profile) -> str:
    """The author's own words, else what the profile writes into the first and last capsules."""
    node = flow.node(ref)
    if node.text:
        return node.text
    if ref in flow.starts:
        return profile.symbol_texts.start
    return profile.symbol_texts.end if ref in flow.ends else ""


def _description(flow: Flow, stop: Stop, spot: Spot) -> str:
    """What a screen reader says in place of the picture."""
    if stop.ref is None:
        where = "halaman sebelumnya" if stop.band is Band.HEAD else "halaman berikutnya"
        return f"Penghubung {stop.letter} dengan {where}"
    actor = flow.procedure.actors[spot.column].name
    return f"{flow.row_names[stop.ref.row]}, {actor}: {NAMES[stop.outline]}"
