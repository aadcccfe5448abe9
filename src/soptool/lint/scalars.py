"""Every value of a document, whatever it means."""

from collections.abc import Iterator

from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode


def scalars(node: YamlNode) -> Iterator[Scalar]:
    """The scalars below a node that stand as values or items, in reading order."""
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from scalars(item)
        case Mapping(entries=entries):
            for entry in entries.values():
                yield from scalars(entry.value)
