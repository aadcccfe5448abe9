"""Which symbols and arrows of a chart a revision touches, on each of its sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from soptool.diff.changes import Kind
from soptool.diff.revision import Revision
from soptool.layout.plan import Connector, PlacedSymbol
from soptool.model.sop import Sop
from soptool.report.flow_sentences import is_flow
from soptool.syntax.nodes import Data

Row = tuple[int, int]  # table and row, counted from 0


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows of one side that changed, and rows whose ways on did."""

    rows: frozenset[Row]
    ways: frozenset[Row]

    def symbol(self, table: int, symbol: PlacedSymbol) -> bool:
        """Whether the step of that symbol changed."""
        return symbol.ref is not None and (table, symbol.ref.row) in self.rows

    def connector(self, table: int, connector: Connector) -> bool:
        """Whether it leads on from a step whose ways changed."""
        return any((table, edge.source.row) in self.ways for edge in connector.edges)


def touched(revision: Revision) -> tuple[Touched, Touched]:
    """Of the old side and of the new one; a step that only moved is not a changed one."""
    old, new = _Side(revision.old), _Side(revision.new)
    for change in revision.changes:
        step = change.step
        if step is None:
            continue
        for side, table, row, data in (
            (old, step.old_table, step.old_row, change.old),
            (new, step.new_table, step.new_row, change.new),
        ):
            if row is not None and change.kind is not Kind.MOVED:
                (side.ways if is_flow(change) else side.rows).add((table, row))
            if change.kind in (Kind.SPLIT, Kind.MERGED):
                side.rows.update((table, part) for part in side.numbered(table, data))
        new.ways.update((step.new_table, lead.source.row) for lead in change.leads)
    return old.touched(), new.touched()


class _Side:
    """What is found of one side."""

    def __init__(self, sop: Sop | None) -> None:
        self.tables = sop.procedures if sop else ()
        self.rows: set[Row] = set()
        self.ways: set[Row] = set()

    def numbered(self, table: int, steps: Data) -> Iterator[int]:
        """The rows of steps that a change names by their printed numbers."""
        numbers = [*map(str, self.tables[table].numbers)]
        for step in steps if isinstance(steps, list) else [steps]:
            number = str(step.get("nomor")) if isinstance(step, dict) else ""
            if number in numbers:
                yield numbers.index(number)

    def touched(self) -> Touched:
        return Touched(frozenset(self.rows), frozenset(self.ways))
