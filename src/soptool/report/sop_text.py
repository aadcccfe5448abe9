"""A SOP as plain text in the words of the form, made to be compared line by line.

No numbers stand in it: a row that is inserted would change every line below it.
"""

from collections.abc import Iterator

from soptool.model.dump import dump
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.flow_words import listed
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Sop, Step
from soptool.report.changes_names import EMPTY, field_name, field_value
from soptool.report.terminal import visible
from soptool.syntax.nodes import Data

_TABLE = ("pelaksana", "langkah", "catatan", "prosedur")


def render_sop_text(sop: Sop, profile: Profile) -> str:
    """The identity block field by field, then each procedure row by row."""
    return "\n".join(_lines(sop, profile)) + "\n"


def _lines(sop: Sop, profile: Profile) -> Iterator[str]:
    for key, data in dump(sop).items():
        if key not in _TABLE:
            yield from _field(key, data)
    for procedure in sop.procedures:
        yield ""
        if procedure.title:
            yield f"Prosedur: {visible(procedure.title)}"
        yield from _field("pelaksana", [actor.name for actor in procedure.actors])
        flow = Flow.of(procedure)
        for row, step in enumerate(procedure.steps):
            yield ""
            yield from _step(flow, row, step, profile)
        yield from _footnotes(procedure)


def _field(path: str, data: Data) -> Iterator[str]:
    """One line, or one for each item."""
    match data:
        case None | "" | []:
            return
        case dict():
            for key, inner in data.items():
                yield from _field(f"{path}.{key}", inner)
        case list():
            yield f"{field_name(path)}:"
            yield from (f"  - {_item(path, item)}" for item in data)
        case _:
            yield f"{field_name(path)}: {field_value(path, data)}"


def _item(path: str, item: Data) -> str:
    if not isinstance(item, dict):
        return field_value(path, item)
    own = f"{field_name(path)} "
    names = {key: field_name(f"{path}.{key}").removeprefix(own) for key in item}
    return "; ".join(f"{names[key]}: {field_value(key, inner)}" for key, inner in item.items())


def _step(flow: Flow, row: int, step: Step, profile: Profile) -> Iterator[str]:
    yield f"Langkah: {visible(step.activity) or EMPTY}"
    names = {actor.id: actor.name for actor in flow.procedure.actors}
    for part, node in enumerate(step.nodes):
        actors = listed([names.get(actor, actor) for actor in node.actors])
        manner = f" ({node.manner.value})" if len(node.actors) > 1 else ""
        yield f"  Pelaksana: {visible(actors) or EMPTY}{manner}"
        yield from (f"  {line}" for line in _ways(flow, NodeRef(row, part), profile))
    yield from _contents("Kelengkapan", step.inputs)
    yield from _contents("Waktu", (step.duration.text,))
    yield from _contents("Output", step.output)
    yield from _contents("Keterangan", step.note)


def _contents(name: str, items: tuple[str, ...]) -> Iterator[str]:
    shown = [visible(" ".join(item.split())) for item in items if item]
    if shown:
        yield f"  {name}: {'; '.join(shown)}"


def _ways(flow: Flow, ref: NodeRef, profile: Profile) -> Iterator[str]:
    """Of a decision every branch; of an activity only a way that is not simply the next one."""
    edges = flow.exits[ref]
    branches = flow.node(ref).branches
    for index, branch in enumerate(branches):
        label = visible(profile.branch_label(branch.label))
        yield f"Jika {label}: {_leads(flow, [e for e in edges if e.branch == index])}"
    place = flow.refs.index(ref) + 1
    following = flow.refs[place : place + 1]
    if not branches and following and tuple(edge.target for edge in edges) != following:
        yield f"Kemudian: {_leads(flow, edges)}"


def _leads(flow: Flow, edges: "list[Edge] | tuple[Edge, ...]") -> str:
    ways = (
        f"{'lanjut ke' if edge.forward else 'kembali ke'} "
        f'"{visible(flow.procedure.steps[edge.target.row].activity)}"'
        for edge in edges
    )
    return listed([*ways]) or "selesai"


def _footnotes(procedure: Procedure) -> Iterator[str]:
    if procedure.footnotes:
        yield ""
        yield from _field("catatan", [*procedure.footnotes])
