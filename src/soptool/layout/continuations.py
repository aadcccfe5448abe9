"""Stage 4: edges cut by a page break become pairs of off-page connectors with a letter.

A flow across a cut is one star, not one edge: a fork leaves its page by one pentagon however many
targets follow, a join arrives by one. Forward flows go out at the foot and in at the head,
backward flows the other way round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import NamedTuple

from soptool.layout.grid import Band, Level, PageGrid, Spot, Star, Stop, Wire
from soptool.layout.plan import Outline
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.sop import Manner, Symbol

Letters = Mapping[Star | Edge, str]

OUTLINES = {
    Symbol.TERMINATOR: Outline.CAPSULE,
    Symbol.PROCESS: Outline.BOX,
    Symbol.DECISION: Outline.DIAMOND,
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A table row to be paged: the step it shows, or the rest of one too tall for a page.

    `storeys` are the nodes that stand on each level of the row; a rest has one empty storey.
    """

    step: int
    storeys: tuple[tuple[NodeRef, ...], ...]


class Cut(NamedTuple):
    """A pentagon of a page: which flow, at which end of the page, and whether it leaves."""

    flow: Star | Edge
    band: Band
    out: bool


def sheet_rows(flow: Flow) -> tuple[SheetRow, ...]:
    """One row a step; parts that follow one another, or share a column, stand on storeys."""
    rows = []
    for number, step in enumerate(flow.procedure.steps):
        storeys: list[list[NodeRef]] = [[]]
        for part in range(len(step.nodes)):
            ref = NodeRef(number, part)
            if any(_apart(flow, ref, other) for other in storeys[-1]):
                storeys.append([])
            storeys[-1].append(ref)
        rows.append(SheetRow(number, tuple(tuple(storey) for storey in storeys)))
    return tuple(rows)


def star_of(flow: Flow, edge: Edge) -> Star | None:
    """The fork an edge belongs to, else the join, else none: at most one."""
    if _fork_size(flow, edge) > 1:
        return Star(True, edge.source, edge.branch)
    joining = [other for other in flow.entries[edge.target] if _fork_size(flow, other) == 1]
    return Star(False, edge.target, -1) if len(joining) > 1 else None


def cut_edges(flow: Flow, rows: Sequence[SheetRow], shown: range) -> PageGrid:
    """The grid of the page that shows these rows; its pentagons have no letters yet."""
    columns = {actor.id: number for number, actor in enumerate(flow.procedure.actors)}
    storeys = [(row, storey) for row in shown for storey in rows[row].storeys]
    here = {ref for _, storey in storeys for ref in storey}
    cuts = _cuts(flow, here)
    bands, heads = _place_pentagons(flow, columns, here, cuts)
    feet = max((spot.level for cut, spot in bands.items() if cut.band is Band.FOOT), default=-1) + 1
    foot_level = heads + len(storeys)

    stops: list[Stop] = []
    doors: dict[NodeRef, tuple[int, int]] = {}  # the stops by which a node is entered and left
    for level, (_, storey) in enumerate(storeys, heads):
        for ref in storey:
            acts = _acts(flow, columns, ref, level)
            doors[ref] = len(stops), len(stops) + len(acts) - 1
            stops.extend(acts)
    pentagons = {}
    for cut, spot in bands.items():
        pentagons[cut] = len(stops)
        level = spot.level + (foot_level if cut.band is Band.FOOT else 0)
        places = tuple(Spot(level, column) for column in _nearest(spot.column, len(columns)))
        stops.append(Stop(places, Outline.PENTAGON, band=cut.band, flow=cut.flow))
    levels = (
        *(Level(-1, Band.HEAD) for _ in range(heads)),
        *(Level(row) for row, _ in storeys),
        *(Level(-1, Band.FOOT) for _ in range(feet)),
    )
    wires = (*_chains(doors), *_page_wires(flow, doors, pentagons))
    return PageGrid(len(columns), levels, tuple(stops), wires)


def letter_pentagons(grid: PageGrid, letters: Letters) -> tuple[PageGrid, Letters]:
    """The page with its letters, and all letters given so far and here, in order of first cut."""
    known = dict(letters)
    stops = []
    for stop in grid.stops:
        if stop.flow is not None:
            stop = replace(stop, letter=known.setdefault(stop.flow, letter(len(known))))
        stops.append(stop)
    return replace(grid, stops=tuple(stops)), known


def letter(number: int) -> str:
    """A … Z, AA, AB …: as columns of a spreadsheet are named."""
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        name = ascii_uppercase[digit] + name
    return name


def _apart(flow: Flow, ref: NodeRef, other: NodeRef) -> bool:
    """Whether two parts of a row cannot share a storey: one in the other's way, or linked."""
    order = [actor.id for actor in flow.procedure.actors]
    ours, theirs = (sorted(order.index(a) for a in flow.node(r).actors) for r in (ref, other))
    if ours[0] <= theirs[-1] and theirs[0] <= ours[-1]:
        return True
    linked = (*flow.exits[ref], *flow.exits[other])
    return any({edge.source, edge.target} == {ref, other} for edge in linked)


