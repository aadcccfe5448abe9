"""Writing one value into a text by its path, such as `pengesah.nama` or `dasar_hukum.2`."""

from collections.abc import Iterator

from soptool.diagnostics import Edit, Span
from soptool.syntax.emit import emit, inline
from soptool.syntax.nodes import Entry, Mapping, Plain, Scalar, Sequence, YamlNode
from soptool.syntax.yaml_document import YamlDocument


def assign(document: YamlDocument, path: str, value: Plain) -> Edit | None:
    """The edit that makes the value at `path` this one; None where there is no place for it.

    A list becomes a list of that one value; a mapping stays. A key that is missing in a mapping is
    added, an item that is missing in a list is not.
    """
    parent_path, _, name = path.rpartition(".")
    parent = _find(document.root, parent_path)
    match parent:
        case Mapping() if name in parent.entries:
            entry = parent.entries[name]
            return None if isinstance(entry.value, Mapping) else _replace(document, entry, value)
        case Mapping(entries=entries, flow=False) if entries:
            return _insert(document, [*entries.values()], name, value, top=not parent_path)
        case Mapping(entries=entries) if entries:
            after = _end(document, [*entries.values()][-1])
            return Edit(Span(after, after), f", {name}: {_written(value, in_flow=True)}".rstrip())
        case Sequence(items=items) if name.isdecimal() and 0 < int(name) <= len(items):
            item = items[int(name) - 1]
            plain = isinstance(item, Scalar)
            return Edit(item.span, _written(value, parent.flow)) if plain else None
    return None


def paths(node: YamlNode, prefix: str = "") -> Iterator[str]:
    """Every path at which a single value stands."""
    match node:
        case Mapping(entries=entries):
            for key, entry in entries.items():
                yield from paths(entry.value, f"{prefix}{key}.")
        case Sequence(items=items):
            for number, item in enumerate(items, 1):
                yield from paths(item, f"{prefix}{number}.")
        case _:
            yield prefix.rstrip(".")


def _find(root: YamlNode, path: str) -> YamlNode | None:
    node: YamlNode | None = root
    for name in path.split(".") if path else ():
        match node:
            case Mapping(entries=entries) if name in entries:
                node = entries[name].value
            case Sequence(items=items) if name.isdecimal() and 0 < int(name) <= len(items):
                node = items[int(name) - 1]
            case _:
                return None
    return node


def _replace(document: YamlDocument, entry: Entry, value: Plain) -> Edit:
    """From the end of the key on: an empty value has no place of its own."""
    start, end = entry.key.span.end, _end(document, entry)
    match entry.value:
        case Sequence(flow=False, span=span) if value is not None:
            return Edit(span, f"- {_written(value)}")
        case Sequence() if value is not None:
            written = f"[{_written(value, in_flow=True)}]"
        case _:
            written = _written(value, _inside_brackets(document, entry))
    return Edit(Span(start, end), f": {written}" if written else ":")


def _end(document: YamlDocument, entry: Entry) -> int:
    """Behind the value, or behind the colon where there is none."""
    colon = document.text.index(":", entry.key.span.end) + 1
    if isinstance(entry.value, Scalar) and entry.value.value is None:
        return colon
    return max(colon, entry.value.span.end)


def _insert(
    document: YamlDocument, entries: list[Entry], name: str, value: Plain, *, top: bool
) -> Edit:
    """Before the last entry; at the top of a document, where people look, before the second."""
    neighbour = entries[min(1, len(entries) - 1)] if top else entries[-1]
    start = neighbour.key.span.start
    column = start - (document.text.rfind("\n", 0, start) + 1)
    return Edit(Span(start, start), f"{name}: {_written(value)}\n{' ' * column}")


def _inside_brackets(document: YamlDocument, entry: Entry) -> bool:
    """Whether the entry stands in a mapping in flow style, where a comma would end its value."""
    line = document.text.rfind("\n", 0, entry.key.span.start) + 1
    return any(mark in document.text[line : entry.key.span.start] for mark in "{[")


def _written(value: Plain, in_flow: bool = False) -> str:
    """The value as it stands behind a colon or a dash."""
    if value is None:
        return ""
    if in_flow:
        return inline(value, in_flow=True)
    return emit({"x": value}).removeprefix("x:").strip()
