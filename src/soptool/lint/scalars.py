"""Every value of a document, whatever it means."""

from functools import lru_cache

from soptool.syntax.nodes import Mapping, Scalar, Sequence, Style, YamlNode

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
    if isinstance(node, Scalar):
        found.append(node)
        return
    inner = node.items if isinstance(node, Sequence) else _values(node)
    for one in inner:
        if isinstance(one, Scalar):
            found.append(one)
        else:
            _collect(one, found)


def _values(node: Mapping) -> list[YamlNode]:
    return [entry.value for entry in node.entries.values()]
