"""Which rows of a random SOP are what: decided before any of them is written."""

from dataclasses import dataclass, field
from enum import Enum
from random import Random

from soptool.syntax.nodes import Data

FAR = 14  # rows: a return over so many crosses a page


class Feature(Enum):
    """What a SOP may have beside decisions."""

    JOINT = "joint"
    CHAIN = "chain"
    PARTS = "parts"
    FORK = "fork"
    THREE_EXITS = "three exits"
    FAR_RETURN = "return over a page"
    LONG_TEXT = "text of 600 letters"


@dataclass
class Plan:
    """What is decided about rows before they are written."""

    random: Random
    size: int
    performers: tuple[str, ...]
    rejecting: bool  # the last row is for what was refused; the main path ends above it
    kinds: dict[int, str] = field(default_factory=dict)  # rows that are more than a plain act
    joins: dict[int, int] = field(default_factory=dict)  # from a fork's tines to where they meet
    tines: dict[int, tuple[int, ...]] = field(default_factory=dict)
    far: set[int] = field(default_factory=set)  # decisions that send the work back over a page
    long: set[int] = field(default_factory=set)
    targets: set[int] = field(default_factory=set)  # rows that need an id
    lane: int = 0

    @property
    def last(self) -> int:
        """Where the main path ends."""
        return self.size - 1 - self.rejecting

    def free(self, first: int, stop: int) -> list[int]:
        """Rows nothing has claimed."""
        return [row for row in range(first, stop) if row not in self.kinds]

    def point_at(self, row: int) -> str:
        """The id of a row, which will then be written."""
        self.targets.add(row)
        return row_id(row)

    def performer(self) -> str:
        """Work stays, goes to a neighbour, or somewhere else."""
        at, chance = self.lane, self.random.random()
        if chance >= 0.75:
            at = self.random.randrange(len(self.performers))
        elif chance >= 0.3:
            at += self.random.choice((-1, 1))
        self.lane = min(max(at, 0), len(self.performers) - 1)
        return self.performers[self.lane]

    def several(self) -> list[Data]:
        """Two to four performers."""
        return [*self.random.sample(self.performers, self.random.randint(2, self.most_together))]

    def not_a_tine(self, row: int) -> int:
        """The row, or the fork it is a tine of: nobody goes back into half a fork."""
        while self.kinds.get(row) == "tine":
            row -= 1
        return row

    @property
    def most_together(self) -> int:
        """How many act in one row at most."""
        return min(4, len(self.performers))


def row_id(row: int) -> str:
    """What others call the row."""
    return f"langkah-{row + 1}"


def give_kinds(plan: Plan, features: list[Feature]) -> None:
    """What needs most room is placed first."""
    random, size = plan.random, plan.size
    if Feature.FORK in features:
        for _ in range(1 + size // 25):
            _place_fork(plan)
    share = random.uniform(0.10, 0.20)
    if Feature.FAR_RETURN in features:
        _claim(plan, "decision", plan.free(FAR + 1, plan.last), 1 + size // 40, plan.far)
    if Feature.THREE_EXITS in features:
        _claim(plan, "three exits", plan.free(1, plan.last), 1 + size // 30)
    for feature in (Feature.JOINT, Feature.CHAIN):
        if feature in features and len(plan.performers) > 1:
            _claim(plan, feature.value, plan.free(0, size), 1 + size // 20)
    if Feature.PARTS in features:
        _claim(plan, "parts", plan.free(0, plan.last), 1 + size // 25)
    deciding = sum(kind in ("decision", "three exits") for kind in plan.kinds.values())
    _claim(plan, "decision", plan.free(1, plan.last), max(1, round(share * size)) - deciding)
    if Feature.JOINT in features and len(plan.performers) > 1 and random.random() < 0.3:
        decisions = [row for row in sorted(plan.kinds) if plan.kinds[row] == "decision"]
        _claim(plan, "joint decision", decisions, 1)
    if Feature.LONG_TEXT in features:
        plan.long |= set(random.sample(range(size), 1 + size // 40))


def _claim(
    plan: Plan, kind: str, rows: list[int], count: int, noted: set[int] | None = None
) -> None:
    """Some of these rows, as far as there are any."""
    for row in plan.random.sample(rows, min(max(count, 0), len(rows))):
        plan.kinds[row] = kind
        if noted is not None:
            noted.add(row)


def _place_fork(plan: Plan) -> None:
    """A row, its two to four tines below it, and the row where they meet again."""
    count = plan.random.choice((2, 2, 3, 4))
    free = set(plan.free(0, plan.last + 1))
    starts = [row for row in sorted(free) if {*range(row, row + count + 2)} <= free]
    if starts:
        row = plan.random.choice(starts)
        plan.kinds[row] = "fork"
        plan.tines[row] = tuple(range(row + 1, row + 1 + count))
        for tine in plan.tines[row]:
            plan.kinds[tine] = "tine"
            plan.joins[tine] = row + 1 + count
