"""One symbol on both sides: who acts, and which ways lead on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from soptool.diff.changes import Kind
from soptool.diff.sides import Side, Sides, Spot
from soptool.diff.wording import same_text
from soptool.model.dump import dump_value
from soptool.model.flow import NodeRef
from soptool.model.sop import NEXT, Manner, Node, Symbol
from soptool.syntax.nodes import Data


class FieldChange(NamedTuple):
    """One field of a step, or one item of it."""

    kind: Kind
    field: str
    old: Data = None
    new: Data = None


@dataclass(frozen=True)
class Act:
    """One symbol on both sides."""

    sides: Sides
    old_ref: NodeRef
    new_ref: NodeRef

    def compare(self) -> Iterator[FieldChange]:
        """Every field that says something else."""
        old, new = self._old, self._new
        if not self._same_actors():
            names = (
                self.sides.old.actor_names(old.actors),
                self.sides.new.actor_names(new.actors),
            )
            yield FieldChange(Kind.CHANGED, "pelaksana", *names)
        if decided := self._branches():
            yield decided
        if not old.branches and not new.branches and not self._same_way("", old.next, new.next):
            ways = _way(self.sides.old, old.next), _way(self.sides.new, new.next)
            yield FieldChange(Kind.CHANGED, "lanjut", *ways)
        if old.symbol != new.symbol and self._old_symbol != self._new_symbol:
            symbols = dump_value(self._old_symbol), dump_value(self._new_symbol)
            yield FieldChange(Kind.CHANGED, "simbol", *symbols)
        if old.manner != new.manner:
            manners = dump_value(old.manner), dump_value(new.manner)
            yield FieldChange(Kind.CHANGED, "cara", *manners)
        if not same_text(old.text, new.text):
            yield FieldChange(Kind.CHANGED, "teks", old.text or None, new.text or None)

    @property
    def _old(self) -> Node:
        return self.sides.old.flow.node(self.old_ref)

    @property
    def _new(self) -> Node:
        return self.sides.new.flow.node(self.new_ref)

    @property
    def _old_symbol(self) -> Symbol:
        return self.sides.old.flow.symbol(self.old_ref)

    @property
    def _new_symbol(self) -> Symbol:
        return self.sides.new.flow.symbol(self.new_ref)

    def _same_actors(self) -> bool:
        """Side by side their order says nothing."""
        old, new = self.sides.new_actors(self._old.actors), self._new.actors
        if Manner.IN_TURN in (self._old.manner, self._new.manner):
            return old == new
        return set(old) == set(new)

    def _branches(self) -> FieldChange | None:
        """Only the branches that lead elsewhere, by their labels."""
        old = {branch.label.casefold(): branch for branch in self._old.branches}
        new = {branch.label.casefold(): branch for branch in self._new.branches}
        before: dict[str, Data] = {}
        after: dict[str, Data] = {}
        for label in dict.fromkeys((*old, *new)):
            one, other = old.get(label), new.get(label)
            if one and other and self._same_way(label, one.targets, other.targets):
                continue
            if one:
                before[one.label] = _way(self.sides.old, one.targets)
            if other:
                after[other.label] = _way(self.sides.new, other.targets)
        if not before and not after:
            return None
        return FieldChange(Kind.CHANGED, "keputusan", before or None, after or None)

    def _same_way(
        self, label: str, old: tuple[str, ...] | None, new: tuple[str, ...] | None
    ) -> bool:
        """What is written means the same, or leads to the same rows."""
        sides = self.sides
        one = {sides.old_target(name) for name in _names(old)}
        other = {sides.new_target(name) for name in _names(new)}
        return one == other or self._old_targets(label) == self._new_targets(label)

    def _old_targets(self, label: str) -> set[Spot]:
        edges = self.sides.old.flow.exits[self.old_ref]
        return {self.sides.old_spot(e.target) for e in edges if e.label.casefold() == label}

    def _new_targets(self, label: str) -> set[Spot]:
        edges = self.sides.new.flow.exits[self.new_ref]
        return {(e.target.row, e.target.part) for e in edges if e.label.casefold() == label}


def _names(targets: tuple[str, ...] | None) -> tuple[str, ...]:
    return (NEXT,) if targets is None else targets


def _way(side: Side, targets: tuple[str, ...] | None) -> Data:
    ways = [side.way(name) for name in _names(targets)]
    return "selesai" if not ways else ways[0] if len(ways) == 1 else ways
