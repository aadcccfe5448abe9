"""compare finds exactly the edit that was made, whatever the SOP."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from soptool.diff.changes import Change, Kind
from soptool.diff.comparison import compare
from soptool.model.duration import Duration
from soptool.model.sop import END, NEXT, Node, Procedure, Sop, Step
from tests.properties.strategies import awkward_sops, sops
from tests.support.builders import a_step

# In no random SOP: so the edit cannot make a step equal to another one.
STRANGE = "Menyegel zat xenon"


@st.composite
def sops_with_a_row(draw: st.DrawFn) -> tuple[Sop, int]:
    sop = draw(sops(most_steps=20, most_performers=5))
    return sop, draw(st.integers(0, len(sop.procedures[0].steps) - 1))


def with_steps(sop: Sop, *steps: Step) -> Sop:
    return replace(sop, procedures=(replace(sop.procedures[0], steps=steps),))


def edited(sop: Sop, row: int, edit: Callable[[Step], Step]) -> Sop:
    steps = list(sop.procedures[0].steps)
    steps[row] = edit(steps[row])
    return with_steps(sop, *steps)


def kinds(changes: tuple[Change, ...]) -> list[tuple[Kind, str]]:
    return [(change.kind, change.field) for change in changes]


def renamed(sop: Sop, name: Callable[[str], str]) -> Sop:
    """The SOP with other ids and other names for what they point at."""

    def target(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one if one in (NEXT, END) else name(one) for one in names)

    def node(one: Node) -> Node:
        branches = tuple(replace(branch, targets=target(branch.targets)) for branch in one.branches)
        following = None if one.next is None else target(one.next)
        return replace(one, id=one.id and name(one.id), branches=branches, next=following)

    def step(one: Step) -> Step:
        return replace(one, id=one.id and name(one.id), nodes=tuple(map(node, one.nodes)))

    def table(one: Procedure) -> Procedure:
        return replace(one, steps=tuple(map(step, one.steps)))

    return replace(sop, procedures=tuple(map(table, sop.procedures)))


def targets(sop: Sop) -> set[str]:
    nodes = [node for step in sop.procedures[0].steps for node in step.nodes]
    names = [name for node in nodes for branch in node.branches for name in branch.targets]
    return {*names, *(name for node in nodes for name in node.next or ())}


@given(sops())
def test_nothing_changed_is_no_change(sop: Sop):
    assert compare(sop, sop) == ()


@given(awkward_sops())
def test_awkward_texts_are_equal_to_themselves(sop: Sop):
    assert compare(sop, sop) == ()


@given(sops(), sops())
def test_different_sops_differ_and_every_step_is_accounted_for(old: Sop, new: Sop):
    changes = compare(old, new)
    assert changes or old == new
    grown = len(new.procedures[0].steps) - len(old.procedures[0].steps)
    assert sum(map(rows_more, changes)) == grown


def rows_more(change: Change) -> int:
    """By how many rows the table grew with it."""
    match change:
        case Change(kind=Kind.SPLIT, new=list(parts)):
            return len(parts) - 1
        case Change(kind=Kind.MERGED, old=list(parts)):
            return 1 - len(parts)
        case Change(kind=Kind.ADDED | Kind.REMOVED as kind, field=""):
            return 1 if kind is Kind.ADDED else -1
        case _:
            return 0


@given(sops_with_a_row())
def test_another_time_is_the_only_change(drawn: tuple[Sop, int]):
    sop, row = drawn
    new = edited(sop, row, lambda step: replace(step, duration=Duration.parse("77 minggu")))
    assert kinds(compare(sop, new)) == [(Kind.CHANGED, "waktu")]


@given(sops_with_a_row())
def test_another_output_is_the_only_change(drawn: tuple[Sop, int]):
    sop, row = drawn
    new = edited(sop, row, lambda step: replace(step, output=(STRANGE,)))
    assert kinds(compare(sop, new)) == [(Kind.CHANGED, "output")]


@given(sops_with_a_row())
def test_a_longer_activity_is_the_only_change(drawn: tuple[Sop, int]):
    sop, row = drawn
    new = edited(sop, row, lambda step: replace(step, activity=f"{step.activity} xenon"))
    (change,) = compare(sop, new)
    assert (change.kind, change.field) == (Kind.CHANGED, "kegiatan")
    assert change.step is not None
    assert change.step.old_number == change.step.new_number


@given(sops_with_a_row())
def test_an_added_step_is_the_only_change(drawn: tuple[Sop, int]):
    sop, row = drawn
    steps = sop.procedures[0].steps
    added = a_step(STRANGE, sop.procedures[0].actors[0].id, inputs=(), output="Xenon")
    new = with_steps(sop, *steps[:row], added, *steps[row:])
    (change,) = compare(sop, new)
    assert change.kind is Kind.ADDED
    assert change.step is not None
    assert change.step.activity == STRANGE


@given(sops_with_a_row())
def test_a_removed_step_is_the_only_change(drawn: tuple[Sop, int]):
    sop, row = drawn
    steps = sop.procedures[0].steps
    pointed_at = {steps[row].id, *(node.id for node in steps[row].nodes)} & targets(sop)
    assume(len(steps) > 1 and not pointed_at)
    (change,) = compare(sop, with_steps(sop, *steps[:row], *steps[row + 1 :]))
    assert change.kind is Kind.REMOVED
    assert change.step is not None
    assert change.step.activity == steps[row].activity


@given(sops_with_a_row(), st.integers(0, 19))
def test_a_moved_step_is_the_only_change(drawn: tuple[Sop, int], place: int):
    sop, row = drawn
    # Steps that say the same cannot be told apart once one of them has moved.
    steps = [
        replace(step, activity=f"{step.activity} nomor {n}")
        for n, step in enumerate(sop.procedures[0].steps)
    ]
    old = with_steps(sop, *steps)
    moving = steps.pop(row)
    steps.insert(place % (len(steps) + 1), moving)
    changes = compare(old, with_steps(sop, *steps))
    assert kinds(changes) == [(Kind.MOVED, "")] * len(changes)
    assert len(changes) == (tuple(steps) != old.procedures[0].steps)


@given(sops())
def test_renamed_ids_are_no_change(sop: Sop):
    assert compare(sop, renamed(sop, lambda name: f"baru-{name}")) == ()


@given(sops(most_performers=5))
def test_renamed_performers_are_no_change(sop: Sop):
    (table,) = sop.procedures
    assume(len({actor.name for actor in table.actors}) == len(table.actors))
    actors = tuple(replace(actor, id=f"z-{actor.id}") for actor in table.actors)
    steps = tuple(
        replace(
            step,
            nodes=tuple(
                replace(node, actors=tuple(f"z-{actor}" for actor in node.actors))
                for node in step.nodes
            ),
        )
        for step in table.steps
    )
    assert (
        compare(sop, replace(sop, procedures=(replace(table, actors=actors, steps=steps),))) == ()
    )


@given(sops(most_steps=15))
def test_every_change_can_be_said_of_the_reversed_table(sop: Sop):
    """Nothing is lost or doubled: every step is in place, moved, or edited, never both gone
    and new."""
    new = with_steps(sop, *reversed(sop.procedures[0].steps))
    changed = {change.kind for change in compare(sop, new)}
    assert not changed & {Kind.ADDED, Kind.REMOVED}
