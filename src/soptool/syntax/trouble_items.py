"""Items of a list that do not begin as items do: no dash, no space behind it, a bullet."""

import re

from soptool.diagnostics import Fix, Span
from soptool.syntax.bullets import report_bullets
from soptool.syntax.entry_line import columns
from soptool.syntax.names import SyntaxRule
from soptool.syntax.stop import Stop

_GLUED_DASH = re.compile(r"[ ]*-(?=[^\s-])")


def word_bullet(stop: Stop) -> bool:
    """A bullet from Word, on the line where reading stopped or where it began."""
    return any(report_bullets(stop.findings, line) for line in _lines(stop))


def glued_dash(stop: Stop) -> bool:
    """`-Map`: the dash is only a dash with a space behind it."""
    for line in _lines(stop):
        match = _GLUED_DASH.match(stop.text, line.start, line.end)
        if match and among_items(stop, line):
            stop.add(
                SyntaxRule.NO_SPACE_AFTER_DASH,
                Span(match.end() - 1, line.end),
                "Sesudah tanda hubung `-` di awal butir harus ada spasi.",
                f"Beri spasi sesudah `-`: `- {stop.text[match.end() : line.end].rstrip()}`.",
                Fix.of(Span(match.end(), match.end()), " "),
            )
            return True
    return False


def no_dash(stop: Stop, line: Span) -> bool:
    """Words right below the dash of an item: the next item, or the rest of that one."""
    if not among_items(stop, line):
        return False
    start = line.start + columns(stop.read(line))[0]
    stop.add(
        SyntaxRule.NO_DASH,
        Span(start, line.end),
        "Baris ini setingkat dengan butir di atasnya, tetapi tidak diawali `- `.",
        f"Tulis `- {stop.text[start : line.end].rstrip()}`; bila ini lanjutan butir di atasnya, "
        "jorokkan dua spasi lagi.",
        Fix.of(Span(start, start), "- ", safe=False),
    )
    return True


def among_items(stop: Stop, line: Span) -> bool:
    """Whether the nearest line above that is not deeper is an item in the same column."""
    column = columns(stop.read(line))[0]
    above = stop.findings.lines.previous(line.start)
    while above is not None and columns(stop.read(above))[0] > column:
        above = stop.findings.lines.previous(above.start)
    return above is not None and stop.read(above)[column : column + 2] == "- "


def _lines(stop: Stop) -> list[Span]:
    """Where it may have gone wrong: where reading stopped, where it began, and the one above."""
    begun = None if stop.begun is None else stop.findings.lines.line(stop.begun)
    return [line for line in (stop.line, begun, stop.previous) if line is not None]
