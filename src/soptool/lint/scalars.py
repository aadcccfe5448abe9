"""Every value of a document, whatever it means."""

from functools import lru_cache

from soptool.syntax.nodes import Scalar, Sequence, Style, YamlNode

_FIGURES = frozenset("0123456789.:")


@lru_cache(maxsize=1)  # several rules look at the same document one after the other
def scalars(root: YamlNode) -> tuple[Scalar, ...]:
    """The scalars below a node that stand as values or items, in reading order."""
    found: list[Scalar] = []
    _collect(root, found)
    return tuple(found)


@lru_cache(maxsize=1)
def bare_figures(root: YamlNode) -> tuple[Scalar, ...]:
    """The values without quotes that hold nothing but digits, stops and colons."""
    return tuple(
        scalar
        for scalar in scalars(root)
        if scalar.style is Style.PLAIN
        and scalar.text[:1].isdecimal()
        and _FIGURES.issuperset(scalar.text)
    )


def _collect(node: YamlNode, found: list[Scalar]) -> None:
    """A chain of `isinstance` takes a third of the time of `match` here, for every value."""
    if isinstance(node, Scalar):
        found.append(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            _collect(item, found)
    else:
        for entry in node.entries.values():
            _collect(entry.value, found)
