"""Every value of a document, whatever it means."""

from functools import lru_cache

from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode


@lru_cache(maxsize=1)  # several rules look at the same document one after the other
def scalars(root: YamlNode) -> tuple[Scalar, ...]:
    """The scalars below a node that stand as values or items, in reading order."""
    found: list[Scalar] = []
    _collect(root, found)
    return tuple(found)


def _collect(node: YamlNode, found: list[Scalar]) -> None:
    match node:
        case Scalar():
            found.append(node)
        case Sequence(items=items):
            for item in items:
                _collect(item, found)
        case Mapping(entries=entries):
            for entry in entries.values():
                _collect(entry.value, found)
