"""Where the report of `soptool diff` goes, in which form, and whether the run fails by it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.usage import one_of
from soptool.diff.revision import Revision
from soptool.model.profile import Profile
from soptool.model.significance import Significance
from soptool.report.changes_json import render_changes_json
from soptool.report.changes_markdown import render_changes_markdown
from soptool.report.changes_text import count_changes, render_changes_text
from soptool.storage.files import write_atomically
from soptool.storage.settings import Contexts

Render = Callable[[Sequence[Revision]], str]
_THRESHOLDS = tuple(one for one in Significance if one is not Significance.LAYOUT)


def _html(revisions: Sequence[Revision]) -> str:
    """Only this form needs the layout, whose import takes as long as a comparison."""
    from soptool.report.changes_html import render_changes_html

    return render_changes_html(revisions, _profile_of)


# Besides "text", which depends on the screen.
_FORMS: Mapping[str, Render] = {
    "markdown": render_changes_markdown,
    "json": render_changes_json,
    "html": _html,
}
DOCX = "docx"  # the only form that is no text
FORMATS = ("text", *_FORMS, DOCX)


def read_threshold(written: str | None) -> Significance:
    """What `--fail-on` names; without it every change counts but those of the layout."""
    if written is None:
        return _THRESHOLDS[-1]
    return Significance(one_of("--fail-on", written, [one.value for one in _THRESHOLDS]))


def write_report(
    revisions: Sequence[Revision], form: str, target: Path | None, console: Console, headed: bool
) -> None:
    """To a file, where one is named; `headed` where several files are asked for."""
    if form == "text":
        report = _text(revisions, target, console, headed)
    else:
        report = _FORMS[form](revisions)
    if target:
        write_atomically(target, report.encode("utf-8"))
    else:
        console.data(report)


def judge(
    revisions: Sequence[Revision], threshold: Significance, written: str | None, console: Console
) -> Exit:
    """The last line, and the exit code that it explains."""
    changes = [change for one in revisions for change in one.changes]
    failed = any(one.significance.rank <= threshold.rank for one in changes)
    verdict = f" {'Gagal' if failed else 'Lulus'} dengan --fail-on {written}." if written else ""
    console.talk(f"{count_changes(changes)}.{verdict}")
    return Exit.FINDINGS if failed else Exit.CLEAN


def _text(
    revisions: Sequence[Revision], target: Path | None, console: Console, headed: bool
) -> str:
    colorful = console.colorful and not target
    arrows = console.arrows or target is not None
    return render_changes_text(revisions, headed=headed, colorful=colorful, arrows=arrows)


def _profile_of(file: str) -> Profile:
    """The profile that rules the folder a file lies in, or would lie in."""
    return Contexts(date.today()).of(Path(file)).profile
