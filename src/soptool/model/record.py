"""A record of the model knows, for each field, its YAML key and where it stood in the text."""

from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ClassVar

from soptool.diagnostics import Span
from soptool.syntax.nodes import Entry, Mapping, Scalar, Sequence, YamlNode

NOWHERE = Span(0, 0)


def key(yaml: str, default: Any) -> Any:
    """A dataclass field that is called `yaml` in documents and need not be filled there."""
    if default == {}:
        return field(default_factory=dict, metadata={"yaml": yaml})
    return field(default=default, metadata={"yaml": yaml})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all model records; `origin` is None in values that were not read from a text."""

    # The field that a bare text in a document fills, where the record may be written that short.
    AS_TEXT: ClassVar[str] = ""
    # The fields that hold the key and the value, where the record is an entry of a mapping.
    AS_ENTRY: ClassVar[tuple[str, str] | None] = None

    origin: YamlNode | Entry | None = field(default=None, repr=False, compare=False)

    @classmethod
    @cache
    def yaml_keys(cls) -> dict[str, str]:
        """Python field name to YAML key: the dictionary between code and document."""
        return {f.name: f.metadata["yaml"] for f in fields(cls) if "yaml" in f.metadata}

    def where(self, name: str = "", index: int | None = None) -> Span:
        """The span of a field's value or item; of its key if empty, of the record if absent."""
        match self.origin:
            case Mapping(entries=entries) if name:
                entry = entries.get(self.yaml_keys()[name])
                if entry is None:
                    return _head(self.origin)
                return entry.key.span if is_null(entry.value) else _item(entry.value, index)
            case Entry(key=written, value=value):
                whole = not name or (self.AS_ENTRY is not None and name == self.AS_ENTRY[0])
                return written.span if whole else _item(value, index)
            case None:
                return NOWHERE
            case _:
                return _head(self.origin)


def is_null(node: YamlNode) -> bool:
    """Whether nothing was written, which means the same as leaving the key out."""
    return isinstance(node, Scalar) and node.value is None


def written_items(node: YamlNode) -> tuple[YamlNode, ...]:
    """The filled items of a list; a single value counts as a list of one."""
    if not isinstance(node, Sequence):
        return () if is_blank(node) else (node,)
    return tuple([item for item in node.items if not is_blank(item)])


def is_blank(node: YamlNode) -> bool:
    """Whether nothing but blanks was written."""
    return isinstance(node, Scalar) and (node.value is None or not node.text.strip())


def _item(value: YamlNode, index: int | None) -> Span:
    if index is not None and index < len(items := written_items(value)):
        value = items[index]
    return _head(value) if isinstance(value, Mapping) else value.span


def _head(node: YamlNode | Entry) -> Span:
    """Something small to point at: the first key of a mapping, not its whole block."""
    match node:
        case Mapping(entries=entries) if entries:
            return next(iter(entries.values())).key.span
        case Entry(key=written):
            return written.span
        case Scalar(span=span) | Sequence(span=span) | Mapping(span=span):
            return span
    raise AssertionError(node)
