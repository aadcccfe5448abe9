"""The `grouped` report: file by file, and within a file rule by rule."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from soptool.diagnostics import Diagnostic
from soptool.report.lint_report import LintReport
from soptool.report.terminal import Paint, visible
from soptool.report.text import FOLD_ABOVE, closing, rows


def render_grouped(report: LintReport) -> str:
    """Each file with its findings, the gravest rules first, and the verdict."""
    paint = Paint(report.colorful)
    blocks = [
        "".join(f"{line}\n" for line in _file(file, list(found), paint))
        for file, found in groupby(report.diagnostics, key=lambda found: found.place.file)
    ]
    return "\n".join([*blocks, closing(report, paint)])


def _file(file: str, diagnostics: Sequence[Diagnostic], paint: Paint) -> Iterator[str]:
    yield paint("place", visible(file))
    for group in _by_rule(diagnostics):
        first = group[0]
        count = f" ({len(group)})" if len(group) > 1 else ""
        yield f"  {paint(first.severity.value, first.severity.value)} {first.rule}{count}"
        yield from _group(group, paint)


def _group(group: Sequence[Diagnostic], paint: Paint) -> Iterator[str]:
    """The findings of one rule; advice that is the same for all of them comes once, at the end."""
    shared = group[0].hint if len({found.hint for found in group}) == 1 else ""
    for found in group[:FOLD_ABOVE]:
        place = f"{found.place.line}:{found.place.column}"
        yield f"    {paint('dim', place)} {visible(found.message)}"
        if found.hint and not shared:
            yield f"      saran: {visible(found.hint)}"
    if rest := group[FOLD_ABOVE:]:
        yield f"    dan {len(rest)} lagi: {rows(rest)}."
    if shared:
        yield f"    saran: {visible(shared)}"


def _by_rule(diagnostics: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """The findings of one file in groups of one rule and severity, the gravest first."""
    groups: dict[tuple[int, str], list[Diagnostic]] = {}
    for found in diagnostics:
        groups.setdefault((found.severity.rank, found.rule), []).append(found)
    return [groups[key] for key in sorted(groups, key=lambda key: key[0])]
