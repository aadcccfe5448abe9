"""Bullets and long dashes from Word where YAML wants `- `."""

import re

from soptool.diagnostics import Edit, Fix, Span
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule

# Dots, squares and arrows, long dashes, and what Word's symbol font leaves behind.
BULLETS = (
    "\u2022\u2023\u2043\u25aa\u25cf\u25cb\u25e6\u25a0\u00b7\u27a2"
    "\u2012\u2013\u2014\u2015\u2212"
    "\uf0b7\uf0a7"
)
# A star is one too, but glued to a word it is an alias of YAML.
_LINE = re.compile(
    rf"(?m)^(?P<blank>[ ]*)(?P<bullet>[{BULLETS}][ \u00a0]*|\*[ ]+)(?=[^\s{BULLETS}])"
)


def report_bullets(findings: Findings, line: Span) -> bool:
    """One finding for a line that begins with a bullet and for those like it right below."""
    first = _LINE.match(findings.text, line.start, line.end)
    if first is None:
        return False
    sign = first["bullet"][0]
    edits: list[Edit] = []
    match: re.Match[str] | None = first
    while match is not None and match["blank"] == first["blank"]:
        edits.append(Edit(Span(*match.span("bullet")), "- "))
        after = findings.text.find("\n", match.end()) + 1
        match = _LINE.match(findings.text, after) if after else None
    findings.add(
        SyntaxRule.WORD_BULLET,
        Span(first.start("bullet"), line.end),
        f"Baris ini diawali tanda `{sign}`; butir daftar diawali `- ` (tanda hubung dan spasi).",
        f"Biasanya terbawa dari Word. Ganti `{sign}` di awal baris dengan `- `.",
        fix=Fix(tuple(edits)),
    )
    return True


def check_bullet(findings: Findings, start: int) -> None:
    """Report a key or value that begins with a bullet at the start of its line."""
    if findings.text[start : start + 1] in BULLETS:
        report_bullets(findings, findings.lines.line(start))
