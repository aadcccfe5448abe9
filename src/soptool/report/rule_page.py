"""A rule on the terminal: its page, and the list of all rules."""

import json
import textwrap
from collections.abc import Sequence

from soptool.lint.explanation import Fence, explain
from soptool.lint.rule import Rule
from soptool.report.terminal import Paint, visible

_WIDTH = 88


def render_rule(rule: Rule, *, colorful: bool = False) -> str:
    """The whole page."""
    paint = Paint(colorful)
    page = explain(rule)
    severity = rule.severity.value
    head = f"{paint('place', rule.name)}  ({rule.group}, {paint(severity, severity)})"
    notes = []
    if rule.draft is not None:
        notes.append(f"Selama SOP masih draf: {rule.draft.value}.")
    if rule.strict:
        notes.append("Hanya dijalankan bila soptool.yaml berisi `lint: ketat: true`.")
    parts = [
        head,
        page.title,
        _wrapped(" ".join(notes)),
        _wrapped(page.reason),
        _wrapped(f"Dasar: {page.basis}"),
        _wrapped(page.advice),
        *(_example(fence, paint) for fence in page.fences if fence.shown),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_rules(rules: Sequence[Rule]) -> str:
    """One line each: name, group, severity and title, in docs order."""
    name = max(len(rule.name) for rule in rules)
    group = max(len(rule.group) for rule in rules)
    lines = [
        f"{rule.name:<{name}}  {rule.group:<{group}}  {rule.severity.value:<9}  "
        f"{explain(rule).title}"
        for rule in rules
    ]
    return "\n".join(lines) + "\n"


def render_rules_json(rules: Sequence[Rule]) -> str:
    """Everything that is said about every rule, for other programs."""
    report = {"schema_version": 1, "rules": [_rule(rule) for rule in rules]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    page = explain(rule)
    return {
        "name": rule.name,
        "group": rule.group,
        "severity": rule.severity.value,
        "draft_severity": (rule.draft or rule.severity).value,
        "strict": rule.strict,
        "title": page.title,
        "reason": " ".join(page.reason.split()),
        "basis": " ".join(page.basis.split()),
        "examples": [
            {"good": fence.good, "text": fence.text, "lines": fence.marked}
            for fence in page.fences
            if fence.shown
        ],
    }


def _wrapped(text: str) -> str:
    return textwrap.fill(" ".join(text.split()), _WIDTH)


def _example(fence: Fence, paint: Paint) -> str:
    """The example with an arrow at the lines that are meant."""
    lines = fence.text.rstrip("\n").split("\n")
    shown = (
        f"  {visible(line)}{'   <- ini' if number in fence.marked else ''}"
        for number, line in enumerate(lines, 1)
    )
    title = paint("good", "Baik:") if fence.good else paint("galat", "Buruk:")
    return "\n".join([title, *shown])
