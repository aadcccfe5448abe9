"""What lies around one exit: what its label must not cover, and what it may stand beside.

Outlines are true here: the four empty corners of a diamond are the natural place for a label.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace

from soptool.layout.geometry import Box, Point, sign
from soptool.layout.plan import Connector, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips, mm

REACH: Twips = mm(16)  # how far from its exit a label is still read as belonging to it
CLEAR: Twips = mm(0.3)  # from a rule, a symbol or another label
WELL_CLEAR: Twips = mm(0.6)  # from a rule, where there is such a place


@dataclass(frozen=True, slots=True)
class Ground:
    """What labels must not cover on one page, and where they may stand at all."""

    area: Box
    symbols: tuple[PlacedSymbol, ...]
    lines: tuple[tuple[Point, Point], ...]
    rules: tuple[tuple[Point, Point], ...]


class Site:
    """What lies around one exit, whatever labels stand there already."""

    def __init__(
        self,
        connector: Connector,
        rivals: Sequence[Point],
        ground: Ground,
        style: FlowchartStyle,
        widest: Twips,
    ) -> None:
        self.start, self.toward = connector.points[:2]
        self.heading = sign(self.toward.x - self.start.x), sign(self.toward.y - self.start.y)
        self.rivals = rivals
        self.gap = style.label_gap + style.line_width // 2
        x, y = self.start
        self._see(_nearby(ground, Box(x, y, 0, 0).grown(REACH + widest + CLEAR)))

    def without_rules(self) -> "Site":
        """The same place where table rules do not matter."""
        other = copy(self)
        other._see(replace(self.ground, rules=()))
        return other

    def _see(self, ground: Ground) -> None:
        self.ground = ground
        self.obstacles = [*_obstacles(ground, self.gap)]
        self.diamonds = [s for s in ground.symbols if s.outline is Outline.DIAMOND]
        first = self.start, self.toward
        self.strange_rules = [rule for rule in ground.rules if not _crosses(first, rule)]
        self.near_rules = [*_around(ground.rules, WELL_CLEAR)]
        self.edges = [*self._edges(0)], [*self._edges(1)]

    def _edges(self, axis: int) -> set[tuple[Twips, Twips]]:
        """What a label may stand beside on one axis, and how far from it."""
        clear = CLEAR + 1
        edges = {(self.start[axis], self.gap + 1)}
        for one, other in self.ground.rules:
            if one[axis] == other[axis]:
                edges |= {(one[axis], clear), (one[axis], WELL_CLEAR + 1)}
        for one, other in self.ground.lines:
            if one[axis] == other[axis]:
                edges.add((one[axis], self.gap + 1))
        for symbol in self.ground.symbols:
            low = symbol.box[axis]
            edges |= {(low, clear), (low + symbol.box[axis + 2], clear)}
        return edges


def on_symbol(box: Box, symbol: PlacedSymbol) -> bool:
    """Whether a box lies on a symbol's true outline (of a diamond; other shapes fill theirs)."""
    if not box.overlaps(symbol.box):
        return False
    if symbol.outline is not Outline.DIAMOND:
        return True
    away_x, away_y = box.away_from(symbol.box.center)
    width, height = symbol.box.width, symbol.box.height
    return 2 * away_x * height + 2 * away_y * width < width * height


def _obstacles(ground: Ground, gap: Twips) -> Iterator[tuple[Twips, Twips, Twips, Twips]]:
    """Left, top, right and bottom of what a label must not overlap; diamonds leave their corners.

    Rules come first, as most places that are not free lie on one.
    """
    yield from _around(ground.rules, CLEAR)
    yield from _around(ground.lines, gap)
    for symbol in ground.symbols:
        if symbol.outline is not Outline.DIAMOND:
            yield sides(symbol.box.grown(CLEAR))


def _around(
    lines: Sequence[tuple[Point, Point]], away: Twips
) -> Iterator[tuple[Twips, Twips, Twips, Twips]]:
    for one, other in lines:
        low_x, high_x = (one.x, other.x) if one.x < other.x else (other.x, one.x)
        low_y, high_y = (one.y, other.y) if one.y < other.y else (other.y, one.y)
        yield low_x - away, low_y - away, high_x + 1 + away, high_y + 1 + away


def sides(box: Box) -> tuple[Twips, Twips, Twips, Twips]:
    """Left, top, right and bottom of a box."""
    return box.left, box.top, box.right, box.bottom


def _crosses(stretch: tuple[Point, Point], rule: tuple[Point, Point]) -> bool:
    """Whether a stretch leads over the line that a rule lies on."""
    axis = 0 if rule[0].x == rule[1].x else 1
    one, other = stretch[0][axis], stretch[1][axis]
    return min(one, other) < rule[0][axis] < max(one, other)


def _nearby(ground: Ground, near: Box) -> Ground:
    return Ground(
        ground.area,
        tuple([symbol for symbol in ground.symbols if symbol.box.overlaps(near)]),
        _touching(ground.lines, near),
        _touching(ground.rules, near),
    )


def _touching(lines: Iterable[tuple[Point, Point]], near: Box) -> tuple[tuple[Point, Point], ...]:
    """The lines of which a part lies in the box or on its edge."""
    left, top, right, bottom = sides(near)
    return tuple(
        [
            line
            for line in lines
            if (line[0][0] <= right or line[1][0] <= right)
            and (line[0][0] >= left or line[1][0] >= left)
            and (line[0][1] <= bottom or line[1][1] <= bottom)
            and (line[0][1] >= top or line[1][1] >= top)
        ]
    )
