"""Values that are too many, too few, too large or there twice."""

from typing import Any

from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping, Scalar, Sequence
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.validator import Violation
from soptool.syntax.whereabouts import Whereabouts


def too_many(findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any) -> None:
    """More than the schema allows."""
    limit = shape[violation.keyword]
    first_extra = _element(where, limit)
    findings.add(
        SyntaxRule.TOO_MANY,
        where,
        f"{where.named} berisi {_size(where)}; paling banyak {limit}.",
        "Pecah menjadi beberapa bagian yang lebih kecil.",
        span=first_extra or (where.key.span if where.key else None),
    )


def too_few(findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any) -> None:
    """Less than the schema wants."""
    findings.add(
        SyntaxRule.TOO_FEW,
        where,
        f"{where.named} kosong; isi paling sedikit {shape[violation.keyword]}.",
        "Tambahkan isinya, atau hapus kuncinya.",
        span=where.key.span if where.key else None,
    )


def out_of_range(findings: ShapeFindings, _: Violation, where: Whereabouts, shape: Any) -> None:
    """A number that the schema does not allow."""
    low, high, step = (shape.get(key) for key in ("minimum", "maximum", "multipleOf"))
    bounds = [f"paling kecil {low}"] if low is not None else []
    bounds += [f"paling besar {high}"] if high is not None else []
    bounds += [f"kelipatan {step}"] if step is not None else []
    findings.add(
        SyntaxRule.NUMBER_OUT_OF_RANGE,
        where,
        f"{findings.short(where.node)} di luar batas untuk {where.named}.",
        f"Yang boleh: {', '.join(bounds)}.",
    )


def repeated(findings: ShapeFindings, _: Violation, where: Whereabouts, _shape: Any) -> None:
    """The first item that stands there twice."""
    seen: set[str] = set()
    for item in where.node.items if isinstance(where.node, Sequence) else ():
        text = findings.short(item)
        if text in seen:
            findings.add(
                SyntaxRule.NOT_UNIQUE,
                where,
                f"`{text}` ditulis dua kali dalam {where.named}.",
                "Hapus salah satunya.",
                span=item.span,
            )
            return
        seen.add(text)


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
