"""Which lines may run as one: those of one star, where the way so far or to go is the same."""

from typing import NamedTuple

from soptool.layout.grid import Star, Wire
from soptool.layout.ways import Way


class Share(NamedTuple):
    """Runs with equal shares are one line; `slots` is the common part of the way.

    A line without a star, or the part of a way that is its own, has a share of its own.
    """

    star: Star | None
    wire: int
    spot: tuple[int, int]
    side: str
    slots: tuple[int, ...]


def share(number: int, wire: Wire, way: Way, run: int) -> Share:
    """The share of one run of a wire's way.

    In a fork lines are one from the source on, in a join from the meeting point to the target.
    """
    if wire.star is None:
        return Share(None, number, (0, 0), "", (run,))
    if wire.star.fork:
        return Share(wire.star, -1, way.source, way.exit.name, way.slots[: run + 1])
    return Share(wire.star, -1, way.target, way.entry.name, way.slots[run:])
