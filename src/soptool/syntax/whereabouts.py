"""Where in an SOP a path of the data leads, as a node and in the words of the form."""

from dataclasses import dataclass

from soptool.diagnostics import Span
from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode
from soptool.syntax.validator import Path

# What is called by its name and number.
_COUNTED = frozenset(
    ("prosedur", "langkah", "bagian", "pengesah", "keterkaitan", "riwayat", "persetujuan")
)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The node at a path, with what a reader needs to find it."""

    node: YamlNode
    parents: tuple[YamlNode, ...]  # from the root down, without the node
    key: Scalar | None  # the key whose value the node is
    step: str  # the id of the step it belongs to, or ""
    words: str  # "langkah 3 (id: rekap), bagian 2", or ""
    field: str  # the nearest YAML key above

    @property
    def span(self) -> Span:
        """The value; for an empty one its key, because nothing is there to be underlined."""
        span = self.node.span
        return self.key.span if self.key is not None and span.start == span.end else span

    @property
    def named(self) -> str:
        """What a sentence calls it."""
        return f"`{self.field}`" if self.field else "berkas ini"

    def first_key(self) -> Span:
        """Where to point when something is missing in a mapping."""
        if isinstance(self.node, Mapping) and self.node.entries:
            return next(iter(self.node.entries.values())).key.span
        return self.span

    def entry_key(self, name: str) -> Span:
        """The key `name` of this mapping."""
        if isinstance(self.node, Mapping) and name in self.node.entries:
            return self.node.entries[name].key.span
        return self.span


def locate(root: YamlNode, path: Path) -> Whereabouts:
    """Follow `path` down the tree."""
    node, key, step, field = root, None, "", ""
    parents: list[YamlNode] = []
    words: list[str] = []
    for part in path:
        parents.append(node)
        if isinstance(part, str) and isinstance(node, Mapping):
            entry = node.entries[part]
            node, key, field = entry.value, entry.key, part
        elif isinstance(part, int) and isinstance(node, Sequence):
            node, key = node.items[part], None
            if field in _COUNTED:
                name = _id(node) if field in ("langkah", "bagian") else ""
                step = name or step
                words.append(_named(field, part + 1, name))
    return Whereabouts(node, tuple(parents), key, step, ", ".join(words), field)


def _named(block: str, number: int, name: str) -> str:
    return f"{block} {number} (id: {name})" if name else f"{block} {number}"


def _id(node: YamlNode) -> str:
    entry = node.entries.get("id") if isinstance(node, Mapping) else None
    if entry is None or not isinstance(entry.value, Scalar) or entry.value.value is None:
        return ""
    return " ".join(entry.value.text.split())
