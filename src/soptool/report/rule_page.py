"""A rule on the terminal: its page, and the list of all rules."""

import re
import textwrap
from collections.abc import Sequence

from soptool.lint.explanation import Fence, explain
from soptool.lint.rule import Rule
from soptool.lint.selection import OBLIGATORY
from soptool.report.rule_facts import cure_of, docs_page, excuse_of, fixable, scope_of, severity_of
from soptool.report.terminal import Paint, visible, visible_json

SCHEMA_VERSION = 1
_WIDTH = 88
_CODE = re.compile("`[^`]*`")


def render_rule(rule: Rule, *, colorful: bool = False) -> str:
    """The whole page."""
    paint = Paint(colorful)
    page = explain(rule)
    severity = rule.severity.value
    head = f"{paint('place', rule.name)}  ({rule.group}, {paint(severity, severity)})"
    parts = [
        head,
        page.title,
        _wrapped(page.reason),
        _wrapped(f"Dasar: {page.basis}"),
        _wrapped(page.advice),
        *(_example(fence, paint) for fence in page.fences if fence.shown),
        "\n".join(
            (
                _wrapped(f"Tingkat: {severity_of(rule)}"),
                _wrapped(f"Perbaikan: {cure_of(rule)}"),
                _wrapped(f"Mengabaikan: {excuse_of(rule)}"),
            )
        ),
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
    report = {"schema_version": SCHEMA_VERSION, "rules": [_rule(rule) for rule in rules]}
    return visible_json(report)


def _rule(rule: Rule) -> dict[str, object]:
    page = explain(rule)
    return {
        "name": rule.name,
        "group": rule.group,
        "severity": rule.severity.value,
        "draft_severity": (rule.draft or rule.severity).value,
        "scope": scope_of(rule),
        "strict": rule.strict,
        "wording": rule.wording,
        "obligatory": rule.name in OBLIGATORY,
        "fixable": fixable(rule),
        "page": docs_page(rule),
        "title": page.title,
        "reason": " ".join(page.reason.split()),
        "basis": " ".join(page.basis.split()),
        "advice": " ".join(page.advice.split()),
        "examples": [
            {"good": fence.good, "text": fence.text, "lines": fence.marked}
            for fence in page.fences
            if fence.shown
        ],
    }


def _wrapped(text: str) -> str:
    """Lines of the width of a page; what stands in back ticks is to be copied and stays whole."""
    whole = _CODE.sub(lambda code: code[0].replace(" ", "\0"), " ".join(text.split()))
    return textwrap.fill(whole, _WIDTH, break_on_hyphens=False).replace("\0", " ")


def _example(fence: Fence, paint: Paint) -> str:
    """The example with an arrow at the lines that are meant."""
    lines = fence.text.rstrip("\n").split("\n")
    shown = (
        f"  {visible(line)}{'   <- ini' if number in fence.marked else ''}"
        for number, line in enumerate(lines, 1)
    )
    title = paint("good", "Baik:") if fence.good else paint("galat", "Buruk:")
    return "\n".join([title, *shown])
