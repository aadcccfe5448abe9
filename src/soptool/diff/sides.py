"""Both tables of a comparison, with what is one and the same in them."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from soptool.model.flow import Flow, NodeRef, targets_by_id
from soptool.model.sop import Procedure
from soptool.syntax.nodes import Data

# A symbol as both tables count: the new one's row, or the name of a row it lacks; then the part.
Spot = tuple[int | str, int]


@dataclass(frozen=True)
class Side:
    """One of the two tables, with the keys of its rows."""

    procedure: Procedure
    keys: tuple[str, ...]
    table: int = 0  # which of its SOP, from 0

    @cached_property
    def flow(self) -> Flow:
        """Where its arrows lead."""
        return Flow.of(self.procedure)

    @cached_property
    def targets(self) -> Mapping[str, NodeRef]:
        """What its ids stand for."""
        return targets_by_id(self.procedure)

    def number(self, row: int) -> str:
        """The printed number of a row, or "" where none is printed."""
        return self._numbers[row]

    @cached_property
    def _numbers(self) -> tuple[str, ...]:
        return tuple("" if number is None else str(number) for number in self.procedure.numbers)

    def actor_names(self, actors: Iterable[str]) -> Data:
        """Performers as the table calls them."""
        known = {actor.id: actor.name for actor in self.procedure.actors}
        names: list[Data] = [known.get(actor) or actor for actor in actors]
        return names[0] if len(names) == 1 else names

    def way(self, name: str) -> Data:
        """A target as people call it; `lanjut` and `selesai` as they are."""
        ref = self.targets.get(name)
        if ref is None:
            return name
        step = self.procedure.steps[ref.row]
        row = self.procedure.row_name(ref.row).lower()
        part = f" bagian {ref.part + 1}" if len(step.nodes) > 1 else ""
        return f'{row}{part} "{" ".join(step.activity.split())}"'


@dataclass(frozen=True)
class Sides:
    """Both tables, which rows are the same (old to new) and which performers.

    `moved` are new rows that stand elsewhere than they did.
    """

    old: Side
    new: Side
    rows: Mapping[int, int]
    actors: Mapping[str, str] = field(default_factory=dict)
    moved: Set[int] = frozenset()

    @cached_property
    def old_rows(self) -> Mapping[int, int]:
        """The same rows, new to old."""
        return {new: old for old, new in self.rows.items()}

    def stands_now(self, gone: NodeRef) -> NodeRef | None:
        """The new symbol behind the row that stood before a removed one and stayed."""
        before = [j for i, j in self.rows.items() if i < gone.row and j not in self.moved]
        row = max(before, default=-1) + 1
        return NodeRef(row, 0) if row < len(self.new.procedure.steps) else None

    def stood_there(self, come: NodeRef) -> Spot | None:
        """The same of an added one: what the old symbol behind that row is now."""
        before = [i for i, j in self.rows.items() if j < come.row and j not in self.moved]
        row = max(before, default=-1) + 1
        return self.old_spot(NodeRef(row, 0)) if row < len(self.old.procedure.steps) else None

    def new_actors(self, old: Iterable[str]) -> tuple[str, ...]:
        """Old performers under their new ids; who has none keeps what no new one is called."""
        return tuple(self.actors.get(actor, f" {actor}") for actor in old)

    def old_spot(self, ref: NodeRef) -> Spot:
        """Where an old symbol stands now."""
        return self.rows.get(ref.row, f"dihapus {ref.row}"), ref.part
