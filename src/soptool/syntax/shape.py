"""What is said where data do not have the shape of their kind."""

from collections.abc import Mapping as Lookup
from typing import Any

from soptool.diagnostics import Diagnostic, Span, sort_diagnostics
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping, YamlNode
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.shape_keys import report_keys
from soptool.syntax.shape_values import report_value
from soptool.syntax.validator import Path, Violation
from soptool.syntax.yaml_document import YamlDocument

_KINDS = {"sop": "SOP", "config": "pengaturan soptool", "profile": "profil"}
_KEYWORDS_OF_KEYS = frozenset(("required", "additionalProperties"))


def report_violations(
    document: YamlDocument, name: str, schema: Lookup[str, Any], violations: tuple[Violation, ...]
) -> tuple[Diagnostic, ...]:
    """One finding for each cause; a file of another kind gets one for all."""
    findings = ShapeFindings(document, schema)
    if not _is_other_kind(findings, document.root, _KINDS[name]):
        _report(findings, violations)
    return sort_diagnostics(findings.diagnostics)


def _is_other_kind(findings: ShapeFindings, root: YamlNode, kind: str) -> bool:
    """Report a file that is something else altogether, instead of everything it lacks."""
    if isinstance(root, Mapping):
        known = findings.schema["properties"]
        if not root.entries or any(key in known for key in root.entries):
            return False
        found = f"kunci pertamanya `{next(iter(root.entries))}`"
    elif root.span.start == root.span.end:
        findings.add_at(
            SyntaxRule.EMPTY_FILE,
            Span(0, 0),
            "Berkas ini kosong.",
            "Mulai dengan `soptool new`, atau tulis `judul: ...` di baris pertama.",
        )
        return True
    else:
        found = "isinya bukan kumpulan `kunci: nilai`"
    expected = ", ".join(f"`{key}`" for key in list(findings.schema["properties"])[:3])
    findings.add_at(
        SyntaxRule.NOT_THIS_KIND,
        Span(root.span.start, min(root.span.end, root.span.start + 1)),
        f"Berkas ini bukan {kind}: {found}.",
        f"Berkas {kind} memuat kunci seperti {expected}.",
    )
    return True


def _report(findings: ShapeFindings, violations: tuple[Violation, ...]) -> None:
    keys: dict[Path, list[Violation]] = {}
    for violation in violations:
        if violation.keyword in _KEYWORDS_OF_KEYS:
            keys.setdefault(violation.path, []).append(violation)
    for path, found in keys.items():
        report_keys(findings, path, found)
    for violation in violations:
        if violation.keyword not in _KEYWORDS_OF_KEYS:
            report_value(findings, violation)
