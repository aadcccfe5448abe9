"""The ground a page's lines run on: levels and columns, what stands in them, what is to be joined.

Between and through the cells run *slots*, numbered as in layout.md: vertical slot 2c+1 is the
middle of column c, slot 2c the channel left of it; horizontal slot 2v+1 is the middle of level v,
slot 2v the strip above it. A level is a table row, or one storey of a row whose parts follow one
another; continuation bands are levels too.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from soptool.layout.plan import Outline
from soptool.model.flow import Edge, NodeRef


class Spot(NamedTuple):
    """A cell of the grid."""

    level: int
    column: int


class Band(Enum):
    """Where a pentagon's level lies: above or below the rows of its page."""

    HEAD = "head"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Stop:
    """Where lines start and end: an act's symbol, or a pentagon with its letter.

    Several spots are a joint act; of a pentagon, the places it may stand in, the best first,
    until its lines are routed. A chain of performers is several stops with one `ref`.
    """

    spots: tuple[Spot, ...]
    outline: Outline
    ref: NodeRef | None = None
    band: Band | None = None
    flow: "Star | Edge | None" = None  # of a pentagon: what shares its letter
    letter: str = ""
    deciding: bool = False  # its exits are labelled ones, each wants a side of its own


class Star(NamedTuple):
    """Edges that may share lines: the fork of one source's exit or the join of one target."""

    fork: bool
    ref: NodeRef
    branch: int


@dataclass(frozen=True, slots=True)
class Wire:
    """One line to be drawn on the page between two stops, given by their indexes.

    It stands for these edges of the flow: several where a fork leaves the page through one
    pentagon, none inside a chain of performers.
    """

    source: int
    target: int
    edges: tuple[Edge, ...]
    star: Star | None
    forward: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """One horizontal storey of the page and the sheet row it belongs to (bands: -1)."""

    row: int
    band: Band | None = None


@dataclass(frozen=True)
class PageGrid:
    """Everything the router knows of a page: no lengths yet."""

    columns: int
    levels: tuple[Level, ...]
    stops: tuple[Stop, ...]
    wires: tuple[Wire, ...]

    @cached_property
    def occupied(self) -> dict[Spot, int]:
        """Which act has a symbol in a cell."""
        return {
            spot: number
            for number, stop in enumerate(self.stops)
            if stop.band is None
            for spot in stop.spots
        }

    @cached_property
    def pentagons(self) -> frozenset[int]:
        """The stops that are pentagons, by index."""
        return frozenset(n for n, stop in enumerate(self.stops) if stop.band is not None)

    @cached_property
    def cut(self) -> frozenset[int]:
        """The wires that begin or end at a pentagon, by index."""
        ends = self.pentagons
        return frozenset(
            n for n, wire in enumerate(self.wires) if wire.source in ends or wire.target in ends
        )

    @cached_property
    def storeys(self) -> tuple[int, ...]:
        """For each level, which of the levels of its row it is."""
        return tuple(
            sum(other.row == level.row for other in self.levels[:number])
            for number, level in enumerate(self.levels)
        )

    @cached_property
    def joints(self) -> tuple[tuple[int, int, int], ...]:
        """The plain lines of joint acts: level, and two neighbouring symbols' columns."""
        return tuple(
            (one.level, one.column, other.column)
            for stop in self.stops
            if stop.band is None
            for one, other in pairwise(sorted(stop.spots))
        )
