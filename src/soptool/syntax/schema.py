"""check_schema: what does not have the shape of its kind, in the words of the form."""

from collections.abc import Mapping
from typing import Any

from soptool.diagnostics import Diagnostic
from soptool.syntax.validator import find_violations
from soptool.syntax.yaml_document import YamlDocument


def check_schema(
    document: YamlDocument, name: str, schema: Mapping[str, Any]
) -> tuple[Diagnostic, ...]:
    """One finding for each cause; `name` is "sop", "config" or "profile"."""
    violations = find_violations(name, schema, document.data)
    if not violations:
        return ()
    from soptool.syntax.shape import report_violations  # ten modules that most files never need

    return report_violations(document, name, schema, violations)
