"""Where in its slot each run lies: tracks in channels and strips, ports at the sides of symbols.

Runs that overlap in a slot and are not one line get a track each. Their order is the one with the
fewest crossings; because where a run ends depends on the tracks of the other direction, both
directions are swept in turn.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import NamedTuple

from soptool.layout.crossings import crossings_beside
from soptool.layout.grid import PageGrid
from soptool.layout.sharing import Share, share
from soptool.layout.ways import Run, Ways

SWEEPS = 2  # each over both directions
MOST_IN_MIDDLE = 5  # strands all of whose tracks are tried
MOST_AT_ONCE = 5  # strands whose orders are all tried; beyond, one is inserted after the other
SAME_PLACE = 1 / 4  # of a slot: more than all nudges, less than from a strip to a symbol
NUDGE = 1 / 64  # of a slot: how far a track moves the place where a run ends, for comparing ends


class Slot(NamedTuple):
    """A slot by its direction and number."""

    horizontal: bool
    number: int


@dataclass(frozen=True, slots=True)
class Strand:
    """What runs as one line in one slot: the union of the runs with one share.

    A joint act's plain line is a strand too, pinned to the middle.
    """

    slot: Slot
    key: Share
    runs: tuple[Run, ...]
    pinned: bool = False

    @property
    def low(self) -> float:
        """Where it begins."""
        return min(run.low for run in self.runs)

    @property
    def high(self) -> float:
        """Where it ends."""
        return max(run.high for run in self.runs)


@dataclass(frozen=True, slots=True)
class Tracks:
    """The track of every run, by wire and run index.

    Tracks count from the slot's line: -1, -2 … before it, 1, 2 … after it. In a channel or strip
    the line is a table rule; in a middle slot it is the middle itself, track 0.
    """

    index: Mapping[tuple[int, int], int]
    reach: Mapping[Slot, tuple[int, int]]  # the lowest and the highest track of each used slot

    def before(self, slot: Slot) -> int:
        """How many tracks lie before the slot's line."""
        return -self.reach.get(slot, (0, 0))[0]

    def after(self, slot: Slot) -> int:
        """How many tracks lie after the slot's line."""
        return self.reach.get(slot, (0, 0))[1]


Members = dict[tuple[Slot, Share], list[tuple[int, int]]]  # which runs make up a strand


def lay_tracks(grid: PageGrid, ways: Ways) -> Tracks:
    """A track for every run such that no two lines lie on each other."""
    strands, members = _strands(grid, ways)
    groups = _overlapping([*strands, *_joint_strands(grid)])
    index = _Index(members)
    for _ in range(SWEEPS):
        for horizontal in (False, True):
            for group in groups:
                if group[0].slot.horizontal == horizontal:
                    index.update(_arrange(grid, [index.refined(strand) for strand in group]))
    reach: dict[Slot, tuple[int, int]] = {}
    for (slot, _), runs in members.items():
        used = [index.by_run[run] for run in runs]
        low, high = reach.get(slot, (0, 0))
        reach[slot] = min(low, *used), max(high, *used)
    return Tracks(index.by_run, reach)


class _Index:
    """Tracks given so far; knows by them where exactly the runs of the other direction end."""

    def __init__(self, members: Members) -> None:
        self.members = members
        self.by_run = {run: 0 for runs in members.values() for run in runs}

    def update(self, tracks: Mapping[Strand, int]) -> None:
        """Take over the tracks of some strands."""
        for strand, track in tracks.items():
            for run in self.members.get((strand.slot, strand.key), ()):
                self.by_run[run] = track

    def refined(self, strand: Strand) -> Strand:
        """The strand with its ends moved by the tracks of the runs they turn into."""
        numbers = self.members.get((strand.slot, strand.key))
        if numbers is None:
            return strand
        runs = tuple(
            run._replace(
                start=run.start + NUDGE * self.by_run.get((wire, position - 1), 0),
                end=run.end + NUDGE * self.by_run.get((wire, position + 1), 0),
            )
            for run, (wire, position) in zip(strand.runs, numbers, strict=True)
        )
        return Strand(strand.slot, strand.key, runs, strand.pinned)


def _strands(grid: PageGrid, ways: Ways) -> tuple[list[Strand], Members]:
    runs: dict[tuple[Slot, Share], list[Run]] = defaultdict(list)
    members: Members = defaultdict(list)
    for number, way in ways.items():
        for position, run in enumerate(way.runs):
            key = Slot(run.horizontal, run.slot), share(number, grid.wires[number], way, position)
            runs[key].append(run)
            members[key].append((number, position))
    return [Strand(slot, key, tuple(found)) for (slot, key), found in runs.items()], members


