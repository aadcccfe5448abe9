"""The free places for a label around one exit.

Outlines are true here: the four empty corners of a diamond are the natural place for a label.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import islice

from soptool.layout.geometry import Box, Point, sign
from soptool.layout.plan import Connector, Label, Outline, PlacedSymbol
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips, mm

REACH: Twips = mm(16)  # how far from its exit a label is still read as belonging to it
STRANGE_CELL: Twips = mm(6)  # a word in a cell its line does not enter is read as another's
MOST_PLACES = 1500  # weighed for one label; most stand in one of the first ten
CLEAR: Twips = mm(0.3)  # from a rule, a symbol or another label
WELL_CLEAR: Twips = mm(0.6)  # from a rule, where there is such a place
TIGHT: Twips = mm(2)  # so much farther from its exit a label may stand for that
STACKED: Twips = mm(1)  # from a label above or below: nearer, two read like one


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
        widest: Twips,
    ) -> None:
        self.start, self.toward = connector.points[:2]
        self.heading = sign(self.toward.x - self.start.x), sign(self.toward.y - self.start.y)
        self.rivals = rivals
        self.gap = style.label_gap + style.line_width // 2
        x, y = self.start
        self.placed = placed
        self.taken = [_kept_free(label.box) for label in placed]
        self._stand_on(_nearby(ground, Box(x, y, 0, 0).grown(REACH + widest + CLEAR)))

    def _stand_on(self, ground: Ground) -> None:
        self.ground = ground
        self.obstacles = [*map(_sides, self.taken), *_obstacles(ground, self.gap)]
        self.diamonds = [s for s in ground.symbols if s.outline is Outline.DIAMOND]
        first = self.start, self.toward
        self.strange_rules = [rule for rule in ground.rules if not _crosses(first, rule)]
        self.near_rules = [*_around(ground.rules, WELL_CLEAR)]

    def over_rules(self) -> "Search":
        """The same search where table rules do not matter, and labels may stand close."""
        other = copy(self)
        other.taken = [label.box.grown(CLEAR) for label in self.placed]
        other._stand_on(replace(self.ground, rules=()))
        return other

    def best(self, size: tuple[Twips, Twips], farthest: Twips) -> tuple[int, Box] | None:
        """The cheapest free place for a label of this size that costs no more than `farthest`."""
        delayed: list[tuple[int, Box]] = []  # free, but dearer than they are far
        for cost, box in islice(self._by_distance(size, farthest), MOST_PLACES):
            if delayed and min(delayed)[0] <= cost:
                break
            if self._free(box):
                strange = sum(_between(box, self.start, *rule) for rule in self.strange_rules)
                cost += strange * STRANGE_CELL
                if cost <= farthest:
                    delayed.append((cost + TIGHT * self._tight(box), box))
        return min(delayed, default=None)

    def _tight(self, box: Box) -> bool:
        return any(
            box.left < high_x and low_x < box.right and box.top < high_y and low_y < box.bottom
            for low_x, low_y, high_x, high_y in self.near_rules
        )

    def _by_distance(self, size: tuple[Twips, Twips], farthest: Twips) -> Iterator[tuple[int, Box]]:
        """Boxes that touch something just not, the nearest to the exit first."""
        width, height = size
        lefts = self._begins(width, 0, farthest)
        tops = self._begins(height, 1, farthest)
        if not lefts or not tops:
            return
        # Each left is opened when it is its turn, and each top of it after the one before.
        queue: list[tuple[int, Box, int, int]] = []
        opened = 0
        while queue or opened < len(lefts):
            while opened < len(lefts) and (not queue or lefts[opened][0] <= queue[0][0]):
                across, left = lefts[opened]
                along, top = tops[0]
                heappush(queue, (across + along, Box(left, top, width, height), opened, 0))
                for slope in self._on_slopes(left, width, height):
                    cost = across + self._cost(slope, height, 1)
                    heappush(queue, (cost, Box(left, slope, width, height), opened, len(tops)))
                opened += 1
            cost, box, column, row = heappop(queue)
            if cost > farthest:
                return
            yield cost, box
            if row + 1 < len(tops):
                along, top = tops[row + 1]
                cost = lefts[column][0] + along
                heappush(queue, (cost, Box(box.left, top, width, height), column, row + 1))

    def _begins(self, size: Twips, axis: int, farthest: Twips) -> list[tuple[int, Twips]]:
        """Where a label may begin on one axis, with what that costs, the cheapest first."""
        low = self.ground.area[axis]
        high = low + self.ground.area[axis + 2] - size
        begins = [
            (self._cost(begin, size, axis), begin)
            for begin in self._beside(size, axis)
            if low <= begin <= high
        ]
        return sorted(place for place in begins if place[0] <= farthest)

    def _beside(self, size: Twips, axis: int) -> set[Twips]:
        """Where a label begins on one axis if it touches something just not."""
        clear = CLEAR + 1
        edges = {(self.start[axis], self.gap + 1)}
        edges |= {
            (one[axis], away + 1)
            for one, other in self.ground.rules
            if one[axis] == other[axis]
            for away in (CLEAR, WELL_CLEAR)
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
        for symbol in self.diamonds:
            if symbol.box.contains(self.start):
                middle, half = symbol.box.center, symbol.box.width // 2
                away = max(left - CLEAR - middle.x, middle.x - left - width - CLEAR, 0)
                depth = symbol.box.height // 2 * max(half - away, 0) // half + CLEAR + 2
                yield middle.y + depth
                yield middle.y - depth - height

    def _cost(self, begin: Twips, size: Twips, axis: int) -> int:
        """Distance from the exit, dearer across the line than along it; above and right first."""
        at, heading = self.start[axis], self.heading[axis]
        gap = max(begin - at, at - begin - size, 0)
        beyond = begin + size // 2 - at
        if heading:
            return gap + max(0, -heading * beyond)
        return 2 * gap + (CLEAR if (beyond > 0 if axis else beyond < 0) else 0)

    def _free(self, box: Box) -> bool:
        left, top, width, height = box
        right, bottom = left + width, top + height
        for low_x, low_y, high_x, high_y in self.obstacles:
            if left < high_x and low_x < right and top < high_y and low_y < bottom:
                return False
        near = box.distance(self.start)
        return (
            self.ground.area.encloses(box)
            and not any(on_symbol(box.grown(CLEAR), diamond) for diamond in self.diamonds)
            and all(near < box.distance(rival) for rival in self.rivals)
            and not any(_between(box, self.start, *line) for line in self.ground.lines)
        )


def _obstacles(ground: Ground, gap: Twips) -> Iterator[tuple[Twips, Twips, Twips, Twips]]:
    """Left, top, right and bottom of what a label must not overlap; diamonds leave their corners.

    Rules come first, as most places that are not free lie on one.
    """
    yield from _around(ground.rules, CLEAR)
    yield from _around(ground.lines, gap)
    for symbol in ground.symbols:
        if symbol.outline is not Outline.DIAMOND:
            yield _sides(symbol.box.grown(CLEAR))


def _around(
    lines: Sequence[tuple[Point, Point]], away: Twips
) -> Iterator[tuple[Twips, Twips, Twips, Twips]]:
    for one, other in lines:
        low_x, high_x = (one.x, other.x) if one.x < other.x else (other.x, one.x)
        low_y, high_y = (one.y, other.y) if one.y < other.y else (other.y, one.y)
        yield low_x - away, low_y - away, high_x + 1 + away, high_y + 1 + away


def _kept_free(label: Box) -> Box:
    """What no other label may cover: more above and below than beside."""
    return Box(
        label.left - CLEAR,
        label.top - STACKED,
        label.width + 2 * CLEAR,
        label.height + 2 * STACKED,
    )


def _sides(box: Box) -> tuple[Twips, Twips, Twips, Twips]:
    """Left, top, right and bottom."""
    return box.left, box.top, box.right, box.bottom


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
