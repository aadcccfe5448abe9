"""The free places for a label around one exit."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from soptool.layout.geometry import Box, Point
from soptool.layout.label_sites import CLEAR, REACH, Site, on_symbol, sides
from soptool.layout.units import Twips, mm

STRANGE_CELL: Twips = mm(6)  # a word in a cell its line does not enter is read as another's
MOST_PLACES = 1500  # weighed for one label; most stand in one of the first ten
TIGHT: Twips = mm(2)  # so much farther from its exit a label may stand for that
STACKED: Twips = mm(1)  # from a label above or below: nearer, two read like one


class Search:
    """The free places around one exit, beside what other labels keep free."""

    def __init__(self, site: Site, taken: Sequence[Box]) -> None:
        self.site, self.taken = site, taken
        self.start, self.ground = site.start, site.ground
        self.obstacles = [*map(sides, taken), *site.obstacles] if taken else site.obstacles

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


def kept_free(label: Box) -> Box:
    """What no other label may cover: more above and below than beside."""
    return Box(
        label.left - CLEAR,
        label.top - STACKED,
        label.width + 2 * CLEAR,
        label.height + 2 * STACKED,
    )


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
