"""Keys that are missing and keys that nobody knows: often the same key, misspelt."""

from typing import Any

from soptool.diagnostics import Fix
from soptool.syntax.likeness import look_alikes
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.validator import Path, Violation
from soptool.syntax.whereabouts import Whereabouts

_MOST_LISTED = 12


def report_keys(findings: ShapeFindings, path: Path, violations: list[Violation]) -> None:
    """Pair each missing key with the unknown one that looks like it; report the rest alone."""
    where = findings.where(path)
    written = list(where.node.entries) if isinstance(where.node, Mapping) else []
    known = _properties(findings, violations[0])
    missing = [
        key
        for violation in violations
        if violation.keyword == "required"
        for key in findings.shape(violation.trail)
        if key not in written
    ]
    unknown = [key for key in written if key not in known]
    if all(violation.keyword == "required" for violation in violations):
        unknown = []
    for key in dict.fromkeys(missing):
        misspelt = look_alikes(key, unknown)
        if misspelt:
            unknown.remove(misspelt[0])
            _report_unknown(findings, where, misspelt[0], key, certain=True)
        else:
            _report_missing(findings, where, key, known.get(key, {}))
    free = [key for key in known if key not in written]
    for key in unknown:
        meant = look_alikes(key.lower(), free)
        _report_unknown(findings, where, key, meant[0] if meant else "", free=free)


def _properties(findings: ShapeFindings, violation: Violation) -> dict[str, Any]:
    """The keys that the object knows; `required` may stand inside a `then` beside them."""
    trail = violation.trail[:-1]
    while trail and "properties" not in findings.shape(trail):
        trail = trail[:-1]
    properties: dict[str, Any] = findings.shape(trail).get("properties", {})
    return properties


def _report_unknown(
    findings: ShapeFindings,
    where: Whereabouts,
    key: str,
    meant: str,
    *,
    certain: bool = False,
    free: list[str] | None = None,
) -> None:
    span = where.entry_key(key)
    if meant:
        findings.add(
            SyntaxRule.UNKNOWN_KEY,
            where,
            f"Kunci `{key}` tidak dikenal; maksud Anda `{meant}`?",
            f"Ganti menjadi `{meant}`.",
            span=span,
            fix=Fix.of(span, meant, safe=certain),
            field=key,
        )
        return
    listed = ", ".join((free or [])[:_MOST_LISTED])
    more = ", ..." if len(free or []) > _MOST_LISTED else ""
    findings.add(
        SyntaxRule.UNKNOWN_KEY,
        where,
        f"Kunci `{key}` tidak dikenal di sini.",
        f"Yang masih dapat dipakai: {listed}{more}." if listed else "Hapus kunci ini.",
        span=span,
        field=key,
    )


def _report_missing(
    findings: ShapeFindings, where: Whereabouts, key: str, shape: dict[str, Any]
) -> None:
    example = next(iter(shape.get("examples", ())), None)
    hint = f"Tambahkan `{key}: {example}`." if isinstance(example, str) else _DESCRIBED.get(key, "")
    findings.add(
        SyntaxRule.MISSING_KEY,
        where,
        f"Kunci wajib `{key}` belum ada.",
        hint or f"Tambahkan `{key}:` beserta isinya.",
        span=where.first_key(),
        field=key,
    )


_DESCRIBED = {
    "pelaksana": "Tambahkan `pelaksana:` dengan kunci dan jabatan, misalnya `kasubbag: Kepala "
    "Subbagian Umum`.",
    "langkah": "Tambahkan `langkah:` dengan satu butir `- kegiatan: ...` untuk setiap baris tabel.",
}
