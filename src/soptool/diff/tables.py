"""Tables of two SOPs: their titles, performers, steps and footnotes."""

from collections.abc import Iterator, Sequence

from soptool.diff.alignment import Alignment, Member, Pair, align
from soptool.diff.changes import Change, Kind, StepPlace
from soptool.diff.sides import Side, Sides
from soptool.diff.steps import compare_step, known_by
from soptool.diff.texts import align_items, compare_texts, without_counterpart
from soptool.diff.wording import same_text, words
from soptool.model.dump import dump_value
from soptool.model.keys import normal_text, step_keys
from soptool.model.sop import Actor, Procedure, Sop


def compare_tables(old: Sop, new: Sop) -> Iterator[Change]:
    """Table by table; the only one of a SOP is the same table, whatever it is called."""
    found = align_items(
        [*map(_table_member, old.procedures)], [*map(_table_member, new.procedures)]
    )
    old_keys, new_keys = step_keys(old), step_keys(new)
    several = len(new.procedures) > 1
    for pair in found.pairs:
        before = Side(old.procedures[pair.old], old_keys[pair.old])
        after = Side(new.procedures[pair.new], new_keys[pair.new])
        prefix = f"prosedur[{pair.new + 1}]." if several else ""
        if not same_text(before.procedure.title, after.procedure.title):
            titles = before.procedure.title or None, after.procedure.title or None
            yield Change(Kind.CHANGED, f"{prefix or 'prosedur.'}judul", *titles, reason=pair.reason)
        yield from _compare_table(before, after, prefix)
    yield from without_counterpart(
        found, [*map(dump_value, old.procedures)], [*map(dump_value, new.procedures)], "prosedur"
    )


def _table_member(procedure: Procedure) -> Member:
    activities = " ".join(step.activity for step in procedure.steps)
    return Member((normal_text(procedure.title),), words(procedure.title), beside=words(activities))


def _compare_table(old: Side, new: Side, prefix: str) -> Iterator[Change]:
    before, after = old.procedure, new.procedure
    actors = align([*map(_actor_member, before.actors)], [*map(_actor_member, after.actors)])
    yield from _compare_actors(before.actors, after.actors, actors, f"{prefix}pelaksana")
    same_actors = {before.actors[i].id: after.actors[j].id for i, j in actors.new_of.items()}
    steps = align(
        [known_by(step, same_actors) for step in before.steps],
        [known_by(step) for step in after.steps],
    )
    sides = Sides(old, new, steps.new_of, same_actors)
    yield from _compare_steps(sides, steps, after.title if prefix else "")
    yield from compare_texts(before.footnotes, after.footnotes, f"{prefix}catatan")


def _actor_member(actor: Actor) -> Member:
    return Member((normal_text(actor.name),), words(actor.name), id=actor.id)


def _compare_actors(
    old: Sequence[Actor], new: Sequence[Actor], found: Alignment, path: str
) -> Iterator[Change]:
    for pair in found.pairs:
        one, other = old[pair.old].name, new[pair.new].name
        if not same_text(one, other):
            yield Change(Kind.CHANGED, path, one or None, other or None, reason=pair.reason)
    old_names, new_names = [actor.name for actor in old], [actor.name for actor in new]
    yield from without_counterpart(found, old_names, new_names, path)


def _compare_steps(sides: Sides, found: Alignment, table: str) -> Iterator[Change]:
    """In the order of the new table; a removed step stands where it stood."""
    changes: list[tuple[float, int, Change]] = []
    for i in found.removed:
        place = _place(sides, table, old=i)
        after = max((new for old, new in found.new_of.items() if old < i), default=-1)
        step = dump_value(sides.old.procedure.steps[i])
        changes.append((after + 0.5, i, Change(Kind.REMOVED, old=step, step=place)))
    for j in found.added:
        place = _place(sides, table, new=j)
        step = dump_value(sides.new.procedure.steps[j])
        changes.append((j, 0, Change(Kind.ADDED, new=step, step=place)))
    for pair in found.pairs:
        place = _place(sides, table, pair.old, pair.new)
        changes += ((pair.new, 0, change) for change in _compare_pair(sides, pair, place))
    changes.sort(key=lambda change: change[:2])
    return (change for _, _, change in changes)


def _compare_pair(sides: Sides, pair: Pair, place: StepPlace) -> Iterator[Change]:
    if pair.moved:
        numbers = sides.old.number(pair.old), sides.new.number(pair.new)
        yield Change(Kind.MOVED, "", *numbers, step=place, reason=pair.reason)
    for kind, field, old, new in compare_step(sides, pair.old, pair.new):
        yield Change(kind, field, old, new, place, pair.reason)


def _place(sides: Sides, table: str, old: int | None = None, new: int | None = None) -> StepPlace:
    side, row = (sides.old, old) if new is None else (sides.new, new)
    assert row is not None
    return StepPlace(
        key=side.keys[row],
        activity=" ".join(side.procedure.steps[row].activity.split()),
        old_number="" if old is None else sides.old.number(old),
        new_number="" if new is None else sides.new.number(new),
        table=table,
    )
