"""A rule as a Markdown page: for `docs/rules/` and for the help in SARIF."""

from soptool.lint.explanation import Fence, explain
from soptool.lint.rule import Rule
from soptool.report.rule_facts import cure_of, excuse_of, severity_of

_SIGNS = str.maketrans({"\t": "⇥", "\u00a0": "⍽"})


def rule_markdown(rule: Rule) -> str:
    """The whole page below its heading, which is the rule's name."""
    page = explain(rule)
    parts = [
        f"# {rule.name}",
        f"**{page.title}.**",
        f"- Kelompok: {rule.group}\n- Tingkat: {severity_of(rule)}\n"
        f"- Perbaikan: {cure_of(rule)}\n- Mengabaikan: {excuse_of(rule)}",
        "## Mengapa",
        page.reason,
        f"Dasar: {page.basis}",
        "## Contoh",
        page.advice,
        *(_example(fence) for fence in page.fences if fence.shown),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _example(fence: Fence) -> str:
    """The example with a comment at the lines that are meant."""
    lines = fence.text.rstrip("\n").split("\n")
    shown = (
        f"{line.translate(_SIGNS)}{'  # <-- ini' if number in fence.marked else ''}"
        for number, line in enumerate(lines, 1)
    )
    return "\n".join(["Baik:" if fence.good else "Buruk:", "", "```yaml", *shown, "```"])
