"""One symbol on both sides: who acts, and which ways lead on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from soptool.diff.changes import Kind, Lead
from soptool.diff.exits import Consequence, Exit, Ways, exits_of, way
from soptool.diff.sides import Sides
from soptool.diff.wording import same_text
from soptool.model.dump import dump_value
from soptool.model.flow import NodeRef
from soptool.model.sop import Manner, Node
from soptool.syntax.nodes import Data


class FieldChange(NamedTuple):
    """One field of a step, or one item of it."""

    kind: Kind
    field: str
    old: Data = None
    new: Data = None
    leads: tuple[Lead, ...] = ()
    old_place: int | None = None
    new_place: int | None = None


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
        yield from self._exits()
        symbols = self.sides.old.flow.symbol(self.old_ref), self.sides.new.flow.symbol(self.new_ref)
        if old.symbol != new.symbol and symbols[0] != symbols[1]:
            before, after = map(dump_value, symbols)
            yield FieldChange(Kind.CHANGED, "simbol", before, after)
        if old.manner != new.manner:
            manners = dump_value(old.manner), dump_value(new.manner)
            yield FieldChange(Kind.CHANGED, "cara", *manners)
        if not same_text(old.text, new.text):
            yield FieldChange(Kind.CHANGED, "teks", old.text or None, new.text or None)

    def consequences(self) -> Iterator[Consequence]:
        """Leads that differ only because rows came, went or moved."""
        for ways in self._common:
            if not ways.same and (found := ways.consequence()):
                yield found

    @property
    def _old(self) -> Node:
        return self.sides.old.flow.node(self.old_ref)

    @property
    def _new(self) -> Node:
        return self.sides.new.flow.node(self.new_ref)

    def _same_actors(self) -> bool:
        """Side by side their order says nothing."""
        old, new = self.sides.new_actors(self._old.actors), self._new.actors
        if Manner.IN_TURN in (self._old.manner, self._new.manner):
            return old == new
        return set(old) == set(new)

    @cached_property
    def _exits_of_both(self) -> tuple[dict[str, Exit], dict[str, Exit]]:
        return exits_of(self.sides.old, self.old_ref), exits_of(self.sides.new, self.new_ref)

    @cached_property
    def _common(self) -> tuple[Ways, ...]:
        old, new = self._exits_of_both
        return tuple(self._ways(old[label], new[label]) for label in old if label in new)

    def _ways(self, old: Exit, new: Exit) -> Ways:
        return Ways(self.sides, self.new_ref, self.old_ref, old, new)

    def _exits(self) -> Iterator[FieldChange]:
        old, new = self._exits_of_both
        if bool(self._old.branches) != bool(self._new.branches):
            yield self._decision(old, new)
            return
        for ways in self._common:
            if not ways.same and not ways.consequence():
                field = f"keputusan.{ways.new.label}" if ways.new.label else "lanjut"
                yield self._led(Kind.CHANGED, field, ways.old, ways.new)
        yield from self._other_labels(
            [one for label, one in old.items() if label not in new],
            [one for label, one in new.items() if label not in old],
        )

    def _other_labels(self, gone: list[Exit], come: list[Exit]) -> Iterator[FieldChange]:
        """A branch under another label that leads to the same place is the same branch."""
        for old in list(gone):
            renamed = next((new for new in come if self._ways(old, new).same), None)
            if renamed:
                gone.remove(old)
                come.remove(renamed)
                yield self._led(Kind.CHANGED, "keputusan", old, renamed, labelled=True)
        for old in gone:
            yield self._led(Kind.REMOVED, f"keputusan.{old.label}", old, None)
        for new in come:
            yield self._led(Kind.ADDED, f"keputusan.{new.label}", None, new)

    def _led(
        self, kind: Kind, field: str, old: Exit | None, new: Exit | None, labelled: bool = False
    ) -> FieldChange:
        sides = self.sides
        before: Data = way(sides.old, old) if old else None
        after: Data = way(sides.new, new) if new else None
        if labelled and old and new:
            before, after = {old.label: before}, {new.label: after}
        leads = (Lead(self.new_ref, new.label, new.targets),) if new else ()
        return FieldChange(kind, field, before, after, leads)

    def _decision(self, old: dict[str, Exit], new: dict[str, Exit]) -> FieldChange:
        """Where a decision became a plain activity, or the other way round."""
        before: Data = {one.label: way(self.sides.old, one) for one in old.values() if one.label}
        after: Data = {one.label: way(self.sides.new, one) for one in new.values() if one.label}
        leads = tuple(Lead(self.new_ref, one.label, one.targets) for one in new.values())
        return FieldChange(Kind.CHANGED, "keputusan", before or None, after or None, leads)
