"""Changes applied: from the plain form of the old SOP to that of the new one, by nothing else.

The plain form keeps what an SOP says and drops how it is written: ids, white space, the order of
joint performers, whether a way is spelled out. It knows SOPs of one table.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from soptool.diff.changes import Change, Kind, Lead
from soptool.model.dump import dump
from soptool.model.duration import Duration
from soptool.model.flow import Flow, NodeRef
from soptool.model.reading import Unread, meaning
from soptool.model.sop import Procedure, Sop, Step

TABLE = ("pelaksana", "langkah", "catatan", "prosedur")
ROW_TEXTS = ("kelengkapan", "output", "keterangan")


@dataclass
class Part:
    """A symbol: columns, exits by label (a set of targets each), and the rest as told."""

    actors: list[int]
    exits: dict[str, set[tuple[int, int]]]
    rest: dict[str, Any] = field(default_factory=dict)


@dataclass
class Row:
    activity: str
    parts: list[Part]
    fields: dict[str, Any]


@dataclass
class Plain:
    identity: dict[str, Any]
    actors: list[str]
    rows: list[Row]
    footnotes: list[str]


def plain(sop: Sop) -> Plain:
    """What the SOP says."""
    (table,) = sop.procedures
    identity = {key: value for key, value in dump(sop).items() if key not in TABLE}
    flow = Flow.of(table)
    return Plain(
        identity=_filled(_tidy(identity)),
        actors=[_tidy(actor.name) for actor in table.actors],
        rows=[_row(table, flow, row, step) for row, step in enumerate(table.steps)],
        footnotes=_tidy(list(table.footnotes)),
    )


def applied(changes: Sequence[Change], old: Sop) -> Plain:
    """The plain form of the new SOP, from the old one and the changes alone."""
    form = plain(old)
    identity = [one for one in changes if one.step is None and one.field not in TABLE]
    steps = [one for one in changes if one.step is not None]
    columns = [one for one in changes if one.field == "pelaksana" and one.step is None]
    footnotes = [one for one in changes if one.field == "catatan"]
    _apply_identity(form.identity, identity)
    before = list(form.actors)
    form.actors = _edited(before, columns)
    moved = _column_map(before, form.actors, columns)
    for row in form.rows:
        for part in row.parts:
            # A column that is gone stands for itself until its rows say who acts instead.
            part.actors = [moved.get(actor, ~actor) for actor in part.actors]
    form.footnotes = _edited(form.footnotes, footnotes)
    form.rows = _edited_rows(form, steps)
    for row in form.rows:
        for part in row.parts:
            part.actors = _in_manner(part.actors, part.rest.get("cara"))
    return Plain(_filled(form.identity), form.actors, form.rows, form.footnotes)


# --- the plain form


def _row(table: Procedure, flow: Flow, row: int, step: Step) -> Row:
    columns = {actor.id: column for column, actor in enumerate(table.actors)}
    parts = []
    for number, node in enumerate(step.nodes):
        exits = {branch.label.casefold(): set[tuple[int, int]]() for branch in node.branches}
        for edge in flow.exits[NodeRef(row, number)]:
            exits.setdefault(edge.label.casefold(), set()).add((edge.target.row, edge.target.part))
        exits = exits or {"": set()}
        cara = node.manner.value if node.manner.value != "bersama" else None
        rest = {"cara": cara, "teks": _tidy(node.text), "simbol": node.symbol}
        actors = _in_manner([columns[actor] for actor in node.actors], cara)
        parts.append(Part(actors, exits, _filled(rest)))
    fields = {
        "kelengkapan": list(step.inputs),
        "waktu": _time(step.duration.text),
        "output": list(step.output),
        "keterangan": list(step.note),
        "opsional": step.optional,
        "tanpa_nomor": step.unnumbered,
    }
    return Row(_tidy(step.activity), parts, _filled(_tidy(fields)))


def _in_manner(actors: list[int], manner: object) -> list[int]:
    return actors if manner == "berurutan" else sorted(set(actors))


def _time(text: str) -> object:
    duration = Duration.parse(text)
    if isinstance(duration.reading, Unread):
        return duration.text.lower()
    return meaning(duration.reading)


def _tidy(value: Any) -> Any:
    match value:
        case str():
            return " ".join(value.split())
        case list():
            return [_tidy(one) for one in value]
        case dict():
            return {key: _tidy(one) for key, one in value.items()}
    return value


def _filled(value: Any) -> Any:
    if not isinstance(value, dict):
        return [_filled(one) for one in value] if isinstance(value, list) else value
    inner = {key: _filled(one) for key, one in value.items()}
    return {key: one for key, one in inner.items() if one not in (None, "", [], {}, False)}


# --- lists and fields


def _edited(items: Sequence[Any], changes: Iterable[Change]) -> list[Any]:
    """A list of which items were changed, removed, added, or put in another order."""
    found = list(changes)
    for one in found:
        if one.kind is Kind.MOVED:
            assert isinstance(one.new, list)
            return list(map(_tidy, one.new))
    gone = {one.old_place for one in found if one.kind is Kind.REMOVED}
    renamed = {one.old_place: one.new for one in found if one.kind is Kind.CHANGED}
    left = [renamed.get(n, item) for n, item in enumerate(items) if n not in gone]
    for one in sorted(found, key=lambda one: one.new_place or 0):
        if one.kind is Kind.ADDED:
            assert one.new_place is not None
            left.insert(one.new_place, one.new)
    return list(map(_tidy, left))


def _apply_identity(identity: dict[str, Any], changes: Sequence[Change]) -> None:
    lists = {one.field for one in changes if one.old_place is not None or one.new_place is not None}
    lists |= {one.field for one in changes if one.kind is Kind.MOVED}
    for path in lists:
        holder, key = _holder(identity, path)
        edits = [one for one in changes if one.field == path]
        holder[key] = _edited(holder.get(key, []), edits)
    for one in changes:
        if one.field not in lists and not any(_within(one.field, moved) for moved in changes):
            holder, key = _holder(identity, one.field)
            holder[key] = _tidy(one.new)


def _within(path: str, moved: Change) -> bool:
    """A list in another order is told as a whole, its fields included."""
    return moved.kind is Kind.MOVED and path.startswith((f"{moved.field}[", f"{moved.field}."))


def _holder(identity: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    *above, last = path.split(".")
    here: Any = identity
    for key in above:
        name, number = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", key).groups()  # type: ignore[union-attr]
        here = here.setdefault(name, {})
        if isinstance(here, list):
            here = here[int(number or 1) - 1]
    return here, last


def _column_map(
    before: Sequence[str], after: Sequence[str], changes: Sequence[Change]
) -> Mapping[int, int]:
    """Where each column stands now; names are told apart, so they tell the rest."""
    known = {one.old_place: one.new_place for one in changes if one.kind is Kind.CHANGED}
    gone = {one.old_place for one in changes if one.kind is Kind.REMOVED}
    found: dict[int, int] = {}
    for n, name in enumerate(before):
        place = known.get(n)
        if place is not None:
            found[n] = place
        elif n not in gone:
            found[n] = list(after).index(name)
    return found


# --- rows


def _edited_rows(form: Plain, changes: Sequence[Change]) -> list[Row]:
    told: dict[int, Row] = {}  # whole rows by their place in the new table
    placed: dict[int, int] = {}  # moved rows: new place by old place
    gone: set[int] = set()
    for one in changes:
        assert one.step is not None
        match one.kind:
            case Kind.REMOVED if not one.field:
                gone.add(_known(one.step.old_row))
            case Kind.ADDED if not one.field:
                told[_known(one.step.new_row)] = _told(one.new, form.actors)
            case Kind.MOVED:
                placed[_known(one.step.old_row)] = _known(one.step.new_row)
            case Kind.SPLIT | Kind.MERGED:
                old, new = (
                    side if isinstance(side, list) else [side] for side in (one.old, one.new)
                )
                gone |= {_known(one.old_place) + n for n in range(len(old))}
                told |= {_known(one.new_place) + n: _told(row, form.actors)
                         for n, row in enumerate(new)}  # fmt: skip
    count = len(form.rows) - len(gone) + len(told)
    places = iter([n for n in range(count) if n not in told and n not in placed.values()])
    now = {
        n: placed[n] if n in placed else next(places)
        for n in range(len(form.rows))
        if n not in gone
    }
    rows = told | {place: form.rows[n] for n, place in now.items()}
    for n in now:
        for part in form.rows[n].parts:
            part.exits = {
                label: {(now[row], number) for row, number in targets if row in now}
                for label, targets in part.exits.items()
            }
    for change in changes:
        _apply_to_row(rows, change, form.actors)
    _finish_lists(rows.values())
    return [rows[n] for n in range(count)]


def _apply_to_row(rows: dict[int, Row], change: Change, names: Sequence[str]) -> None:
    assert change.step is not None
    if change.field and change.step.new_row is not None:
        row = rows[change.step.new_row]
        prefix, _, name = change.field.rpartition("].")
        part = row.parts[int(prefix.partition("[")[2]) - 1 if prefix else 0]
        _apply_field(row, part, change, name, names)
    for lead in change.leads:
        _lead(rows, lead)


def _apply_field(row: Row, part: Part, change: Change, name: str, names: Sequence[str]) -> None:
    key, _, label = name.partition(".")
    match key:
        case "kegiatan":
            row.activity = _tidy(change.new or "")
        case "pelaksana":
            part.actors = _columns(change.new, names)
        case "bagian":
            assert isinstance(change.new, list)
            row.parts = [_told_part(one, names) for one in change.new]
        case "keputusan" if label and change.kind is Kind.REMOVED:
            del part.exits[label.casefold()]
        case "keputusan" if isinstance(change.old, dict) and isinstance(change.new, dict):
            del part.exits[next(iter(change.old)).casefold()]
        case "keputusan" if not label:
            part.exits = {}
        case "keputusan" | "lanjut":
            pass  # told by its lead
        case "waktu":
            row.fields[key] = _time(str(change.new or ""))
        case "cara" | "teks" | "simbol":
            part.rest[key] = None if change.new == "bersama" else change.new
            part.rest = _filled(part.rest)
        case "opsional" | "tanpa_nomor":
            row.fields[key] = change.new
        case _:
            assert key in ROW_TEXTS, key
            # Places are those of the old and of the new list, so all edits are made at once.
            row.fields.setdefault(f"{key} edits", []).append(change)


def _finish_lists(rows: Iterable[Row]) -> None:
    for row in rows:
        for key in ROW_TEXTS:
            edits = row.fields.pop(f"{key} edits", [])
            if edits:
                row.fields[key] = _edited(row.fields.get(key, []), edits)
        row.fields = _filled(row.fields)


def _lead(rows: dict[int, Row], lead: Lead) -> None:
    part = rows[lead.source.row].parts[lead.source.part]
    part.exits[lead.label.casefold()] = {(target.row, target.part) for target in lead.targets}


def _told(step: Any, names: Sequence[str]) -> Row:
    parts = step.get("bagian") or [step]
    fields = {key: step.get(key) for key in (*ROW_TEXTS, "opsional", "tanpa_nomor")}
    fields["waktu"] = _time(step.get("waktu") or "")
    return Row(
        _tidy(step["kegiatan"] or ""),
        [_told_part(part, names) for part in parts],
        _filled(_tidy(fields)),
    )


def _told_part(part: Any, names: Sequence[str]) -> Part:
    rest = {key: part.get(key) for key in ("cara", "teks", "simbol")}
    return Part(_columns(part["pelaksana"], names), {}, _filled(_tidy(rest)))


def _columns(told: Any, names: Sequence[str]) -> list[int]:
    wanted = told if isinstance(told, list) else [told]
    return [list(names).index(_tidy(name)) for name in wanted]


def _known(place: int | None) -> int:
    assert place is not None
    return place
