"""What names a finding for as long as it is there: no line, no wording, never the same twice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256

from soptool.diagnostics import Diagnostic

_LENGTH = 32


def fingerprints(diagnostics: Sequence[Diagnostic], names: Mapping[str, str]) -> tuple[str, ...]:
    """One for each finding, in the order given: file, rule, step, field, ordinal among equals.

    `names` gives files the path that is the same on every machine.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    ordinals: dict[int, int] = {}
    for index in sorted(range(len(diagnostics)), key=lambda index: diagnostics[index].place):
        identity = _identity(diagnostics[index], names)
        seen[identity] += 1
        ordinals[index] = seen[identity]
    return tuple(
        _digest(*_identity(found, names), str(ordinals[index]))
        for index, found in enumerate(diagnostics)
    )


def _identity(found: Diagnostic, names: Mapping[str, str]) -> tuple[str, ...]:
    return names.get(found.place.file, found.place.file), found.rule, found.node, found.field


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
