"""Tables of two SOPs: their titles, performers, steps and footnotes."""

from collections.abc import Iterator, Mapping, Sequence

from soptool.diff.alignment import Alignment, Member, align
from soptool.diff.changes import Change, Kind
from soptool.diff.rows import compare_rows
from soptool.diff.sides import Side, Sides
from soptool.diff.splits import Regrouping, regroup
from soptool.diff.steps import known_by
from soptool.diff.texts import align_items, compare_texts, without_counterpart
from soptool.diff.wording import same_text, words
from soptool.model.dump import dump_value
from soptool.model.keys import normal_text, step_keys
from soptool.model.sop import Actor, Procedure, Sop


def compare_tables(old: Sop, new: Sop) -> Iterator[Change]:
    """Table by table; the only one of a SOP is the same table, whatever it is called."""
    found = same_tables(old, new)
    old_keys, new_keys = step_keys(old), step_keys(new)
    several = max(len(old.procedures), len(new.procedures)) > 1
    for pair in found.pairs:
        before = Side(old.procedures[pair.old], old_keys[pair.old], pair.old)
        after = Side(new.procedures[pair.new], new_keys[pair.new], pair.new)
        prefix = f"prosedur[{pair.new + 1}]." if several else ""
        if not same_text(before.procedure.title, after.procedure.title):
            titles = before.procedure.title or None, after.procedure.title or None
            yield Change(Kind.CHANGED, f"{prefix or 'prosedur.'}judul", *titles, reason=pair.reason)
        yield from _compare_table(before, after, prefix)
    yield from without_counterpart(
        found, [*map(dump_value, old.procedures)], [*map(dump_value, new.procedures)], "prosedur"
    )


def same_tables(old: Sop, new: Sop) -> Alignment:
    """Which tables are one and the same."""
    return align_items([*map(_table_member, old.procedures)], [*map(_table_member, new.procedures)])


def same_actors(old: Procedure, new: Procedure) -> Alignment:
    """Which performers of one table are one and the same."""
    return align(_actor_members(old), _actor_members(new))


def same_steps(
    old: Procedure, new: Procedure, actors: Mapping[str, str]
) -> tuple[Alignment, tuple[Regrouping, ...]]:
    """Which rows of one table are one and the same; `actors` are old ids with their new ones."""
    old_steps = [known_by(step, actors) for step in old.steps]
    new_steps = [known_by(step) for step in new.steps]
    return regroup(old_steps, new_steps, align(old_steps, new_steps))


def new_ids(old: Procedure, new: Procedure, actors: Alignment) -> dict[str, str]:
    """The ids of the same performers, old to new."""
    return {old.actors[i].id: new.actors[j].id for i, j in actors.new_of.items()}


def _table_member(procedure: Procedure) -> Member:
    activities = words(" ".join(step.activity for step in procedure.steps))
    title = words(procedure.title)
    return Member((normal_text(procedure.title),), title, beside=activities, at_place=activities)


def _compare_table(old: Side, new: Side, prefix: str) -> Iterator[Change]:
    before, after = old.procedure, new.procedure
    actors = same_actors(before, after)
    yield from _compare_actors(before.actors, after.actors, actors, f"{prefix}pelaksana")
    ids = new_ids(before, after, actors)
    steps, regroupings = same_steps(before, after, ids)
    moved = frozenset(pair.new for pair in steps.pairs if pair.moved)
    sides = Sides(old, new, steps.new_of, ids, moved)
    yield from compare_rows(sides, steps, regroupings, after.title if prefix else "")
    yield from compare_texts(before.footnotes, after.footnotes, f"{prefix}catatan")


def _actor_members(procedure: Procedure) -> list[Member]:
    """A performer is also known by the steps it performs."""
    acts: dict[str, set[str]] = {actor.id: set() for actor in procedure.actors}
    for step in procedure.steps:
        for node in step.nodes:
            for actor in node.actors:
                acts.setdefault(actor, set()).add(f"langkah {normal_text(step.activity)}")
    return [_actor_member(actor, frozenset(acts[actor.id])) for actor in procedure.actors]


def _actor_member(actor: Actor, acts: frozenset[str]) -> Member:
    name = words(actor.name)
    return Member((normal_text(actor.name),), name, id=actor.id, beside=acts, at_place=name | acts)


def _compare_actors(
    old: Sequence[Actor], new: Sequence[Actor], found: Alignment, path: str
) -> Iterator[Change]:
    for pair in found.pairs:
        one, other = old[pair.old].name, new[pair.new].name
        if not same_text(one, other):
            yield Change(
                Kind.CHANGED,
                path,
                one or None,
                other or None,
                reason=pair.reason,
                old_place=pair.old,
                new_place=pair.new,
            )
    old_names, new_names = [actor.name for actor in old], [actor.name for actor in new]
    yield from without_counterpart(found, old_names, new_names, path)
