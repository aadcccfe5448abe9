"""Stage 4, second half: each pentagon stands in the column its lines were drawn best from."""

from dataclasses import replace

from soptool.layout.grid import PageGrid, Spot
from soptool.layout.ways import Ways


def settle_pentagons(grid: PageGrid, ways: Ways) -> PageGrid:
    """The same page with each pentagon where the lines at it end; routing chose the place."""
    places: dict[int, Spot] = {}
    for number, way in ways.items():
        wire = grid.wires[number]
        places[wire.source], places[wire.target] = way.source, way.target
    stops = tuple(
        replace(stop, spots=(places[number],)) if stop.band else stop
        for number, stop in enumerate(grid.stops)
    )
    return replace(grid, stops=stops)
