"""dump: a SOP as plain data in document order, which `build` reads back as an equal SOP."""

from dataclasses import fields
from datetime import date
from enum import Enum

from soptool.model.duration import Duration
from soptool.model.record import Record
from soptool.model.sop import END, Branch, Node, Procedure, Sop, Step
from soptool.syntax.nodes import Data


def dump(sop: Sop) -> dict[str, Data]:
    """Filled fields under their YAML keys, in the shape that the schema asks for."""
    head: dict[str, Data] = {"judul": sop.title or None, **_fields(sop, "title", "procedures")}
    match sop.procedures:
        case (Procedure(title="") as only,):
            return head | _procedure(only)
    return head | {"prosedur": [_procedure(procedure) for procedure in sop.procedures]}


def dump_value(value: object) -> Data:
    """One field's value as plain data, for reports of single changes."""
    match value:
        case Duration():
            return value.text
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case Step():
            return _step(value)
        case Node():
            return _node(value)
        case Procedure():
            return _procedure(value)
        case Branch():
            return {value.label: _targets(value.targets)}
        case Record():
            return _fields(value)
        case tuple():
            return _items(value)
        case str() | bool() | int() | float() | None:
            return value
    raise AssertionError(value)


def _procedure(procedure: Procedure) -> dict[str, Data]:
    rest = _fields(procedure, "title", "actors", "steps")
    return {
        **({"judul": procedure.title} if procedure.title else {}),
        "pelaksana": {actor.id: actor.name for actor in procedure.actors},
        "langkah": [_step(step) for step in procedure.steps],
        **rest,
    }


def _step(step: Step) -> dict[str, Data]:
    head: dict[str, Data] = {"id": step.id} if step.id else {}
    head["kegiatan"] = step.activity or None
    rest = _fields(step, "id", "activity", "nodes")
    match step.nodes:
        case (Node(id="") as only,):
            act = {"pelaksana": None, **_node(only)}
            if only.next == ():
                act["lanjut"] = END
            return {**head, **act, **rest}
    return {**head, "bagian": [_node(node) for node in step.nodes], **rest}


def _node(node: Node) -> dict[str, Data]:
    plain = _fields(node, "branches", "next")
    if node.branches:
        plain["keputusan"] = {branch.label: _targets(branch.targets) for branch in node.branches}
    if node.next is not None:
        plain["lanjut"] = _targets(node.next)
    return plain


def _fields(record: Record, *left_out: str) -> dict[str, Data]:
    keys = record.yaml_keys()
    return {
        keys[field.name]: dump_value(value)
        for field in fields(record)
        if field.name in keys
        and field.name not in left_out
        and (value := getattr(record, field.name)) != field.default
    }


def _items(values: tuple[object, ...]) -> Data:
    if values and all(isinstance(value, Record) and value.AS_ENTRY for value in values):
        merged: dict[str, Data] = {}
        for value in values:
            plain = dump_value(value)
            assert isinstance(plain, dict)
            merged |= plain
        return merged
    return [dump_value(value) for value in values]


def _targets(names: tuple[str, ...]) -> Data:
    return names[0] if len(names) == 1 else list(names)
