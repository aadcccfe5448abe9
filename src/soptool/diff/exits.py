"""Where the exits of one symbol lead on both sides, and which difference merely follows."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from soptool.diff.changes import Lead
from soptool.diff.sides import Side, Sides, Spot
from soptool.model.flow import NodeRef
from soptool.model.sop import NEXT, Node
from soptool.syntax.nodes import Data


class Exit(NamedTuple):
    """One way out as it is written and as it leads."""

    label: str
    names: tuple[str, ...]
    targets: tuple[NodeRef, ...]


class Consequence(NamedTuple):
    """A lead that differs only because this new (else old) row came, went or moved."""

    lead: Lead
    new_row: int | None
    old_row: int | None


def exits_of(side: Side, ref: NodeRef) -> dict[str, Exit]:
    """By label in small letters; an activity has one without a label."""
    edges = side.flow.exits[ref]
    return {
        label.casefold(): Exit(label, names, tuple(e.target for e in edges if e.label == label))
        for label, names in _written(side.flow.node(ref))
    }


def way(side: Side, one: Exit) -> Data:
    """Where it leads, as people call it."""
    ways = [side.way(name) for name in one.names]
    return "selesai" if not ways else ways[0] if len(ways) == 1 else ways


@dataclass(frozen=True)
class Ways:
    """One exit on both sides of one symbol."""

    sides: Sides
    source: NodeRef  # in the new table
    old_source: NodeRef
    old: Exit
    new: Exit

    @property
    def same(self) -> bool:
        """Whether it leads to the same symbols."""
        return set(map(self.sides.old_spot, self.old.targets)) == set(self.new.targets)

    @property
    def lead(self) -> Lead:
        """Where it leads now."""
        return Lead(self.source, self.new.label, self.new.targets)

    def consequence(self) -> Consequence | None:
        """None where somebody has led it elsewhere."""
        if not (self._simply_next or self._through_rows or self._in_its_place):
            return None
        moved, rows, old_rows = self.sides.moved, self.sides.rows, self.sides.old_rows
        for target in (*self.new.targets, self.source):
            if target.row in moved or target.row not in old_rows:
                return Consequence(self.lead, target.row, None)
        for target in self.old.targets:
            if rows.get(target.row) in moved:
                return Consequence(self.lead, rows[target.row], None)
            if target.row not in rows:
                return Consequence(self.lead, None, target.row)
        return None

    @property
    def _simply_next(self) -> bool:
        """The next symbol follows on both sides, whichever that is."""
        if self.old.names == self.new.names == (NEXT,):
            return True
        old, new = self.sides.old.flow.refs, self.sides.new.flow.refs
        return self.old.targets == _after(old, self.old_source) and self.new.targets == _after(
            new, self.source
        )

    @property
    def _through_rows(self) -> bool:
        """Where rows came or went in between, it leads through them to the same place."""
        old_direct = {spot for spot in map(self.sides.old_spot, self.old.targets) if _stays(spot)}
        new_direct = {ref for ref in self.new.targets if ref.row in self.sides.old_rows}
        return (
            old_direct <= self._new_reach
            and new_direct <= self._old_reach
            and bool(self._old_reach) == bool(self._new_reach)
        )

    @property
    def _in_its_place(self) -> bool:
        """It leads to what stands now where its target stood, or to what came in its place."""
        sides = self.sides
        now = {
            NodeRef(sides.rows[ref.row], ref.part)
            if ref.row in sides.rows
            else sides.stands_now(ref)
            for ref in self.old.targets
        }
        was = {
            sides.stood_there(ref) if ref.row not in sides.old_rows else ref
            for ref in self.new.targets
        }
        return now == set(self.new.targets) or was == {*map(sides.old_spot, self.old.targets)}

    @cached_property
    def _old_reach(self) -> set[Spot]:
        removed = set(range(len(self.sides.old.procedure.steps))) - set(self.sides.rows)
        return {*map(self.sides.old_spot, _through(self.sides.old, self.old.targets, removed))}

    @cached_property
    def _new_reach(self) -> set[Spot]:
        added = set(range(len(self.sides.new.procedure.steps))) - set(self.sides.old_rows)
        return {*_through(self.sides.new, self.new.targets, added)}


def _written(node: Node) -> Iterable[tuple[str, tuple[str, ...]]]:
    if node.branches:
        return [(branch.label, branch.targets) for branch in node.branches]
    return [("", (NEXT,) if node.next is None else node.next)]


def _after(refs: tuple[NodeRef, ...], ref: NodeRef) -> tuple[NodeRef, ...]:
    place = refs.index(ref) + 1
    return refs[place : place + 1]


def _stays(spot: Spot) -> bool:
    return isinstance(spot[0], int)


def _through(side: Side, targets: Iterable[NodeRef], rows: set[int]) -> set[NodeRef]:
    """Which symbols outside these rows are reached by leading through them."""
    reached: set[NodeRef] = set()
    seen: set[NodeRef] = set()
    waiting = list(targets)
    while waiting:
        ref = waiting.pop()
        if ref in seen:
            continue
        seen.add(ref)
        if ref.row in rows:
            waiting += (edge.target for edge in side.flow.exits[ref])
        else:
            reached.add(ref)
    return reached
