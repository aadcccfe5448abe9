"""The free places for a label around one exit.

Outlines are true here: the four empty corners of a diamond are the natural place for a label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from soptool.layout.geometry import Box, Point, sign
from soptool.layout.plan import Connector, Label, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips, mm

REACH: Twips = mm(16)  # how far from its exit a label is still read as belonging to it
STRANGE_CELL: Twips = mm(6)  # a word in a cell its line does not enter is read as another's
MOST_PLACES = 1500  # weighed for one label; most stand in one of the first ten
CLEAR: Twips = mm(0.3)  # from a rule, a symbol or another label


@dataclass(frozen=True, slots=True)
class Ground:
    """What labels must not cover on one page, and where they may stand at all."""

    area: Box
    symbols: tuple[PlacedSymbol, ...]
    lines: tuple[tuple[Point, Point], ...]
    rules: tuple[tuple[Point, Point], ...]


class Search:
    """The free places around one exit."""

    def __init__(
        self,
        connector: Connector,
        rivals: Sequence[Point],
        ground: Ground,
        placed: Sequence[Label],
        style: FlowchartStyle,
    ) -> None:
        self.start = connector.points[0]
        toward = connector.points[1]
        self.first = self.start, toward
        self.heading = sign(toward.x - self.start.x), sign(toward.y - self.start.y)
        self.rivals = rivals
        self.taken = [label.box.grown(CLEAR) for label in placed]
        self.gap = style.label_gap + style.line_width // 2
        x, y = self.start
        self.ground = _nearby(ground, Box(x, y, 0, 0).grown(2 * REACH))

    def best(self, size: tuple[Twips, Twips]) -> Iterator[tuple[int, Box]]:
        """The cheapest free place for a label of this size, if there is one within reach."""
        width, height = size
        boxes = {
            Box(left, top, width, height)
            for left in self._beside(width, 0)
            for top in (*self._beside(height, 1), *self._on_slopes(left, width, height))
        }
        queue = [(self._cost(box), box, False) for box in boxes]
        heapify(queue)
        for _ in range(MOST_PLACES):
            if not queue:
                return
            cost, box, weighed = heappop(queue)
            strange = 0 if weighed else self._strange_rules(box)
            if strange:
                heappush(queue, (cost + strange * STRANGE_CELL, box, True))
            elif self._free(box):
                yield cost, box
                return

    def _strange_rules(self, box: Box) -> int:
        """How many table rules part a label from its exit that its own line does not cross."""
        return sum(
            _between(box, self.start, *rule) and not _crosses(self.first, rule)
            for rule in self.ground.rules
        )

    def _beside(self, size: Twips, axis: int) -> set[Twips]:
        """Where a label begins on one axis if it touches something just not."""
        clear = CLEAR + 1
        edges = {(self.start[axis], self.gap + 1)}
        edges |= {
            (one[axis], clear) for one, other in self.ground.rules if one[axis] == other[axis]
        }
        edges |= {
            (one[axis], self.gap + 1)
            for one, other in self.ground.lines
            if one[axis] == other[axis]
        }
        for symbol in self.ground.symbols:
            low = symbol.box[axis]
            edges |= {(low, clear), (low + symbol.box[axis + 2], clear)}
        for box in self.taken:
            edges |= {(box[axis], 1), (box[axis] + box[axis + 2], 1)}
        begins = {at + away for at, away in edges} | {at - away - size for at, away in edges}
        center = self.start[axis]
        return {begin for begin in begins if center - REACH - size <= begin <= center + REACH}

    def _on_slopes(self, left: Twips, width: Twips, height: Twips) -> Iterator[Twips]:
        """The tops at which a label touches a diamond's slopes just not."""
        for symbol in self.ground.symbols:
            if symbol.outline is Outline.DIAMOND and symbol.box.contains(self.start):
                middle, half = symbol.box.center, symbol.box.width // 2
                away = max(left - CLEAR - middle.x, middle.x - left - width - CLEAR, 0)
                depth = symbol.box.height // 2 * max(half - away, 0) // half + CLEAR + 2
                yield middle.y + depth
                yield middle.y - depth - height

    def _cost(self, box: Box) -> int:
        """Distance from the exit, dearer across the line than along it; above and right first."""
        x, y = self.start
        gap_x, gap_y = box.away_from(self.start)
        middle = box.center
        if self.heading[0]:
            behind = max(0, -self.heading[0] * (middle.x - x))
            return 2 * gap_y + gap_x + behind + (CLEAR if middle.y > y else 0)
        behind = max(0, -self.heading[1] * (middle.y - y))
        return 2 * gap_x + gap_y + behind + (CLEAR if middle.x < x else 0)

    def _free(self, box: Box) -> bool:
        return (
            self.ground.area.encloses(box)
            and not any(box.overlaps(other) for other in self.taken)
            and not _covers(box, self.ground, self.gap)
            and all(box.distance(self.start) < box.distance(rival) for rival in self.rivals)
            and not any(_between(box, self.start, *line) for line in self.ground.lines)
        )


