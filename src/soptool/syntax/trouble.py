"""Why a text is no YAML, told from what stands in it where the reading stopped."""

from soptool.syntax import (
    trouble_braces,
    trouble_items,
    trouble_lines,
    trouble_pairs,
    trouble_values,
)
from soptool.syntax.names import SyntaxRule
from soptool.syntax.stop import Stop

# The order is that of certainty: what is sure to be wrong before what may follow from it.
_EXPLANATIONS = (
    trouble_lines.tab,
    trouble_lines.hidden_blank,
    trouble_pairs.escape,
    trouble_pairs.late_quote,
    trouble_pairs.open_quote,
    trouble_items.word_bullet,
    trouble_items.glued_dash,
    trouble_values.lone_dash,
    trouble_values.special_start,
    trouble_values.no_space,
    trouble_lines.no_key,
    trouble_lines.no_colon,
    trouble_lines.indentation,
    trouble_values.colon,
    trouble_pairs.text_after,
    trouble_braces.no_comma,
    trouble_pairs.bracket,
    trouble_pairs.stray,
)


def explain(stop: Stop) -> None:
    """Add the one finding that fits, unless one beside it has said it already."""
    line = stop.findings.lines.place(stop.line).line
    if any(found.place.line in (line - 1, line) for found in stop.findings.diagnostics):
        return
    if any(explanation(stop) for explanation in _EXPLANATIONS):
        return
    stop.add(
        SyntaxRule.UNREADABLE,
        stop.rest,
        "Baris ini tidak dapat dibaca sebagai YAML.",
        "Periksa spasi di awal baris, titik dua, dan tanda kutip pada baris ini dan di atasnya.",
    )
