"""Every value of a document, whatever it means."""

from collections.abc import Iterator
from functools import lru_cache

from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode


@lru_cache(maxsize=1)  # several rules look at the same document one after the other
def scalars(root: YamlNode) -> tuple[Scalar, ...]:
    """The scalars below a node that stand as values or items, in reading order."""
    return tuple(_walk(root))


def _walk(node: YamlNode) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from _walk(item)
        case Mapping(entries=entries):
            for entry in entries.values():
                yield from _walk(entry.value)
