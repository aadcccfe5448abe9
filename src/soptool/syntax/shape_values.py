"""Values that do not have their shape: one message for each keyword of the schema."""

import re
from collections.abc import Callable
from typing import Any

from soptool.diagnostics import Fix
from soptool.syntax.dates import meant_day
from soptool.syntax.likeness import look_alikes
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping
from soptool.syntax.quoting import between_curly, quoted
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.shape_limits import out_of_range, repeated, too_few, too_many
from soptool.syntax.shape_references import report_reference
from soptool.syntax.shape_types import report_type
from soptool.syntax.validator import Violation
from soptool.syntax.whereabouts import Whereabouts

_BETWEEN_WORDS = re.compile(r"[\s.]+")


def report_value(findings: ShapeFindings, violation: Violation) -> None:
    """Add the finding for one violation."""
    where = findings.where(violation.path)
    shape = findings.shape(violation.trail[:-1])
    if "propertyNames" in violation.trail:
        _key_name(findings, violation, where, shape)
        return
    if violation.keyword in ("enum", "pattern") and _curly(findings, where):
        return
    report = _REPORTS.get(violation.keyword, _other)
    report(findings, violation, where, shape)


def _key_name(
    findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any
) -> None:
    close = look_alikes(violation.key, shape.get("enum", ()))
    meant = close[0] if close else _as_key(violation.key, where, shape.get("pattern"))
    span = where.entry_key(violation.key)
    findings.add(
        SyntaxRule.BAD_KEY_NAME,
        where,
        f"Kunci `{violation.key}` tidak boleh bernama begitu.",
        (f"Maksud Anda `{meant}`? " if meant else "") + shape.get("patternErrorMessage", ""),
        span=span,
        fix=Fix.of(span, meant, safe=not close) if meant else None,
        field=violation.key,
    )


def _as_key(written: str, where: Whereabouts, pattern: str | None) -> str:
    """The name with small letters and without blanks, if it may stand there; else ""."""
    name = _BETWEEN_WORDS.sub("_", written.strip().lower())
    taken = isinstance(where.node, Mapping) and name in where.node.entries
    return "" if taken or pattern is None or not re.search(pattern, name) else name


def _curly(findings: ShapeFindings, where: Whereabouts) -> bool:
    """A value that would fit without the quotation marks of Word around it."""
    inside = between_curly(findings.source(where.node))
    if inside:
        findings.add(
            SyntaxRule.CURLY_QUOTE,
            where,
            f"{where.named} diapit tanda kutip melengkung dari Word.",
            f"Pakai kutip lurus: {quoted(inside)}.",
            fix=Fix.of(where.node.span, quoted(inside)),
        )
    return bool(inside)


def _choice(findings: ShapeFindings, _: Violation, where: Whereabouts, shape: Any) -> None:
    options = [str(option) for option in shape["enum"] if option is not None]
    written = findings.short(where.node)
    plain = written.lower().replace(" ", "_")
    meant = look_alikes(plain, options)
    ask = f"; maksud Anda `{meant[0]}`?" if meant else "."
    same = bool(meant) and meant[0] == plain
    findings.add(
        SyntaxRule.NOT_A_CHOICE,
        where,
        f"`{written}` bukan pilihan untuk {where.named}{ask}",
        f"Pilihannya: {', '.join(options)}.",
        fix=Fix.of(where.node.span, meant[0], safe=same) if meant else None,
    )


def _pattern(findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any) -> None:
    if report_reference(findings, SyntaxRule.PATTERN_MISMATCH, violation.path, where):
        return
    written = findings.short(where.node)
    day, sure = meant_day(written) if shape.get("format") == "date" else ("", False)
    advice = shape.get("patternErrorMessage", "")
    findings.add(
        SyntaxRule.PATTERN_MISMATCH,
        where,
        f"`{written}` tidak sesuai bentuk untuk {where.named}.",
        f"{advice} Mungkin yang dimaksud {day}." if day else advice,
        fix=Fix.of(where.node.span, day, safe=sure) if day else None,
    )


def _forbidden(
    findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any
) -> None:
    if shape["not"]:
        findings.add(
            SyntaxRule.PATTERN_MISMATCH,
            where,
            f"`{findings.short(where.node)}` kata khusus, tidak dapat menjadi {where.named}.",
            "Pakai nama lain; `lanjut` dan `selesai` hanya untuk menunjuk tujuan.",
        )
        return
    other = violation.trail[violation.trail.index("dependentSchemas") + 1]
    findings.add(
        SyntaxRule.FORBIDDEN_KEY,
        where,
        f"`{where.field}` tidak boleh ada bersama `{other}`.",
        f"Hapus salah satunya{_COMPANY.get(str(other), '')}.",
        span=where.key.span if where.key else None,
    )


def _other(findings: ShapeFindings, _: Violation, where: Whereabouts, _shape: Any) -> None:
    findings.add(
        SyntaxRule.OTHER_SHAPE,
        where,
        f"Isi {where.named} tidak sesuai bentuk yang diharapkan.",
        "Bandingkan dengan contoh: `soptool explain bentuk-tidak-sesuai`.",
    )


_COMPANY = {
    "keputusan": "; tujuan sebuah keputusan ditulis di dalam `keputusan`",
    "bagian": "; dengan `bagian`, setiap bagian menyebut pelaksana dan tujuannya sendiri",
    "prosedur": "; dengan `prosedur`, setiap prosedur mempunyai pelaksana dan langkahnya sendiri",
}
_REPORTS: dict[str, Callable[[ShapeFindings, Violation, Whereabouts, Any], None]] = {
    "type": report_type,
    "enum": _choice,
    "pattern": _pattern,
    "not": _forbidden,
    "maxItems": too_many,
    "maxProperties": too_many,
    "maxLength": too_many,
    "minItems": too_few,
    "minProperties": too_few,
    "minimum": out_of_range,
    "maximum": out_of_range,
    "multipleOf": out_of_range,
    "uniqueItems": repeated,
}
