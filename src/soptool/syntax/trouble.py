"""Why a text is no YAML, told from what stands in it."""

from soptool.diagnostics import Span
from soptool.syntax.events import Unreadable
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule


def explain(findings: Findings, error: Unreadable) -> None:
    """Add the one finding that fits the place where reading stopped."""
    line = findings.lines.line(error.offset)
    findings.add(
        SyntaxRule.UNREADABLE,
        Span(min(error.offset, line.end), line.end),
        "Baris ini tidak dapat dibaca sebagai YAML.",
        "Periksa spasi di awal baris, titik dua, dan tanda kutip pada baris ini dan di atasnya.",
    )
