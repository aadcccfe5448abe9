"""Values that do not have their shape: one message for each keyword of the schema."""

from collections.abc import Callable
from typing import Any

from soptool.diagnostics import Fix
from soptool.syntax.likeness import look_alikes
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping, Scalar, Sequence
from soptool.syntax.quoting import between_curly, quoted
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.shape_references import report_reference
from soptool.syntax.shape_types import report_type
from soptool.syntax.validator import Violation
from soptool.syntax.whereabouts import Whereabouts


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
    meant = f"Maksud Anda `{close[0]}`? " if close else ""
    findings.add(
        SyntaxRule.BAD_KEY_NAME,
        where,
        f"Kunci `{violation.key}` tidak boleh bernama begitu.",
        meant + shape.get("patternErrorMessage", ""),
        span=where.entry_key(violation.key),
        field=violation.key,
    )


def _curly(findings: ShapeFindings, where: Whereabouts) -> bool:
    """A value that would fit without the quotation marks of Word around it."""
    inside = between_curly(findings.source(where.node))
    if inside:
        findings.add(
            SyntaxRule.CURLY_QUOTE,
            where,
            f"{_named(where)} diapit tanda kutip melengkung dari Word.",
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
        f"`{written}` bukan pilihan untuk {_named(where)}{ask}",
        f"Pilihannya: {', '.join(options)}.",
        fix=Fix.of(where.node.span, meant[0], safe=same) if meant else None,
    )


def _pattern(findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any) -> None:
    if report_reference(findings, SyntaxRule.PATTERN_MISMATCH, violation.path, where):
        return
    findings.add(
        SyntaxRule.PATTERN_MISMATCH,
        where,
        f"`{findings.short(where.node)}` tidak sesuai bentuk untuk {_named(where)}.",
        shape.get("patternErrorMessage", ""),
    )


def _forbidden(
    findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any
) -> None:
    if shape["not"]:
        findings.add(
            SyntaxRule.PATTERN_MISMATCH,
            where,
            f"`{findings.short(where.node)}` kata khusus, tidak dapat menjadi {_named(where)}.",
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


def _too_many(
    findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any
) -> None:
    limit = shape[violation.keyword]
    first_extra = _element(where, limit)
    findings.add(
        SyntaxRule.TOO_MANY,
        where,
        f"{_named(where)} berisi {_size(where)}; paling banyak {limit}.",
        "Pecah menjadi beberapa bagian yang lebih kecil.",
        span=first_extra or (where.key.span if where.key else None),
    )


def _too_few(findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any) -> None:
    findings.add(
        SyntaxRule.TOO_FEW,
        where,
        f"{_named(where)} kosong; isi paling sedikit {shape[violation.keyword]}.",
        "Tambahkan isinya, atau hapus kuncinya.",
        span=where.key.span if where.key else None,
    )


def _out_of_range(findings: ShapeFindings, _: Violation, where: Whereabouts, shape: Any) -> None:
    low, high, step = (shape.get(key) for key in ("minimum", "maximum", "multipleOf"))
    bounds = [f"paling kecil {low}"] if low is not None else []
    bounds += [f"paling besar {high}"] if high is not None else []
    bounds += [f"kelipatan {step}"] if step is not None else []
    findings.add(
        SyntaxRule.NUMBER_OUT_OF_RANGE,
        where,
        f"{findings.short(where.node)} di luar batas untuk {_named(where)}.",
        f"Yang boleh: {', '.join(bounds)}.",
    )


def _repeated(findings: ShapeFindings, _: Violation, where: Whereabouts, _shape: Any) -> None:
    seen: set[str] = set()
    for item in where.node.items if isinstance(where.node, Sequence) else ():
        text = findings.short(item)
        if text in seen:
            findings.add(
                SyntaxRule.NOT_UNIQUE,
                where,
                f"`{text}` ditulis dua kali dalam {_named(where)}.",
                "Hapus salah satunya.",
                span=item.span,
            )
            return
        seen.add(text)


def _other(findings: ShapeFindings, _: Violation, where: Whereabouts, _shape: Any) -> None:
    findings.add(
        SyntaxRule.OTHER_SHAPE,
        where,
        f"Isi {_named(where)} tidak sesuai bentuk yang diharapkan.",
        "Bandingkan dengan contoh: `soptool explain bentuk-tidak-sesuai`.",
    )


def _named(where: Whereabouts) -> str:
    return f"`{where.field}`" if where.field else "berkas ini"


def _size(where: Whereabouts) -> str:
    match where.node:
        case Scalar(text=text):
            return f"{len(text)} karakter"
        case Sequence(items=items):
            return f"{len(items)} butir"
        case Mapping(entries=entries):
            return f"{len(entries)} kunci"


def _element(where: Whereabouts, position: int) -> Any:
    """The span of the first item or key beyond a limit."""
    match where.node:
        case Scalar():
            return None
        case Sequence(items=items):
            return items[position].span
        case Mapping(entries=entries):
            return list(entries.values())[position].key.span


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
    "maxItems": _too_many,
    "maxProperties": _too_many,
    "maxLength": _too_many,
    "minItems": _too_few,
    "minProperties": _too_few,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "multipleOf": _out_of_range,
    "uniqueItems": _repeated,
}
