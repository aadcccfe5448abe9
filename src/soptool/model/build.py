"""build: a schema-valid tree becomes a Sop, with what in it cannot be a value."""

from soptool.diagnostics import Diagnostic, sort_diagnostics
from soptool.model.record import is_null, written_items
from soptool.model.sop import END, Node, Procedure, Sop, Step
from soptool.model.tree_reader import TreeReader, lines, texts
from soptool.syntax.nodes import Mapping, YamlNode
from soptool.syntax.yaml_document import YamlDocument


def build(document: YamlDocument) -> tuple[Sop, tuple[Diagnostic, ...]]:
    """The SOP a schema-valid document describes, and what in it cannot be a value."""
    reader = TreeReader(document)
    sop = reader.read(Sop, document.root, procedures=_procedures(reader, document.root))
    return sop, sort_diagnostics(reader.findings.diagnostics)


def _procedures(reader: TreeReader, root: YamlNode) -> tuple[Procedure, ...]:
    """Those under `prosedur`, or the one whose performers and steps stand at the top level."""
    several = _filled(root, "prosedur")
    if several is not None:
        return tuple(_procedure(reader, node) for node in written_items(several))
    return (_procedure(reader, root, title=""),)


def _procedure(reader: TreeReader, node: YamlNode, **given: object) -> Procedure:
    rows = _filled(node, "langkah")
    steps = () if rows is None else tuple(_step(reader, row) for row in written_items(rows))
    return reader.read(Procedure, node, None, steps=steps, **given)


def _step(reader: TreeReader, row: YamlNode) -> Step:
    parts = _filled(row, "bagian")
    if parts is None:
        nodes = [_node(reader, row, id="")]
    else:
        nodes = [_node(reader, part) for part in written_items(parts)]
    activity = _filled(row, "kegiatan")
    return reader.read(
        Step, row, nodes=tuple(nodes), activity="" if activity is None else lines(activity)
    )


def _node(reader: TreeReader, node: YamlNode, **given: object) -> Node:
    """`lanjut: selesai` and `lanjut: []` both mean that nothing follows."""
    entry = node.entries.get("lanjut") if isinstance(node, Mapping) else None
    following = None
    if entry is not None and not is_null(entry.value):
        following = tuple(name for name in texts(entry.value) if name != END)
    return reader.read(Node, node, None, next=following, **given)


def _filled(node: YamlNode, yaml_key: str) -> YamlNode | None:
    entry = node.entries.get(yaml_key) if isinstance(node, Mapping) else None
    return None if entry is None or is_null(entry.value) else entry.value
