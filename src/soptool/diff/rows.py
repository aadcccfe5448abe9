"""The rows of two tables: added, removed, moved, split, merged, or edited field by field."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from soptool.diff.alignment import Alignment, Pair
from soptool.diff.changes import Change, Kind, Lead, Reason, StepPlace
from soptool.diff.exits import Consequence
from soptool.diff.sides import Sides
from soptool.diff.splits import Regrouping
from soptool.diff.steps import acts_of, compare_step, own_leads
from soptool.diff.told import told_step


class _Placed(NamedTuple):
    """A change and where it is told: by a new row, or half a row behind one."""

    row: float
    old_row: int
    change: Change


def compare_rows(
    sides: Sides, found: Alignment, regroupings: Sequence[Regrouping], table: str
) -> Iterator[Change]:
    """In the order of the new table; a removed step stands where it stood."""
    rows = _Rows(sides, found, table)
    placed = [
        *(rows.removed(i) for i in found.removed),
        *(rows.added(j) for j in found.added),
        *(rows.regrouped(one) for one in regroupings),
        *(_Placed(pair.new, 0, change) for pair in found.pairs for change in rows.paired(pair)),
    ]
    placed.sort(key=lambda one: one[:2])
    return (one.change for one in placed)


class _Rows:
    """Makes the changes of the rows of one table."""

    def __init__(self, sides: Sides, found: Alignment, table: str) -> None:
        self.sides, self.found, self.table = sides, found, table
        self._consequences = [
            consequence
            for pair in found.pairs
            for act in acts_of(sides, pair.old, pair.new)
            for consequence in act.consequences()
        ]

    def removed(self, i: int) -> _Placed:
        step = told_step(self.sides.old, i)
        leads = self._leads(old=(i,))
        change = Change(Kind.REMOVED, old=step, step=self._place(i, None), leads=leads)
        return _Placed(self._after(i), i, change)

    def added(self, j: int) -> _Placed:
        step = told_step(self.sides.new, j)
        leads = (*own_leads(self.sides.new, j), *self._leads(new=(j,)))
        return _Placed(j, 0, Change(Kind.ADDED, new=step, step=self._place(None, j), leads=leads))

    def regrouped(self, one: Regrouping) -> _Placed:
        """A split is told of the old row, a merge of the new one."""
        split = len(one.old) == 1
        before = [told_step(self.sides.old, row) for row in one.old]
        after = [told_step(self.sides.new, row) for row in one.new]
        leads = tuple(lead for row in one.new for lead in own_leads(self.sides.new, row))
        change = Change(
            Kind.SPLIT if split else Kind.MERGED,
            old=before[0] if split else [*before],
            new=[*after] if split else after[0],
            step=self._place(one.old[0], None) if split else self._place(None, one.new[0]),
            reason=Reason.WORDS,
            leads=(*leads, *self._leads(one.old, one.new)),
            old_place=one.old[0],
            new_place=one.new[0],
        )
        return _Placed(one.new[0], 0, change)

    def paired(self, pair: Pair) -> Iterator[Change]:
        place = self._place(pair.old, pair.new)
        if pair.moved:
            numbers = self.sides.old.number(pair.old), self.sides.new.number(pair.new)
            leads = self._leads((), (pair.new,))
            yield Change(Kind.MOVED, "", *numbers, step=place, reason=pair.reason, leads=leads)
        for one in compare_step(self.sides, pair.old, pair.new):
            yield Change(
                one.kind,
                one.field,
                one.old,
                one.new,
                place,
                pair.reason,
                leads=one.leads,
                old_place=one.old_place,
                new_place=one.new_place,
            )

    def _leads(self, old: Sequence[int] = (), new: Sequence[int] = ()) -> tuple[Lead, ...]:
        """What merely follows from these rows."""
        return tuple(one.lead for one in self._consequences if _of(one, old, new))

    def _after(self, i: int) -> float:
        """Behind the last row that stood before it."""
        return max((new for old, new in self.sides.rows.items() if old < i), default=-1) + 0.5

    def _place(self, old: int | None, new: int | None) -> StepPlace:
        sides = self.sides
        side, row = (sides.old, old) if new is None else (sides.new, new)
        assert row is not None
        return StepPlace(
            key=side.keys[row],
            activity=" ".join(side.procedure.steps[row].activity.split()),
            old_number="" if old is None else sides.old.number(old),
            new_number="" if new is None else sides.new.number(new),
            table=self.table,
            old_row=old,
            new_row=new,
            old_table=sides.old.table,
            new_table=sides.new.table,
        )


def _of(one: Consequence, old: Sequence[int], new: Sequence[int]) -> bool:
    return one.new_row in new if one.new_row is not None else one.old_row in old