def _crosses(stretch: tuple[Point, Point], rule: tuple[Point, Point]) -> bool:
    """Whether a stretch leads over the line that a rule lies on."""
    axis = 0 if rule[0].x == rule[1].x else 1
    one, other = stretch[0][axis], stretch[1][axis]
    return min(one, other) < rule[0][axis] < max(one, other)


def _nearby(ground: Ground, near: Box) -> Ground:
    def touches(one: Point, other: Point) -> bool:
        low_x, high_x = sorted((one.x, other.x))
        low_y, high_y = sorted((one.y, other.y))
        return (
            low_x <= near.right
            and near.left <= high_x
            and low_y <= near.bottom
            and near.top <= high_y
        )

    return Ground(
        ground.area,
        tuple(symbol for symbol in ground.symbols if symbol.box.overlaps(near)),
        tuple(line for line in ground.lines if touches(*line)),
        tuple(rule for rule in ground.rules if touches(*rule)),
    )


def _covers(box: Box, ground: Ground, gap: Twips) -> bool:
    wide = box.grown(gap)
    return (
        any(_hits(wide, *line) for line in ground.lines)
        or any(_hits(box.grown(CLEAR), *rule) for rule in ground.rules)
        or any(on_symbol(box.grown(CLEAR), symbol) for symbol in ground.symbols)
    )


def _hits(box: Box, one: Point, other: Point) -> bool:
    """Whether an orthogonal line passes through a box."""
    return (
        min(one.x, other.x) < box.right
        and box.left < max(one.x, other.x) + 1
        and min(one.y, other.y) < box.bottom
        and box.top < max(one.y, other.y) + 1
    )


def on_symbol(box: Box, symbol: PlacedSymbol) -> bool:
    """Whether a box lies on a symbol's true outline (of a diamond; other shapes fill theirs)."""
    if not box.overlaps(symbol.box):
        return False
    if symbol.outline is not Outline.DIAMOND:
        return True
    away_x, away_y = box.away_from(symbol.box.center)
    width, height = symbol.box.width, symbol.box.height
    return 2 * away_x * height + 2 * away_y * width < width * height


def _between(box: Box, exit_: Point, one: Point, other: Point) -> bool:
    """Whether a line separates a label from its exit: it would be read as that line's label."""
    near = Point(
        min(max(exit_.x, box.left), box.right),
        min(max(exit_.y, box.top), box.bottom),
    )
    axis = 0 if one.x == other.x else 1  # across the line
    along = 1 - axis
    before, after = exit_[axis] - one[axis], near[axis] - one[axis]
    if before * after >= 0:
        return False
    meets = exit_[along] + (near[along] - exit_[along]) * before // (before - after)
    return min(one[along], other[along]) <= meets <= max(one[along], other[along])
