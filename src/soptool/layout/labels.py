"""Stage 7: where "Ya" and "Tidak" stand: near their own exit, covering nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from soptool.layout.frame import Room
from soptool.layout.geometry import Box
from soptool.layout.grid import PageGrid, Spot
from soptool.layout.label_places import REACH, Ground, Search
from soptool.layout.plan import Connector, Label
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile

NEAR: Twips = mm(4.5)  # farther than this, the row is made taller first

Sizes = Mapping[tuple[str, ...], tuple[Twips, Twips]]  # width and height of each wording


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A label that found no place near its exit: what must grow for it.

    `room` is what its column lacks on the side of the exit if no place is free at all; `strain`
    is how far from ideal its best place is.
    """

    spot: Spot
    text: str
    room: Room = Room(0, 0)
    strain: Twips = 2 * REACH


def place_labels(
    grid: PageGrid,
    connectors: Sequence[Connector],
    ground: Ground,
    style: FlowchartStyle,
    profile: Profile,
    text_style: TextStyle,
    measurer: Measurer,
) -> tuple[tuple[Label, ...], tuple[Unplaced, ...]]:
    """A label for each labelled branch, once, beside its exit; and those not placed near it."""
    placed: list[Label] = []
    missing: list[Unplaced] = []
    done = set()
    for wire, connector in zip(grid.wires, connectors, strict=True):
        edge = wire.edges[0] if wire.edges else None
        if edge is None or not wire.label or (edge.source, edge.branch) in done:
            continue
        done.add((edge.source, edge.branch))
        rivals = [
            other.points[0]
            for other_wire, other in zip(grid.wires, connectors, strict=True)
            if other_wire.source == wire.source
            and other_wire.label != wire.label
            and other.points[0] != connector.points[0]
        ]
        text = profile.branch_label(wire.label)
        sizes = {lines: label_size(lines, text_style, measurer) for lines in wordings(text)}
        free = _places(Search(connector, rivals, ground, placed, style), sizes)
        if not free or free[0][0] > NEAR:
            room = Room(0, 0) if free else _room_lacking(connector, sizes, style)
            strain = free[0][0] if free else 2 * REACH
            missing.append(Unplaced(grid.stops[wire.source].spots[0], text, room, strain))
        bare = replace(ground, rules=())  # a rule under a word beats no word
        found = free or _places(Search(connector, rivals, bare, placed, style), sizes)
        if found:
            _, box, lines = found[0]
            height = measurer.line_height(text_style)
            placed.append(Label(box, lines, text_style, height, edge))
    return tuple(placed), tuple(missing)


def _places(search: Search, sizes: Sizes) -> list[tuple[int, Box, tuple[str, ...]]]:
    """The best free place of each wording, the cheapest first."""
    return sorted(
        (cost, box, lines) for lines, size in sizes.items() for cost, box in search.best(size)
    )


def _room_lacking(connector: Connector, sizes: Sizes, style: FlowchartStyle) -> Room:
    """With this much more beside its symbol the narrowest wording would stand on free ground."""
    room = min(width for width, _ in sizes.values()) + 2 * (style.label_gap + style.line_width)
    start, toward = connector.points[:2]
    return Room(room, 0) if toward.x < start.x else Room(0, room)


def wordings(label: str) -> Iterator[tuple[str, ...]]:
    """In one line, else in two of about equal length."""
    yield (label,)
    words = label.split()
    if len(words) > 1:
        halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
        yield min(halves, key=lambda pair: max(len(pair[0]), len(pair[1])))


def label_size(lines: tuple[str, ...], style: TextStyle, measurer: Measurer) -> tuple[Twips, Twips]:
    """Width and height of a label in these lines."""
    width = max(measurer.width(line, style) for line in lines)
    return width, measurer.line_height(style) * len(lines)
