"""A record of the model knows, for each field, its YAML key and where it stood in the text."""

from dataclasses import dataclass, field, fields
from typing import Any, overload

from soptool.diagnostics import Span
from soptool.syntax.yaml_document import Entry, Mapping, Scalar, Sequence, YamlNode

NOWHERE = Span(0, 0)


@overload
def key(yaml: str) -> Any: ...
@overload
def key(yaml: str, default: Any) -> Any: ...
def key(yaml: str, *default: Any) -> Any:
    """A dataclass field that is called `yaml` in documents; without a default it is required."""
    if default:
        return field(default=default[0], metadata={"yaml": yaml})
    return field(metadata={"yaml": yaml})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all model records; `origin` is None in values that were not read from a text."""

    origin: YamlNode | Entry | None = field(default=None, repr=False, compare=False)

    @classmethod
    def yaml_keys(cls) -> dict[str, str]:
        """Python field name to YAML key: the dictionary between code and document."""
        return {f.name: f.metadata["yaml"] for f in fields(cls) if "yaml" in f.metadata}

    def where(self, name: str = "", index: int | None = None) -> Span:
        """The span of a field's value (or of one item of it); of the whole record if not written."""
        match self.origin:
            case Mapping(entries=entries) if name:
                entry = entries.get(self.yaml_keys()[name])
                return _head(self.origin) if entry is None else _item(entry.value, index)
            case Entry(key=written, value=value):
                return value.span if name else written.span
            case None:
                return NOWHERE
            case _:
                return _head(self.origin)


def _item(value: YamlNode, index: int | None) -> Span:
    if isinstance(value, Sequence) and index is not None and index < len(value.items):
        return value.items[index].span
    if isinstance(value, Mapping):
        return _head(value)
    return value.span


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
