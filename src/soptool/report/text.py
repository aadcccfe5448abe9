"""The `full` report: every finding with its source line, a caret under what is meant, advice."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice

from soptool.diagnostics import Diagnostic, Place
from soptool.report.lint_report import UNFINISHED, LintReport
from soptool.report.terminal import Paint, visible, width

FOLD_ABOVE = 5
_MOST_NUMBERS = 50  # nobody reads on
# A longer source line is cut to this many characters around the caret.
_LONGEST_LINE = 110


def render_full(report: LintReport) -> str:
    """The findings, where to read more, and the verdict."""
    paint = Paint(report.colorful)
    blocks = [render_text(report.diagnostics, report.sources, colorful=report.colorful)]
    gravest = min(report.diagnostics, key=lambda found: found.severity.rank, default=None)
    more = f"Penjelasan: soptool explain {gravest.rule}\n" if gravest else ""
    blocks.append(more + closing(report, paint))
    return "\n".join(block for block in blocks if block)


def closing(report: LintReport, paint: Paint) -> str:
    """What ends every report for people: what can be mended, what went wrong, the verdict."""
    lines = [f"{UNFINISHED}: {visible(reason)}" for reason in report.failed_run]
    if cures := report.cures():
        lines.insert(0, cures)
    verdict = paint("galat" if report.failed else "good", report.verdict())
    return "".join(f"{line}\n" for line in [*lines, verdict])


def render_text(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], *, colorful: bool = False
) -> str:
    """The findings alone, with a line break at the end."""
    paint = Paint(colorful)
    blocks = [
        "\n".join(_block(group, sources.get(group[0].place.file, ""), paint))
        for group in _folded(diagnostics)
    ]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _folded(diagnostics: Sequence[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """Groups of one, but all of one rule in one file together where there are more than five."""
    for _, in_file in groupby(diagnostics, key=lambda found: found.place.file):
        found = list(in_file)
        groups: dict[str, list[Diagnostic]] = {}
        for one in found:
            groups.setdefault(one.rule, []).append(one)
        for one in found:
            group = groups[one.rule]
            if len(group) <= FOLD_ABOVE:
                yield [one]
            elif one is group[0]:
                yield group


def _block(group: list[Diagnostic], source: str, paint: Paint) -> Iterator[str]:
    first = group[0]
    place = first.place
    where = paint("place", f"{visible(place.file)}:{place.line}:{place.column}")
    yield f"{where}: {paint(first.severity.value, first.severity.value)} {first.rule}"
    yield f"  {visible(first.message)}"
    yield from _snippet(place, source, paint)
    if len(group) > 1:
        yield f"   {len(group)} temuan aturan ini: {rows(group)}."
    if first.hint:
        yield f"   saran: {visible(first.hint)}"
    for related in first.related:
        other = related.place
        yield f"   {visible(related.message)}: {visible(other.file)}:{other.line}:{other.column}"
        yield from _snippet(other, source if other.file == place.file else "", paint)


def rows(group: Sequence[Diagnostic]) -> str:
    """The numbers of the steps; of the lines where a finding is about no numbered step."""
    if all(found.row for found in group):
        return "langkah " + _listed(dict.fromkeys(found.row for found in group))
    return "baris " + _listed(dict.fromkeys(str(found.place.line) for found in group))


def _listed(numbers: Collection[str]) -> str:
    more = len(numbers) - _MOST_NUMBERS
    listed = ", ".join(islice(numbers, _MOST_NUMBERS))
    return f"{listed}, dan {more} lainnya" if more > 0 else listed


def _snippet(place: Place, source: str, paint: Paint) -> Iterator[str]:
    """The line above, the line itself, and carets under the stretch that is meant."""
    lines = _split(source)
    if not source or not 1 <= place.line <= len(lines):  # empty: there was none, or no text in it
        return
    gutter = len(str(place.line))
    bar = paint("dim", f"{' ' * gutter} |")
    above = lines[place.line - 2] if place.line > 1 else ""
    if above.strip():
        yield f"{paint('dim', f'{place.line - 1:>{gutter}} |')} {_cut(above, 0)[0]}"
    line = lines[place.line - 1]
    start = min(place.column - 1, len(line))
    end = min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line)
    shown, before = _cut(line, start)
    marked = max(1, min(width(visible(line[start:end])), width(shown) - before))
    yield f"{paint('dim', f'{place.line:>{gutter}} |')} {shown}".rstrip()
    yield f"{bar} {' ' * before}{paint('galat', '^' * marked)}"


@lru_cache(maxsize=2)  # one file is reported after the other
def _split(source: str) -> list[str]:
    return re.split("\r\n|\n|\r", source) if "\r" in source else source.split("\n")


def _cut(line: str, start: int) -> tuple[str, int]:
    """A visible stretch of the line, and in which column of it `start` stands."""
    if len(line) <= _LONGEST_LINE:
        return visible(line), width(visible(line[:start]))
    first = max(0, start - _LONGEST_LINE // 3)
    head = "..." if first else ""
    tail = "..." if first + _LONGEST_LINE < len(line) else ""
    shown = visible(line[first : first + _LONGEST_LINE])
    return f"{head}{shown}{tail}", len(head) + width(visible(line[first:start]))
