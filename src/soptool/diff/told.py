"""A whole step as its readers know it: performers by name, ways by the rows they lead to."""

from soptool.diff.exits import exits_of, way
from soptool.diff.sides import Side
from soptool.model.dump import dump_value
from soptool.model.flow import NodeRef
from soptool.model.sop import NEXT
from soptool.syntax.nodes import Data


def told_step(side: Side, row: int) -> dict[str, Data]:
    """Filled fields under their YAML keys, and `nomor` where one is printed."""
    step = side.procedure.steps[row]
    plain = dump_value(step)
    assert isinstance(plain, dict)
    head: dict[str, Data] = {"nomor": side.number(row)} if side.number(row) else {}
    parts = told_parts(side, row)
    acts: dict[str, Data] = {"bagian": [*parts]} if len(parts) > 1 else parts[0]
    rest = {name: value for name, value in plain.items() if name not in _ACTS}
    return {**head, "kegiatan": rest.pop("kegiatan", None), **acts, **rest}


def told_parts(side: Side, row: int) -> list[dict[str, Data]]:
    """Each symbol of a row."""
    return [_part(side, NodeRef(row, part)) for part in range(len(side.procedure.steps[row].nodes))]


_ACTS = ("id", "bagian", "pelaksana", "keputusan", "lanjut", "simbol", "cara", "teks")


def _part(side: Side, ref: NodeRef) -> dict[str, Data]:
    node = side.flow.node(ref)
    plain = dump_value(node)
    assert isinstance(plain, dict)
    told: dict[str, Data] = {"pelaksana": side.actor_names(node.actors)}
    exits = exits_of(side, ref)
    if node.branches:
        told["keputusan"] = {one.label: way(side, one) for one in exits.values()}
    elif node.next is not None and node.next != (NEXT,):
        told["lanjut"] = way(side, exits[""])
    return told | {name: plain[name] for name in ("simbol", "cara", "teks") if name in plain}
