"""Read a drawing back as a person would: from shapes, lines, arrow heads and letters alone.

Lines that touch (an end or a corner on a line) are one; plain crossings are crossings; pentagons
are followed by letter. Nothing here knows which edges were meant.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from soptool.layout.geometry import Point
from soptool.layout.plan import Chart, Connector, PlacedSymbol
from soptool.layout.units import Twips
from soptool.model.flow import NodeRef


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight piece of a line; `net` tells which pieces hang together."""

    one: Point
    other: Point
    net: int
    start_symbol: PlacedSymbol | None = None
    end_symbol: PlacedSymbol | None = None

    @property
    def horizontal(self) -> bool:
        """Whether it runs from side to side."""
        return self.one.y == self.other.y

    @property
    def across(self) -> Twips:
        """Its coordinate across its direction."""
        return self.one.y if self.horizontal else self.one.x

    @property
    def low(self) -> Twips:
        """Where it begins along its direction."""
        return min(self.one.x, self.other.x) if self.horizontal else min(self.one.y, self.other.y)

    @property
    def high(self) -> Twips:
        """Where it ends along its direction."""
        return max(self.one.x, self.other.x) if self.horizontal else max(self.one.y, self.other.y)


@dataclass(frozen=True, slots=True)
class DrawnFlow:
    """Which acts lead to which, as the pictures say, and where they are ambiguous."""

    edges: frozenset[tuple[NodeRef, NodeRef]]
    faults: tuple[str, ...]


def stretches(chart: Chart) -> tuple[Stretch, ...]:
    """All straight pieces of the connectors, with their nets."""
    nets = _nets(chart.connectors)
    pieces = []
    for connector, net in zip(chart.connectors, nets, strict=True):
        points = connector.points
        last = len(points) - 2
        for number, (one, other) in enumerate(pairwise(points)):
            start = symbol_at(chart, one) if number == 0 else None
            end = symbol_at(chart, other) if number == last else None
            pieces.append(Stretch(one, other, net, start, end))
    return tuple(pieces)


def read_flow(charts: Sequence[Chart]) -> DrawnFlow:
    """The flow of one procedure from the pictures of all its pages."""
    edges: set[tuple[NodeRef, NodeRef]] = set()
    faults: list[str] = []
    into: dict[str, set[NodeRef]] = defaultdict(set)
    out_of: dict[str, set[NodeRef]] = defaultdict(set)
    for chart in charts:
        for sources, targets in _connections(chart):
            if len(_acts(sources)) > 1 and len(_acts(targets)) > 1:
                faults.append(f"ambiguous: {_names(sources)} to {_names(targets)}")
            for source in sources:
                for target in targets:
                    if source.ref is None and target.ref is None:
                        faults.append(f"pentagon leads to pentagon: {_names((source, target))}")
                    elif source.ref is None and target.ref is not None:
                        out_of[source.lines[0]].add(target.ref)
                    elif target.ref is None and source.ref is not None:
                        into[target.lines[0]].add(source.ref)
                    elif source.ref and target.ref and _leads_on(source, target):
                        edges.add((source.ref, target.ref))
    for name in sorted(into.keys() | out_of.keys()):
        if not into[name] or not out_of[name]:
            faults.append(f"letter {name} has no counterpart")
        if len(into[name]) > 1 and len(out_of[name]) > 1:
            faults.append(f"letter {name} joins several acts with several")
        edges |= {(source, target) for source in into[name] for target in out_of[name]}
    return DrawnFlow(frozenset(edges), tuple(faults))


def symbol_at(chart: Chart, point: Point) -> PlacedSymbol | None:
    """The symbol whose box the point touches."""
    return next((symbol for symbol in chart.symbols if symbol.box.contains(point)), None)


def _connections(
    chart: Chart,
) -> list[tuple[list[PlacedSymbol], list[PlacedSymbol]]]:
    """For each net, the symbols its lines leave and those its arrow heads touch."""
    sources: dict[int, list[PlacedSymbol]] = defaultdict(list)
    targets: dict[int, list[PlacedSymbol]] = defaultdict(list)
    nets = _nets(chart.connectors)
    for connector, net in zip(chart.connectors, nets, strict=True):
        for point, ends in ((connector.points[0], sources), (connector.points[-1], targets)):
            symbol = symbol_at(chart, point)
            if symbol is not None and symbol not in ends[net]:
                ends[net].append(symbol)
    return [(sources[net], targets[net]) for net in sorted(set(nets))]


def _leads_on(source: PlacedSymbol, target: PlacedSymbol) -> bool:
    """Arrows inside a chain of performers, who share one act, are not edges of the flow."""
    return source.ref != target.ref or source == target


def _acts(symbols: Sequence[PlacedSymbol]) -> set[object]:
    return {symbol.ref or symbol.box for symbol in symbols}


def _nets(connectors: Sequence[Connector]) -> list[int]:
    """A number for each connector, equal where lines touch, directly or through others."""
    net = list(range(len(connectors)))
    for a, b in combinations(range(len(connectors)), 2):
        if net[a] != net[b] and _touch(connectors[a], connectors[b]):
            old, new = net[b], net[a]
            net = [new if number == old else number for number in net]
    return net


def _touch(one: Connector, other: Connector) -> bool:
    return any(_on_line(point, other) for point in one.points) or any(
        _on_line(point, one) for point in other.points
    )


def _on_line(point: Point, connector: Connector) -> bool:
    return any(
        min(a.x, b.x) <= point.x <= max(a.x, b.x) and min(a.y, b.y) <= point.y <= max(a.y, b.y)
        for a, b in pairwise(connector.points)
    )


def _names(symbols: Sequence[PlacedSymbol]) -> str:
    return ", ".join(symbol.description for symbol in symbols)
