"""The `markdown` report: a comment on a merge request, which GitHub and GitLab fold by file.

Values stand in code spans: there neither program makes mentions, references, links, pictures,
emoji or HTML of what an author wrote.
"""

import html
import re
from collections.abc import Sequence
from itertools import groupby

from soptool.diagnostics import Diagnostic
from soptool.report.lint_report import UNFINISHED, LintReport
from soptool.report.terminal import visible

_ROOM = 58_000  # with reasons below the 65,536 characters that GitHub takes
_MOST_REASONS = 10
_LONGEST_TEXT = 500
_BACKTICKS = re.compile("`+")


def render_comment(report: LintReport) -> str:
    """The verdict, then each file with its findings; what finds no room is counted."""
    shown = _with_room(report)
    reasons = [f"{UNFINISHED}: {code(one)}\n" for one in report.failed_run[:_MOST_REASONS]]
    blocks = [f"### soptool\n\n**{report.verdict()}**\n", *reasons]
    for name, found in groupby(shown, key=lambda one: report.name(one.place)):
        blocks.append(_file(name, list(found), report))
    if left_out := len(report.diagnostics) - len(shown):
        blocks.append(f"{left_out} temuan lain tidak dimuat karena panjang komentar terbatas.\n")
    return "\n".join(blocks)


def code(text: str) -> str:
    """A code span that shows just that text, whatever is in it."""
    shown = visible(text)
    if len(shown) > _LONGEST_TEXT:
        shown = f"{shown[:_LONGEST_TEXT]}..."
    runs = {len(run) for run in _BACKTICKS.findall(shown)}
    fence = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    return f"{fence} {shown} {fence}"


def _with_room(report: LintReport) -> list[Diagnostic]:
    """As many findings as the comment can hold, the gravest first, in reading order."""
    room = _ROOM
    kept: set[int] = set()
    files: set[str] = set()
    numbered = enumerate(report.diagnostics)
    for index, found in sorted(numbered, key=lambda pair: pair[1].severity.rank):
        name = report.name(found.place)
        room -= len(_line(found) if name in files else _file(name, [found], report)) + 5
        files.add(name)
        if room < 0:
            break
        kept.add(index)
    return [found for index, found in enumerate(report.diagnostics) if index in kept]


def _file(name: str, diagnostics: Sequence[Diagnostic], report: LintReport) -> str:
    grave = any(report.summary.grave(found.severity) for found in diagnostics)
    opening = "<details open>" if grave else "<details>"
    head = f"<code>{html.escape(visible(name))}</code>: {len(diagnostics)} temuan"
    lines = "".join(map(_line, diagnostics))
    return f"{opening}<summary>{head}</summary>\n\n{lines}\n</details>\n"


def _line(found: Diagnostic) -> str:
    advice = f" Saran: {code(found.hint)}" if found.hint else ""
    where = f"baris {found.place.line}, `{found.rule}`"
    return f"- **{found.severity.value}** {where}: {code(found.message)}{advice}\n"
