"""Values of the wrong kind: a list where text belongs, and the slips that lead there."""

import re
from typing import Any

from soptool.diagnostics import Fix, Span
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping, Scalar, Sequence, Style, YamlNode
from soptool.syntax.quoting import quoted
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.shape_lines import dash_lines, part_dashes, part_keys
from soptool.syntax.shape_references import report_reference
from soptool.syntax.validator import Path, Violation
from soptool.syntax.whereabouts import Whereabouts

_WORDS = {
    "string": "teks",
    "number": "angka",
    "integer": "bilangan bulat",
    "boolean": "true atau false",
    "array": "daftar",
    "object": "kumpulan `kunci: nilai`",
}
_COLON_IN_TEXT = (
    "Mungkin teksnya memuat ': ' (titik dua dan spasi): beri tanda kutip seluruh teks, misalnya "
    '"Perhatian: kartu rusak".'
)
_YES_AND_NO = {
    **dict.fromkeys(("ya", "yes", "y", "on", "benar"), "true"),
    **dict.fromkeys(("tidak", "no", "n", "off", "salah"), "false"),
}


def report_type(
    findings: ShapeFindings, violation: Violation, where: Whereabouts, shape: Any
) -> None:
    """Say what was found, what belongs there, and mend the slip behind it where it is plain."""
    written = isinstance(where.node, Scalar) and where.node.value is not None
    if written and report_reference(findings, SyntaxRule.WRONG_TYPE, violation.path, where):
        return
    kinds = [shape["type"]] if isinstance(shape["type"], str) else list(shape["type"])
    hint, fix = _cure(findings, where, kinds, shape.get("pattern", ""))
    keyed = "object" in kinds or "array" not in kinds
    if not keyed and not _takes_texts(findings, violation.trail[:-1]):
        fix = None
    if isinstance(where.node, Scalar) and where.node.value is None:
        message = f"{where.named} belum diisi; seharusnya {_expected(kinds)}."
    else:
        message = f"{where.named} berisi {_found(where.node)}; seharusnya {_expected(kinds)}."
    findings.add(SyntaxRule.WRONG_TYPE, where, message, hint or _advice(shape), fix=fix)


def _takes_texts(findings: ShapeFindings, trail: Path) -> bool:
    return "string" in findings.shape((*trail, "items")).get("type", ())


def _expected(kinds: list[str]) -> str:
    without = {"null"} | ({"number"} if "string" in kinds else set())
    return " atau ".join(_WORDS[kind] for kind in kinds if kind not in without)


def _found(node: YamlNode) -> str:
    match node:
        case Scalar(value=bool()):
            return f"{node.text} (nilai benar/salah)"
        case Scalar(value=int() | float()):
            return f"angka {node.text}"
        case Scalar():
            return "teks"
        case Sequence():
            return "daftar"
        case Mapping():
            return "kumpulan `kunci: nilai`"


def _cure(
    findings: ShapeFindings, where: Whereabouts, kinds: list[str], pattern: str
) -> tuple[str, Fix | None]:
    node = where.node
    match node:
        case Mapping() if "string" in kinds and (text := _cut_at_colon(findings, node)):
            return (
                f"Bila ': ' bagian dari teks, beri tanda kutip: {text}.",
                Fix.of(node.span, text),
            )
        case Mapping() if "string" in kinds and "array" not in kinds and not node.flow:
            return _COLON_IN_TEXT, None
        case Mapping(entries=entries, flow=False) if "array" in kinds and "object" not in kinds:
            return f"Awali setiap butir dengan `- `, misalnya `- {next(iter(entries))}: ...`.", None
        case Sequence(flow=True) if "string" in kinds:
            text = quoted(findings.source(node))
            return f"Bila kurung itu bagian dari teks, beri tanda kutip: {text}.", None
        case Scalar(value=bool() | int() | float()) if "string" in kinds:
            if not re.search(pattern, node.text):  # quotes would only lead to the next error
                return "", None
            text = quoted(node.text)
            return f"Beri tanda kutip: {text}.", Fix.of(node.span, text)
        case Scalar() if kinds[0] == "boolean":
            truth = _YES_AND_NO.get(node.text.lower())
            return "Tulis true atau false.", Fix.of(node.span, truth) if truth else None
        case Scalar(text=text) if "array" in kinds and "object" not in kinds and text[:1] == "-":
            cure = part_dashes(findings.document.text, node.span)
            return "Beri spasi sesudah setiap tanda hubung: `- butir`.", cure
        case Scalar(style=Style.PLAIN) if "object" in kinds and (
            parted := part_keys(findings.document.text, node.span)
        ):
            return "Beri spasi sesudah setiap titik dua: `kunci: nilai`.", parted
        case Scalar() if "array" in kinds and "\n" in findings.source(node):
            cure = dash_lines(findings.document.text, node.span) if "object" not in kinds else None
            return "Tulis satu butir satu baris, masing-masing diawali `- `.", cure
        case Scalar(text=text) if "array" in kinds and "object" not in kinds and text:
            return f"Tulis sebagai daftar: `- {findings.short(node)}`.", _as_item(findings, where)
    return "", None


def _cut_at_colon(findings: ShapeFindings, node: Mapping) -> str:
    """`- Catatan: isi` in a list of texts, put between quotes; "" when it is something else."""
    if len(node.entries) != 1 or node.flow:
        return ""
    (entry,) = node.entries.values()
    source = findings.source(node)
    plain = isinstance(entry.value, Scalar) and entry.value.style is Style.PLAIN
    return quoted(source) if plain and "\n" not in source else ""


def _as_item(findings: ShapeFindings, where: Whereabouts) -> Fix | None:
    """Move the value to a line of its own behind a dash."""
    parent = where.parents[-1] if where.parents else None
    if where.key is None or not isinstance(parent, Mapping) or parent.flow:
        return None
    text = findings.document.text
    colon = text.find(":", where.key.span.end)
    column = where.key.span.start - (text.rfind("\n", 0, where.key.span.start) + 1)
    if colon < 0 or "\n" in findings.source(where.node):
        return None
    item = f"\n{' ' * (column + 2)}- "
    return Fix.of(Span(colon + 1, where.node.span.start), item)


def _advice(shape: Any) -> str:
    """What the schema says about the shape itself: its own sentence, or an example."""
    if "patternErrorMessage" in shape:
        return str(shape["patternErrorMessage"])
    example = next(iter(shape.get("examples", ())), None)
    match example:
        case dict() if example:
            key, value = next(iter(example.items()))
            return f"Contohnya `{key}: {value}`."
        case list() if example:
            return f"Contohnya `- {example[0]}`."
        case str() | int() | float() if not isinstance(example, bool):
            return f"Contohnya `{example}`."
    return ""
