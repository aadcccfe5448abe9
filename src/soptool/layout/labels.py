"""Stage 7: where "Ya" and "Tidak" stand: near their own exit, covering nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from soptool.layout.frame import Room
from soptool.layout.geometry import Box, Point
from soptool.layout.grid import PageGrid, Spot, Wire
from soptool.layout.label_places import Search, kept_free
from soptool.layout.label_sites import CLEAR, Ground, Site
from soptool.layout.plan import Connector, Label
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile

NEAR: Twips = mm(4.5)  # farther than this, the row is made taller first
ANYWHERE: Twips = mm(100)

Sizes = Mapping[tuple[str, ...], tuple[Twips, Twips]]  # width and height of each wording


@dataclass(frozen=True, slots=True)
class Lettering:
    """How labels are written."""

    profile: Profile
    style: FlowchartStyle
    text_style: TextStyle
    measurer: Measurer


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A label that found no place near its exit, and what its column lacks beside the exit."""

    spot: Spot
    text: str
    room: Room


@dataclass(frozen=True, slots=True)
class _Branch:
    """A labelled exit: its first line, and where the other exits of its symbol begin."""

    wire: Wire
    connector: Connector
    rivals: tuple[Point, ...]


def place_labels(
    grid: PageGrid,
    connectors: Sequence[Connector],
    ground: Ground,
    lettering: Lettering,
    farthest: Twips = NEAR,
    level: int | None = None,
) -> tuple[tuple[Label, ...], tuple[Unplaced, ...]]:
    """A label for each labelled branch (of one level), once; and those not placed near enough."""
    placed: tuple[Label, ...] = ()
    missing: list[Unplaced] = []
    for branches in _branches(grid, connectors):
        spot = grid.stops[branches[0].wire.source].spots[0]
        if level is None or spot.level == level:
            placed, without = _place_all(branches, ground, placed, lettering, farthest)
            missing += (
                Unplaced(spot, branch.wire.label, _room_lacking(branch, lettering))
                for branch in without
            )
    return placed, tuple(missing)


def _branches(grid: PageGrid, connectors: Sequence[Connector]) -> list[list[_Branch]]:
    """The labelled exits of each symbol, in the order of its wires."""
    leaving: dict[int, list[tuple[Wire, Connector]]] = {}
    for wire, connector in zip(grid.wires, connectors, strict=True):
        if wire.label:
            leaving.setdefault(wire.source, []).append((wire, connector))
    groups = []
    for lines in leaving.values():
        first = {wire.label: (wire, connector) for wire, connector in reversed(lines)}
        starts = {connector.points[0]: wire.label for wire, connector in lines}
        groups.append(
            [
                _Branch(
                    *first[label],
                    tuple(start for start, other in starts.items() if other != label),
                )
                for label in dict.fromkeys(wire.label for wire, _ in lines)
            ]
        )
    return groups


def _place_all(
    branches: list[_Branch],
    ground: Ground,
    placed: tuple[Label, ...],
    lettering: Lettering,
    farthest: Twips,
) -> tuple[tuple[Label, ...], list[_Branch]]:
    """The labels with those of one symbol; what finds no place after the others goes first."""
    best: tuple[tuple[Label, ...], list[_Branch]] = placed, branches
    exits = {branch.wire.label: _Exit(branch, ground, lettering) for branch in branches}
    order = list(branches)
    for _ in branches:
        own: tuple[Label, ...] = ()
        without = []
        for branch in order:
            label = exits[branch.wire.label].place(placed, own, farthest)
            if label is None:
                without.append(branch)
            else:
                own = (*own, label)
        if len(without) < len(best[1]):
            best = (*placed, *own), without
        if not without:
            break
        order = [*without, *(branch for branch in order if branch not in without)]
    return best


class _Exit:
    """A branch and what lies around its exit, which no label changes."""

    def __init__(self, branch: _Branch, ground: Ground, lettering: Lettering) -> None:
        self.branch, self.lettering = branch, lettering
        self.sizes = _sizes(branch, lettering)
        widest = max(max(size) for size in self.sizes.values())
        self.site = Site(branch.connector, branch.rivals, ground, lettering.style, widest)
        self.known: dict[tuple[Label, ...], Label | None] = {}

    def place(
        self, placed: tuple[Label, ...], own: tuple[Label, ...], farthest: Twips
    ) -> Label | None:
        """The label at its cheapest free place beside those of the page and of its own symbol.

        Only its own symbol's labels are others when it is asked for again.
        """
        if own not in self.known:
            self.known[own] = self._place((*placed, *own), farthest)
        return self.known[own]

    def _place(self, placed: Sequence[Label], farthest: Twips) -> Label | None:
        """Far away a rule may run under it, and another label stand close."""
        search = Search(self.site, [kept_free(label.box) for label in placed])
        found = self._places(search, farthest)
        if not found and farthest > NEAR:  # a rule under a word beats no word
            site = self.site.without_rules()
            search = Search(site, [label.box.grown(CLEAR) for label in placed])
            found = self._places(search, farthest)
        if not found:
            return None
        _, box, lines = min(found)
        style = self.lettering.text_style
        height = self.lettering.measurer.line_height(style)
        return Label(box, lines, style, height, self.branch.wire.edges[0])

    def _places(self, search: Search, farthest: Twips) -> list[tuple[int, Box, tuple[str, ...]]]:
        return [
            (place[0], place[1], lines)
            for lines, size in self.sizes.items()
            if (place := search.best(size, farthest)) is not None
        ]


def _room_lacking(branch: _Branch, lettering: Lettering) -> Room:
    """With this much more beside its symbol the narrowest wording would stand on free ground."""
    style = lettering.style
    widths = [width for width, _ in _sizes(branch, lettering).values()]
    room = min(widths) + 2 * (style.label_gap + style.line_width)
    start, toward = branch.connector.points[:2]
    return Room(room, 0) if toward.x < start.x else Room(0, room)


def _sizes(branch: _Branch, lettering: Lettering) -> Sizes:
    text = lettering.profile.branch_label(branch.wire.label)
    return sizes_of(text, lettering.text_style, lettering.measurer)


@lru_cache(maxsize=256)  # few words, asked for on every page of every round
def sizes_of(label: str, style: TextStyle, measurer: Measurer) -> Sizes:
    """Width and height of a label in each wording."""
    return {lines: label_size(lines, style, measurer) for lines in wordings(label)}


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
