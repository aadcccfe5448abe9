"""The free places for a label around one exit.

Outlines are true here: the four empty corners of a diamond are the natural place for a label.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from soptool.layout.geometry import Box, Point, sign
from soptool.layout.plan import Connector, Outline, PlacedSymbol
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
        self.ground = ground = _nearby(ground, Box(x, y, 0, 0).grown(REACH + widest + CLEAR))
        self.obstacles = [*_obstacles(ground, self.gap)]
        self.diamonds = [s for s in ground.symbols if s.outline is Outline.DIAMOND]
        first = self.start, self.toward
        self.strange_rules = [rule for rule in ground.rules if not _crosses(first, rule)]
        self.near_rules = [*_around(ground.rules, WELL_CLEAR)]
        self.edges = [*self._edges(0)], [*self._edges(1)]

    def without_rules(self) -> "Site":
        """The same place where table rules do not matter."""
        other = copy(self)
        other.ground = replace(self.ground, rules=())
        other.obstacles = [*_obstacles(other.ground, self.gap)]
        other.strange_rules = []
        other.near_rules = []
        other.edges = [*other._edges(0)], [*other._edges(1)]
        return other

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


class Search:
    """The free places around one exit, beside what other labels keep free."""

    def __init__(self, site: Site, taken: Sequence[Box]) -> None:
        self.site, self.taken = site, taken
        self.start, self.ground = site.start, site.ground
        self.obstacles = [*map(_sides, taken), *site.obstacles] if taken else site.obstacles

    def best(self, size: tuple[Twips, Twips], farthest: Twips) -> tuple[int, Box] | None:
        """The cheapest free place for a label of this size that costs no more than `farthest`."""
        delayed: list[tuple[int, Box]] = []  # free, but dearer than they are far
        for cost, box in self._by_distance(size, farthest):
            if delayed and min(delayed)[0] <= cost:
                break
            if self._free(box):
                cost += _parting(box, self.start, self.site.strange_rules) * STRANGE_CELL
                if cost <= farthest:
                    delayed.append((cost + TIGHT * _covered(box, self.site.near_rules), box))
        return min(delayed, default=None)

    def _by_distance(self, size: tuple[Twips, Twips], farthest: Twips) -> Iterator[tuple[int, Box]]:
        """Boxes that touch something just not, the nearest to the exit first."""
        width, height = size
        lefts = self._begins(width, 0, farthest)
        tops = self._begins(height, 1, farthest)
        if not lefts or not tops:
            return
        # Each left is opened when it is its turn, and each top of it after the one before. What is
        # covered does not even queue, unless there are so many places that it counts.
        few = len(lefts) * (len(tops) + 2 * len(self.site.diamonds)) <= MOST_PLACES
        queue: list[tuple[int, Box, int]] = []
        columns: list[Iterator[tuple[int, Box]]] = []
        opened = 0
        for _ in range(MOST_PLACES):
            while opened < len(lefts) and (not queue or lefts[opened][0] <= queue[0][0]):
                for along in (tops, self._on_slopes(lefts[opened][1], width, height)):
                    if along:
                        columns.append(self._column(lefts[opened], along, size, few))
                        _enqueue(queue, columns, len(columns) - 1)
                opened += 1
            if not queue or queue[0][0] > farthest:
                return
            cost, box, column = heappop(queue)
            if few or not _covered(box, self.obstacles):
                yield cost, box
            _enqueue(queue, columns, column)

    def _column(
        self,
        begin: tuple[int, Twips],
        tops: Sequence[tuple[int, Twips]],
        size: tuple[Twips, Twips],
        uncovered: bool,
    ) -> Iterator[tuple[int, Box]]:
        """The boxes at one left, the nearest first; only what nothing covers, if so wished."""
        across, left = begin
        width, height = size
        right = left + width
        bands = [
            (low_y - height, high_y)
            for low_x, low_y, high_x, high_y in (self.obstacles if uncovered else ())
            if left < high_x and low_x < right
        ]
        for along, top in tops:
            for above, below in bands:
                if above < top < below:
                    break
            else:
                yield across + along, Box(left, top, width, height)

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
        edges = [*self.site.edges[axis]]
        for box in self.taken:
            edges += (box[axis], 1), (box[axis] + box[axis + 2], 1)
        begins = {at + away for at, away in edges} | {at - away - size for at, away in edges}
        center = self.start[axis]
        return {begin for begin in begins if center - REACH - size <= begin <= center + REACH}

    def _on_slopes(self, left: Twips, width: Twips, height: Twips) -> list[tuple[int, Twips]]:
        """The tops at which a label touches a diamond's slopes just not, with what they cost."""
        tops: list[Twips] = []
        for symbol in self.site.diamonds:
            if symbol.box.contains(self.start):
                middle, half = symbol.box.center, symbol.box.width // 2
                away = max(left - CLEAR - middle.x, middle.x - left - width - CLEAR, 0)
                depth = symbol.box.height // 2 * max(half - away, 0) // half + CLEAR + 2
                tops += middle.y + depth, middle.y - depth - height
        return sorted((self._cost(top, height, 1), top) for top in tops)

    def _cost(self, begin: Twips, size: Twips, axis: int) -> int:
        """Distance from the exit, dearer across the line than along it; above and right first."""
        at, heading = self.start[axis], self.site.heading[axis]
        gap = begin - at if begin > at else at - begin - size if begin + size < at else 0
        beyond = begin + size // 2 - at
        if heading:
            back = -heading * beyond
            return gap + back if back > 0 else gap
        return 2 * gap + (CLEAR if (beyond > 0 if axis else beyond < 0) else 0)

    def _free(self, box: Box) -> bool:
        """Whether what nothing covers is this exit's own place."""
        if not self.ground.area.encloses(box):
            return False
        near = box.distance(self.start)
        for rival in self.site.rivals:
            if near >= box.distance(rival):
                return False
        if _parting(box, self.start, self.ground.lines):
            return False
        around = box.grown(CLEAR)
        return not any(on_symbol(around, diamond) for diamond in self.site.diamonds)


