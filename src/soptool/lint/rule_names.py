"""Names of rules in `soptool.yaml` and in profiles, judged where they stand."""

from collections.abc import Iterator

from soptool.diagnostics import Diagnostic, sort_diagnostics
from soptool.lint.selection import fault_of
from soptool.model.profile import Level
from soptool.model.record import written_items
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Entry, Mapping, Scalar, YamlNode
from soptool.syntax.yaml_document import YamlDocument


def check_rule_names(document: YamlDocument) -> tuple[Diagnostic, ...]:
    """The names that no rule or group bears, and those that cannot be left out."""
    rule = SyntaxRule.NOT_A_CHOICE
    return sort_diagnostics(
        Diagnostic(rule.rule, rule.severity, fault.message, document.place(name.span), fault.hint)
        for name, source, ignored in _named(document.root)
        if (fault := fault_of(name.text, source, ignored=ignored))
    )


def _named(root: YamlNode) -> Iterator[tuple[Scalar, str, bool]]:
    """Each name with the key it stands under and whether its rule would be left out or milder."""
    for entry in _entries(root, "lint"):
        key, value = entry.key.text, entry.value
        source = f"lint.{key}"
        match key:
            case "select" | "ignore":
                yield from ((name, source, key == "ignore") for name in _texts(value))
            case "severity":
                yield from _levels(value, source)
            case "per_file" if isinstance(value, Mapping):
                for pattern in value.entries.values():
                    yield from ((name, source, True) for name in _texts(pattern.value))
    if isinstance(root, Mapping) and (levels := root.entries.get("keparahan")):
        yield from _levels(levels.value, "keparahan")


def _entries(node: YamlNode, key: str) -> tuple[Entry, ...]:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    inner = entry.value if entry else None
    return tuple(inner.entries.values()) if isinstance(inner, Mapping) else ()


def _texts(node: YamlNode) -> Iterator[Scalar]:
    return (item for item in written_items(node) if isinstance(item, Scalar))


def _levels(node: YamlNode, source: str) -> Iterator[tuple[Scalar, str, bool]]:
    for entry in node.entries.values() if isinstance(node, Mapping) else ():
        error = isinstance(entry.value, Scalar) and entry.value.text == Level.ERROR.value
        yield entry.key, source, not error
