"""What names a finding for as long as it is there: no line, no wording, never the same twice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from soptool.diagnostics import Diagnostic

_LENGTH = 32


class Identity(NamedTuple):
    """File, rule, key of the step, field, and which of those that are equal in all of that."""

    file: str
    rule: str
    node: str
    field: str
    ordinal: int


def identities(diagnostics: Sequence[Diagnostic], names: Mapping[str, str]) -> tuple[Identity, ...]:
    """One for each finding, in the order given.

    `names` gives files the path that is the same on every machine.
    """
    seen: Counter[Identity] = Counter()
    ordinals: dict[int, int] = {}
    for index in sorted(range(len(diagnostics)), key=lambda index: diagnostics[index].place):
        identity = _identity(diagnostics[index], names)
        seen[identity] += 1
        ordinals[index] = seen[identity]
    return tuple(
        _identity(found, names)._replace(ordinal=ordinals[index])
        for index, found in enumerate(diagnostics)
    )


def fingerprints(diagnostics: Sequence[Diagnostic], names: Mapping[str, str]) -> tuple[str, ...]:
    """The same as short texts, for formats that want one."""
    return tuple(_digest(*map(str, one)) for one in identities(diagnostics, names))


def _identity(found: Diagnostic, names: Mapping[str, str]) -> Identity:
    file = names.get(found.place.file, found.place.file)
    return Identity(file, found.rule, found.node, found.field, 0)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
