"""Characters that no form, no Word file and no editor shows, found before YAML sees them."""

import re
import unicodedata

from soptool.diagnostics import Edit, Fix, Span
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Scalar

INVISIBLE = "\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff"
CURLY_QUOTES = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"

# What XML and YAML refuse, listed: all but the allowed would take eight times as long to compile.
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
# Marks that turn the direction of text: what is printed is not what was written.
_TURNING = "\u202a-\u202e\u2066-\u2069"
_REFUSED = re.compile(rf"[{_CONTROLS}\ufeff\u2028\u2029{_TURNING}]|\r(?!\n)")
_CONTROL = re.compile(rf"[{_CONTROLS}]")
_UNPRINTABLE = re.compile(rf"[{_CONTROLS}{_TURNING}]")
HIDDEN = re.compile(f"[{INVISIBLE}]+")
_HIDDEN_SEPARATOR = re.compile(f"(?:-|[a-z_]+:)(?P<hidden>[{INVISIBLE}]+)")
_ORDINARY = bytes((9, 10, *range(0x20, 0x7F)))
_LINE_BREAKS = "\r\x85\u2028\u2029"
# A binary file would otherwise give a finding for each of its bytes.
_MOST_REPORTED = 20


def check_characters(findings: Findings) -> None:
    """Report what may not stand in the text at all, each with its line and column."""
    text = findings.text
    if text.isascii() and not text.encode().translate(None, _ORDINARY):
        return
    refused = list(_REFUSED.finditer(text))
    for number, match in enumerate(refused[:_MOST_REPORTED], 1):
        rest = len(refused) - _MOST_REPORTED if number == _MOST_REPORTED else 0
        _report(
            findings, match, f" Masih ada {rest} karakter lain seperti ini." if rest > 0 else ""
        )


def check_escapes(findings: Findings, scalar: Scalar) -> None:
    r"""Report control characters that a double-quoted value makes with escapes such as "\x0b"."""
    if match := _UNPRINTABLE.search(scalar.text):
        findings.add(
            SyntaxRule.CONTROL_CHARACTER,
            scalar.span,
            f"Nilai ini membuat karakter kendali {_code(match[0])}, yang tidak dapat dicetak.",
            "Hapus kode berawalan garis miring terbalik itu dari teks.",
        )


def check_key_characters(findings: Findings, key: Scalar) -> None:
    """Report blanks that look like spaces, and Word's quotes around a key."""
    written = findings.text[key.span.start : key.span.end]
    if match := HIDDEN.search(written):
        parts = unicodedata.category(match[0][0]) == "Zs"
        report_invisible(findings, key.span.start + match.start(), match[0], parts=parts)
    elif written[0] in CURLY_QUOTES or written[-1] in CURLY_QUOTES:
        findings.add(
            SyntaxRule.CURLY_QUOTE,
            key.span,
            f"Kunci {written} memakai tanda kutip melengkung.",
            "Hapus tanda kutipnya; nama kunci tidak perlu kutip.",
            fix=Fix(
                (Edit(key.span, written.strip("\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb")),)
            ),
        )


def check_separator(findings: Findings, scalar: Scalar) -> None:
    """Report a dash or a key that is parted from its value by something that is no space."""
    written = findings.text[scalar.span.start : scalar.span.end]
    if match := _HIDDEN_SEPARATOR.match(written):
        report_invisible(findings, scalar.span.start + match.start("hidden"), match["hidden"])


def report_invisible(findings: Findings, start: int, found: str, *, parts: bool = True) -> None:
    """One finding for a run of invisible characters; where it parts words, a space is the cure."""
    span = Span(start, start + len(found))
    cure = "Ganti dengan spasi biasa." if parts else "Hapus karakter itu."
    findings.add(
        SyntaxRule.INVISIBLE_CHARACTER,
        span,
        f"Di sini ada {spoken(found[0])}, bukan spasi biasa.",
        f"Biasanya terbawa saat menyalin dari Word atau laman web. {cure}",
        fix=Fix.of(span, " " * len(found) if parts else ""),
    )


def _report(findings: Findings, match: re.Match[str], more: str) -> None:
    span, found = Span(*match.span()), match[0]
    if found in _LINE_BREAKS:
        findings.add(
            SyntaxRule.FOREIGN_LINE_BREAK,
            span,
            f"Di sini ada pemisah baris {_code(found)} yang tidak dikenal semua program.",
            "Simpan ulang berkas dengan akhir baris LF atau CRLF." + more,
            fix=Fix.of(span, "\n", safe=found == "\r"),
        )
    elif not _CONTROL.match(found):
        kind = "karakter tak terlihat" if found == "\ufeff" else "tanda pembalik arah tulisan"
        findings.add(
            SyntaxRule.INVISIBLE_CHARACTER,
            span,
            f"Di sini ada {kind} {_code(found)} di tengah berkas.",
            "Hapus karakter itu." + more,
            fix=Fix.of(span, ""),
        )
    else:
        findings.add(
            SyntaxRule.CONTROL_CHARACTER,
            span,
            f"Di sini ada karakter kendali {_code(found)}, yang tidak dapat dicetak.",
            "Hapus karakter itu." + more,
            fix=Fix.of(span, "", safe=False),
        )


def spoken(character: str) -> str:
    """What an invisible character is called, with its code."""
    return f"{_name(character)} ({_code(character)})"


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _name(character: str) -> str:
    if character == "\u00a0":
        return "spasi tak terputus"
    if unicodedata.category(character) == "Zs":
        return "spasi khusus"
    return "karakter tak terlihat"