def _fork_size(flow: Flow, edge: Edge) -> int:
    return sum(other.branch == edge.branch for other in flow.exits[edge.source])


def _flow_of(flow: Flow, edge: Edge) -> Star | Edge:
    """What shares a letter with this edge: its star, or nothing."""
    return star_of(flow, edge) or edge


def _cuts(flow: Flow, here: set[NodeRef]) -> dict[Cut, list[Edge]]:
    """The pentagons this page needs, those that leave before those that arrive."""
    leaving: dict[Cut, list[Edge]] = {}
    arriving: dict[Cut, list[Edge]] = {}
    for edge in flow.edges:
        if edge.source in here and edge.target not in here:
            band = Band.FOOT if edge.forward else Band.HEAD
            leaving.setdefault(Cut(_flow_of(flow, edge), band, True), []).append(edge)
        elif edge.target in here and edge.source not in here:
            band = Band.HEAD if edge.forward else Band.FOOT
            arriving.setdefault(Cut(_flow_of(flow, edge), band, False), []).append(edge)
    return leaving | arriving


def _place_pentagons(
    flow: Flow, columns: Mapping[str, int], here: set[NodeRef], cuts: Mapping[Cut, list[Edge]]
) -> tuple[dict[Cut, Spot], int]:
    """Each pentagon's level within its band and column, and how many levels the head has.

    A flow that goes with the page has first right to its own column, the nearest row first.
    """
    wishes = []
    for order, (cut, edges) in enumerate(cuts.items()):
        ref = min(edge.source if cut.out else edge.target for edge in edges)
        with_page = (cut.band is Band.FOOT) == cut.out
        distance = -ref.row if cut.band is Band.FOOT else ref.row
        wishes.append((not with_page, distance, order, cut, columns[flow.node(ref).actors[0]]))
    taken: set[tuple[Band, Spot]] = set()
    places = {}
    for _, _, _, cut, column in sorted(wishes, key=lambda wish: wish[:3]):
        places[cut] = _free_place(cut.band, column, len(columns), taken)
        taken.add((cut.band, places[cut]))
    heads = max((s.level for c, s in places.items() if c.band is Band.HEAD), default=-1) + 1
    return {cut: places[cut] for cut in cuts}, heads


def _free_place(band: Band, column: int, columns: int, taken: set[tuple[Band, Spot]]) -> Spot:
    """The nearest free column of the first level that has one, left before right."""
    for level in range(len(taken) + 1):
        for candidate in _nearest(column, columns):
            if (band, Spot(level, candidate)) not in taken:
                return Spot(level, candidate)
    raise AssertionError("one level more than pentagons always has room")


def _nearest(column: int, columns: int) -> list[int]:
    """All columns from this one on, left before right."""
    return sorted(range(columns), key=lambda c: (abs(c - column), c))


def _acts(flow: Flow, columns: Mapping[str, int], ref: NodeRef, level: int) -> tuple[Stop, ...]:
    """The symbols of a node: one stop, or one for each link of a chain."""
    node = flow.node(ref)
    outline = OUTLINES[flow.symbol(ref)]
    spots = tuple(Spot(level, columns[actor]) for actor in node.actors)
    groups = [spots] if node.manner is Manner.TOGETHER else [(spot,) for spot in spots]
    return tuple(Stop(group, outline, ref, deciding=bool(node.branches)) for group in groups)


def _chains(doors: Mapping[NodeRef, tuple[int, int]]) -> tuple[Wire, ...]:
    return tuple(
        Wire(number, number + 1, (), None, True)
        for first, last in doors.values()
        for number in range(first, last)
    )


def _page_wires(
    flow: Flow, doors: Mapping[NodeRef, tuple[int, int]], pentagons: Mapping[Cut, int]
) -> tuple[Wire, ...]:
    """A wire for every edge within the page; edges through one pentagon to one stop are one."""
    ends: dict[tuple[int, int, int], list[Edge]] = {}
    for edge in flow.edges:
        leaves, arrives = edge.source in doors, edge.target in doors
        if not (leaves or arrives):
            continue
        kind = _flow_of(flow, edge)
        if leaves and arrives:
            pair = doors[edge.source][1], doors[edge.target][0]
        elif leaves:
            band = Band.FOOT if edge.forward else Band.HEAD
            pair = doors[edge.source][1], pentagons[Cut(kind, band, True)]
        else:
            band = Band.HEAD if edge.forward else Band.FOOT
            pair = pentagons[Cut(kind, band, False)], doors[edge.target][0]
        ends.setdefault((*pair, edge.branch if leaves else -1), []).append(edge)
    return tuple(
        Wire(
            source,
            target,
            tuple(edges),
            star_of(flow, edges[0]),
            edges[0].forward,
            edges[0].label if edges[0].source in doors else "",
        )
        for (source, target, _), edges in ends.items()
    )
