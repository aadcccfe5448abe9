"""Two rows that are one and the same: their texts, times, performers and ways on."""

from collections.abc import Iterator, Mapping, Sequence

from soptool.diff.acts import Act, FieldChange
from soptool.diff.alignment import Member
from soptool.diff.changes import Kind, Lead
from soptool.diff.exits import exits_of
from soptool.diff.sides import Side, Sides
from soptool.diff.texts import compare_texts
from soptool.diff.told import told_parts
from soptool.diff.wording import same_text, words
from soptool.model.flow import NodeRef
from soptool.model.keys import normal_text
from soptool.model.sop import Step


def known_by(step: Step, actors: Mapping[str, str] | None = None) -> Member:
    """What a step is recognised by; `actors` says what its performers are called now."""
    named = [actor for node in step.nodes for actor in node.actors]
    acting = tuple(named if actors is None else (actors.get(actor, f" {actor}") for actor in named))
    activity = normal_text(step.activity)
    quality = (step.inputs, step.duration.text, step.output)
    labels = tuple(branch.label for node in step.nodes for branch in node.branches)
    beside: frozenset[str] = frozenset()
    if sum(map(bool, quality)) > 1:
        beside = frozenset(f"pelaksana {actor}" for actor in acting).union(
            words(" ".join(step.inputs), "kelengkapan "),
            words(step.duration.text, "waktu "),
            words(" ".join(step.output), "output "),
        )
    return Member(
        faces=((step.activity, acting, *quality, step.note, labels), (activity, acting), activity),
        words=words(step.activity),
        id=step.id,
        beside=beside,
        at_place=words(step.activity, f"{acting} "),  # another's act at this place is another act
    )


def compare_step(sides: Sides, old_row: int, new_row: int) -> Iterator[FieldChange]:
    """Every field that says something else, in the order of the columns."""
    old, new = sides.old.procedure.steps[old_row], sides.new.procedure.steps[new_row]
    if not same_text(old.activity, new.activity):
        yield FieldChange(Kind.CHANGED, "kegiatan", old.activity or None, new.activity or None)
    acts = acts_of(sides, old_row, new_row)
    if not acts:
        before, after = told_parts(sides.old, old_row), told_parts(sides.new, new_row)
        yield FieldChange(
            Kind.CHANGED, "bagian", [*before], [*after], own_leads(sides.new, new_row)
        )
    for part, act in enumerate(acts, 1):
        prefix = f"bagian[{part}]." if len(acts) > 1 else ""
        for change in act.compare():
            yield change._replace(field=prefix + change.field)
    yield from _texts(old.inputs, new.inputs, "kelengkapan")
    if not old.duration.same_meaning(new.duration):
        times = old.duration.text or None, new.duration.text or None
        yield FieldChange(Kind.CHANGED, "waktu", *times)
    yield from _texts(old.output, new.output, "output")
    yield from _texts(old.note, new.note, "keterangan")
    if old.optional != new.optional:
        yield FieldChange(Kind.CHANGED, "opsional", old.optional, new.optional)
    if old.unnumbered != new.unnumbered:
        yield FieldChange(Kind.CHANGED, "tanpa_nomor", old.unnumbered, new.unnumbered)


def acts_of(sides: Sides, old_row: int, new_row: int) -> list[Act]:
    """Symbol by symbol; none where one of the rows has more of them."""
    count = len(sides.new.procedure.steps[new_row].nodes)
    if len(sides.old.procedure.steps[old_row].nodes) != count:
        return []
    return [Act(sides, NodeRef(old_row, part), NodeRef(new_row, part)) for part in range(count)]


def own_leads(side: Side, row: int) -> tuple[Lead, ...]:
    """Every exit of a row."""
    refs = [NodeRef(row, part) for part in range(len(side.procedure.steps[row].nodes))]
    return tuple(
        Lead(ref, one.label, one.targets) for ref in refs for one in exits_of(side, ref).values()
    )


def _texts(old: Sequence[str], new: Sequence[str], name: str) -> Iterator[FieldChange]:
    for one in compare_texts(old, new, name):
        yield FieldChange(
            one.kind, name, one.old, one.new, old_place=one.old_place, new_place=one.new_place
        )
