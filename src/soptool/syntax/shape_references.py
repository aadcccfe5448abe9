"""Values that must name a performer or a step, and hold something that cannot be a name."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Fix, Span
from soptool.syntax.characters import HIDDEN, spoken
from soptool.syntax.likeness import meant
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode
from soptool.syntax.shape_findings import ShapeFindings
from soptool.syntax.validator import Path
from soptool.syntax.whereabouts import Whereabouts

_MOST_LISTED = 12
_NAME = re.compile("[a-z][a-z0-9_-]*")
_NUMBERED = re.compile(r"(?:langkah|no\.?|nomor)? *([0-9]{1,3})", re.IGNORECASE)
_BETWEEN_ACTORS = re.compile(r"\s*[,;/&+]\s*|\s+dan\s+")
_ALWAYS = (("lanjut", "lanjut"), ("selesai", "selesai"))


def report_reference(
    findings: ShapeFindings, rule: SyntaxRule, path: Path, where: Whereabouts
) -> bool:
    """Say which name belongs there; False where the value at `path` is no reference."""
    keys = [part for part in path if isinstance(part, str)]
    table = _table(where)
    if not isinstance(where.node, Scalar) or table is None:
        return False
    if (_leads_on(keys) or keys[-1] == "pelaksana") and _report_invisible(findings, where):
        return True
    if _leads_on(keys):
        _report_target(findings, rule, where, where.node, table)
        return True
    if keys[-1] == "pelaksana" and (actors := list(_actors(table))):
        _report_actor(findings, rule, where, where.node, actors)
        return True
    return False


def _leads_on(keys: list[str]) -> bool:
    """Whether the value names where the way goes on."""
    return "keputusan" in keys[:-1] or keys[-1] == "lanjut"


def _report_invisible(findings: ShapeFindings, where: Whereabouts) -> bool:
    """A name that is another one for a character that nobody sees."""
    source = findings.source(where.node)
    found = HIDDEN.search(source)
    name = HIDDEN.sub("", source)
    if found is None or not _NAME.fullmatch(name):
        return False
    start = where.node.span.start + found.start()
    findings.add(
        SyntaxRule.INVISIBLE_CHARACTER,
        where,
        f"Di dalam `{name}` ada {spoken(found[0][0])}.",
        f"Biasanya terbawa saat menyalin dari Word atau laman web. Ketik ulang `{name}`.",
        span=Span(start, start + len(found[0])),
        fix=Fix.of(where.node.span, name),
    )
    return True


def _table(where: Whereabouts) -> Mapping | None:
    """What holds `pelaksana` and `langkah` around the value."""
    around = (node for node in reversed(where.parents) if isinstance(node, Mapping))
    return next((node for node in around if "langkah" in node.entries), None)


def _report_actor(
    findings: ShapeFindings,
    rule: SyntaxRule,
    where: Whereabouts,
    node: Scalar,
    actors: list[tuple[str, str]],
) -> None:
    keys = [key for key, _ in actors]
    if where.key is not None and (several := _several(node.text, keys)):
        findings.add(
            rule,
            where,
            f"`{findings.short(node)}` menyebut {len(several)} pelaksana dalam satu teks.",
            f"Tulis sebagai daftar: `[{', '.join(several)}]`.",
            fix=Fix.of(node.span, f"[{', '.join(several)}]"),
        )
        return
    key, sure = meant(node.text, [*((key, key) for key in keys), *((n, k) for k, n in actors)])
    listed = ", ".join(keys[:_MOST_LISTED]) + (", ..." if len(keys) > _MOST_LISTED else "")
    findings.add(
        rule,
        where,
        f"`{findings.short(node)}` bukan kunci dari daftar `pelaksana`{_question(key)}",
        f"Tulis kuncinya, bukan nama jabatannya. Yang terdaftar: {listed}.",
        fix=Fix.of(node.span, key, safe=sure) if key else None,
    )


def _several(text: str, keys: list[str]) -> list[str]:
    """The performers that a text names one after the other; none if it is something else."""
    parts = [part.strip() for part in _BETWEEN_ACTORS.split(text)]
    return parts if len(parts) > 1 and set(parts) <= set(keys) else []


def _report_target(
    findings: ShapeFindings, rule: SyntaxRule, where: Whereabouts, node: Scalar, table: Mapping
) -> None:
    number = _NUMBERED.fullmatch(node.text.strip())
    if number:
        hint, fix = _instead_of_number(where, node, int(number[1]), table)
        message = (
            f"`{findings.short(node)}` bukan id; tujuan ditunjuk dengan id langkah, bukan nomornya."
        )
        findings.add(rule, where, message, hint, fix=fix)
        return
    known = [spelling for step in _steps(table) for spelling in _spellings(step)]
    target, sure = meant(node.text, [*_ALWAYS, *known])
    findings.add(
        rule,
        where,
        f"`{findings.short(node)}` bukan id sebuah langkah{_question(target)}",
        f"Tulis {_entry(where, target)}." if target else _give_id(where, "langkah yang dituju"),
        fix=Fix.of(node.span, target, safe=sure) if target else None,
    )


def _instead_of_number(
    where: Whereabouts, node: Scalar, number: int, table: Mapping
) -> tuple[str, Fix | None]:
    numbered = [step for step in _steps(table) if _text(step, "tanpa_nomor") != "true"]
    step = numbered[number - 1] if 0 < number <= len(numbered) else None
    if step is None:
        return _give_id(where, "langkah yang dituju"), None
    if not (name := _text(step, "id")):
        return _give_id(where, f"langkah {number}"), None
    return (
        f"Langkah {number} mempunyai id `{name}`: tulis {_entry(where, name)}.",
        Fix.of(node.span, name, safe=False),
    )


def _give_id(where: Whereabouts, step: str) -> str:
    return (
        f"Beri {step} sebuah id, misalnya `id: perbaiki`, lalu tulis {_entry(where, 'perbaiki')}."
    )


def _entry(where: Whereabouts, target: str) -> str:
    return f"`{where.field}: {target}`" if where.key is not None else f"`{target}`"


def _question(word: str) -> str:
    return f"; maksud Anda `{word}`?" if word else "."


def _actors(table: Mapping) -> Iterator[tuple[str, str]]:
    """Key and name of each performer."""
    entry = table.entries.get("pelaksana")
    for actor in entry.value.entries.values() if entry and isinstance(entry.value, Mapping) else ():
        yield actor.key.text, actor.value.text if isinstance(actor.value, Scalar) else ""


def _steps(table: Mapping) -> list[Mapping]:
    steps = table.entries["langkah"].value
    items = steps.items if isinstance(steps, Sequence) else ()
    return [step for step in items if isinstance(step, Mapping)]


def _spellings(step: Mapping) -> Iterator[tuple[str, str]]:
    """What an author may write to mean this step: its id, its activity."""
    if name := _text(step, "id"):
        yield name, name
        yield _text(step, "kegiatan"), name


def _text(node: YamlNode, key: str) -> str:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""
