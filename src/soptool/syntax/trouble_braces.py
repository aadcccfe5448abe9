"""Pairs in braces without the comma between them."""

import re

from soptool.diagnostics import Fix, Span
from soptool.syntax.names import SyntaxRule
from soptool.syntax.stop import Stop

_WORD = r"[^\s:,{}\[\]\"'#]+"
_VALUE = rf"{_WORD}(?: +{_WORD})*?"
# `{ya: lanjut tidak` before the second colon
_RUN_ON = re.compile(rf"[{{,]\s*{_WORD}:\s+(?P<value>{_VALUE})(?P<gap> +)(?P<key>{_WORD})\s*$")
_CLOSED = re.compile(r"[\]}\"'](?P<gap> *)$")
_NEXT_KEY = re.compile(rf"(?P<key>{_WORD}):(?=\s)")
# Blocks that are written in braces and whose values never hold a colon.
_IN_BRACES = re.compile(r"\b(?:keputusan|tanggal): *$")
_LIKE_ID_OR_DATE = re.compile(r"[a-z0-9_-]+")


def no_comma(stop: Stop) -> bool:
    """`{ya: lanjut tidak: ajukan}`, or `{ya: [a, b] tidak: ajukan}`."""
    if stop.flow is None or stop.text[stop.flow] != "{":
        return False
    return _inside_value(stop, stop.flow) or _behind_value(stop, stop.flow)


def _inside_value(stop: Stop, opening: int) -> bool:
    """YAML took the next key for a part of the value, and stopped at its colon."""
    match = _RUN_ON.search(stop.text, opening, stop.offset) if stop.character == ":" else None
    if match is None:
        return False
    block = stop.findings.lines.line(opening)
    known = bool(_IN_BRACES.search(stop.text, block.start, opening))
    short = bool(_LIKE_ID_OR_DATE.fullmatch(match["value"]))
    if not known and not (short and _LIKE_ID_OR_DATE.fullmatch(match["key"])):
        return False
    doubt = "" if known else " Bila titik dua itu bagian dari teks, beri tanda kutip nilainya."
    _report(stop, match, Span(*match.span("key")), doubt, safe=known and short)
    return True


def _behind_value(stop: Stop, opening: int) -> bool:
    """The value ended with its own bracket or quotation mark; only a comma can follow."""
    match = _CLOSED.search(stop.text, opening + 1, stop.offset)
    following = _NEXT_KEY.match(stop.text, stop.offset, stop.line.end)
    if match is None or following is None:
        return False
    _report(stop, match, Span(*following.span("key")), "", safe=True)
    return True


def _report(stop: Stop, match: re.Match[str], key: Span, doubt: str, *, safe: bool) -> None:
    name = stop.read(key)
    stop.add(
        SyntaxRule.NO_COMMA,
        key,
        f"Di dalam kurung kurawal, di depan `{name}` belum ada koma.",
        f"Tulis `..., {name}: ...`, misalnya {{ya: lanjut, tidak: rekap}}.{doubt}",
        Fix.of(Span(match.start("gap"), match.start("gap")), ",", safe=safe),
        name,
    )