def _enqueue(
    queue: list[tuple[int, Box, int]], columns: Sequence[Iterator[tuple[int, Box]]], column: int
) -> None:
    """The next place of a column, if it has one."""
    for cost, box in columns[column]:
        heappush(queue, (cost, box, column))
        return


def _covered(box: Box, obstacles: Iterable[tuple[Twips, Twips, Twips, Twips]]) -> bool:
    left, top, width, height = box
    right, bottom = left + width, top + height
    return any(
        left < high_x and low_x < right and top < high_y and low_y < bottom
        for low_x, low_y, high_x, high_y in obstacles
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


def kept_free(label: Box) -> Box:
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
    return Ground(
        ground.area,
        tuple([symbol for symbol in ground.symbols if symbol.box.overlaps(near)]),
        _touching(ground.lines, near),
        _touching(ground.rules, near),
    )


def _touching(lines: Iterable[tuple[Point, Point]], near: Box) -> tuple[tuple[Point, Point], ...]:
    """The lines of which a part lies in the box or on its edge."""
    left, top, right, bottom = _sides(near)
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


def on_symbol(box: Box, symbol: PlacedSymbol) -> bool:
    """Whether a box lies on a symbol's true outline (of a diamond; other shapes fill theirs)."""
    if not box.overlaps(symbol.box):
        return False
    if symbol.outline is not Outline.DIAMOND:
        return True
    away_x, away_y = box.away_from(symbol.box.center)
    width, height = symbol.box.width, symbol.box.height
    return 2 * away_x * height + 2 * away_y * width < width * height


def _parting(box: Box, exit_: Point, lines: Iterable[tuple[Point, Point]]) -> int:
    """How many lines part a label from its exit: it would be read as a label of theirs."""
    left, top, width, height = box
    near = min(max(exit_[0], left), left + width), min(max(exit_[1], top), top + height)
    count = 0
    for one, other in lines:
        axis = 0 if one[0] == other[0] else 1  # across the line
        before, after = exit_[axis] - one[axis], near[axis] - one[axis]
        if before * after < 0:
            along = 1 - axis
            meets = exit_[along] + (near[along] - exit_[along]) * before // (before - after)
            low, high = one[along], other[along]
            count += low <= meets <= high or high <= meets <= low
    return count