def _overlapping(strands: Iterable[Strand]) -> list[list[Strand]]:
    """Strands of one slot that touch each other, directly or through a third."""
    by_slot: dict[Slot, list[Strand]] = defaultdict(list)
    for strand in strands:
        by_slot[strand.slot].append(strand)
    groups = []
    for slot in sorted(by_slot):
        reach = float("-inf")
        for strand in sorted(by_slot[slot], key=lambda s: (s.low, s.high, s.key[1:])):
            if strand.low > reach:
                groups.append([strand])
            else:
                groups[-1].append(strand)
            reach = max(reach, strand.high)
    return groups


def _joint_strands(grid: PageGrid) -> list[Strand]:
    return [
        Strand(
            Slot(True, 2 * level + 1),
            Share(None, -1, (level, left), "", (right,)),
            (Run(True, 2 * level + 1, 2 * left + 1.5, 2 * right + 0.5, 0, 0),),
            pinned=True,
        )
        for level, left, right in grid.joints
    ]


def _arrange(grid: PageGrid, group: Sequence[Strand]) -> dict[Strand, int]:
    """Tracks for strands of one slot of which each overlaps some other."""
    if group[0].slot.number % 2:
        return _arrange_middle(group)
    return _arrange_channel(grid, group)


def _arrange_middle(group: Sequence[Strand]) -> dict[Strand, int]:
    """Ports and middles: as near to the middle as may be, then with the fewest crossings."""
    if len(group) == 1:
        return {group[0]: 0}
    if len(group) > MOST_IN_MIDDLE:
        ordered = _ordered(group)
        pinned = [n for n, strand in enumerate(ordered) if strand.pinned]
        middle = pinned[0] if pinned else len(ordered) // 2
        return {strand: n - middle for n, strand in enumerate(ordered)}
    reach = 1 if len(group) <= 3 else len(group) // 2
    choices = [
        (0,) if strand.pinned else tuple(sorted(range(-reach, reach + 1), key=abs))
        for strand in group
    ]
    best = min(product(*choices), key=lambda tracks: _middle_cost(group, tracks))
    return dict(zip(group, best, strict=True))


def _middle_cost(group: Sequence[Strand], tracks: Sequence[int]) -> tuple[int, int, int]:
    """Lines on one another, crossings, distance from the middle."""
    clashes = crossings = 0
    for n, one in enumerate(group):
        for m in range(n + 1, len(group)):
            if _beside(one, group[m]):
                clashes += tracks[n] == tracks[m]
                first, second = (one, group[m]) if tracks[n] < tracks[m] else (group[m], one)
                crossings += _crossings(first, second)
    return clashes, crossings, sum(abs(track) for track in tracks)


def _arrange_channel(grid: PageGrid, group: Sequence[Strand]) -> dict[Strand, int]:
    """Tracks on both sides of the rule; at the table's edges all inside."""
    ordered = _ordered(group)
    track: dict[Strand, int] = {}
    for n, strand in enumerate(ordered):
        beside = [track[other] for other in ordered[:n] if _beside(strand, other)]
        track[strand] = max(beside, default=-1) + 1
    count = max(track.values()) + 1
    before = _tracks_before(grid, group[0].slot, count, ordered)
    return {s: t - before if t < before else t - before + 1 for s, t in track.items()}


def _tracks_before(grid: PageGrid, slot: Slot, count: int, ordered: Sequence[Strand]) -> int:
    """How many of a channel's tracks lie before its rule.

    Half of them; a lone one in a channel lies on the side it turns to, in a strip above the rule,
    so that the arrow heads below have room.
    """
    last = 2 * (len(grid.levels) if slot.horizontal else grid.columns)
    if slot.number in (0, last):
        return 0 if slot.number == 0 else count
    if slot.horizontal:
        return (count + 1) // 2
    turns = sum(run.before + run.after for strand in ordered for run in strand.runs)
    return count // 2 if turns >= 0 else (count + 1) // 2


def _ordered(group: Sequence[Strand]) -> list[Strand]:
    """From the smaller coordinate to the greater, with the fewest crossings."""
    if len(group) <= MOST_AT_ONCE:
        return min((list(order) for order in permutations(group)), key=_order_cost)
    ordered: list[Strand] = []
    for strand in group:
        places = range(len(ordered) + 1)
        tries = [[*ordered[:n], strand, *ordered[n:]] for n in places]
        ordered = min(tries, key=_order_cost)
    return ordered


def _order_cost(ordered: Sequence[Strand]) -> int:
    return sum(
        _crossings(one, other)
        for n, one in enumerate(ordered)
        for other in ordered[n + 1 :]
        if _beside(one, other)
    )


def _beside(one: Strand, other: Strand) -> bool:
    """Whether they need a track each; runs that turn in one crossing slot do, on any tracks."""
    return one.low <= other.high + SAME_PLACE and other.low <= one.high + SAME_PLACE


def _crossings(one: Strand, other: Strand) -> int:
    """Crossings of two strands if `one` has the smaller coordinate."""
    return sum(crossings_beside(a, b) for a in one.runs for b in other.runs)
