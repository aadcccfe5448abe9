"""Changes as a comment on a merge request: folded by file, and never longer than one may be."""

import html
from collections.abc import Iterable, Iterator, Sequence

from soptool.diff.changes import Change
from soptool.diff.revision import Revision
from soptool.render.markdown_text import escape_cell
from soptool.report.changes_marks import Mark, Stretch
from soptool.report.changes_text import count_changes, count_levels, whole_file
from soptool.report.changes_words import Teller, Told

# GitHub takes 65,536 characters, GitLab 1,000,000; some room is for what a bot writes around.
LONGEST_COMMENT = 60_000  # bytes
_MOST_OPEN = 20  # files with more changes are folded
_TAGS = {Mark.OLD: "del", Mark.BEFORE: "del", Mark.NEW: "ins", Mark.AFTER: "ins"}


def render_changes_markdown(revisions: Sequence[Revision], longest: int = LONGEST_COMMENT) -> str:
    """What does not fit is counted; the gravest changes fit first."""
    changed = [one for one in revisions if one.changes]
    changes = [change for one in changed for change in one.changes]
    if not changes:
        return "Tidak ada perubahan SOP.\n"
    title = f"### Perubahan SOP: {count_changes(changes)}"
    sections = [_Section(one) for one in changed]
    room = longest - _size(title) - sum(_size(one.frame) for one in sections) - _FOOT
    kept = _gravest_that_fit([row for one in sections for row in one.rows], room)
    left_out = len(changes) - len(kept)
    parts = [title, *(one.text(kept) for one in sections)]
    if left_out:
        parts.append(f"{left_out} perubahan lagi tidak dimuat; lihat `soptool diff`.")
    return "\n\n".join(parts) + "\n"


_FOOT = 100  # bytes for the line that counts what is left out


class _Row:
    """One row of a table, which knows how grave it is."""

    def __init__(self, change: Change, text: str) -> None:
        self.rank = change.significance.rank
        self.text = text


class _Section:
    """One file."""

    def __init__(self, revision: Revision) -> None:
        whole = [one for one in revision.changes if not one.field and one.step is None]
        told = Teller().tell([one for one in revision.changes if one not in whole])
        self.rows = [_Row(one, f"| | {_safe(whole_file(one))} | {_level(one)} |") for one in whole]
        self.rows += [_Row(one.change, _table_row(one)) for one in told]
        opened = " open" if len(self.rows) <= _MOST_OPEN else ""
        self._head = (
            f"<details{opened}><summary><b>{_uncalled(html.escape(revision.file))}</b>: "
            f"{count_levels(revision.changes)}</summary>"
        )
        self._remarks = [
            f"> **{one.rule.severity.value.capitalize()}** ({one.rule.rule}): {_safe(one.message)} "
            f"{_safe(one.hint)}"
            for one in revision.remarks
        ]

    @property
    def frame(self) -> str:
        """What is written however few rows fit."""
        return "\n\n".join([self._head, *self._remarks, _HEADING, "</details>", ""])

    def text(self, kept: set[_Row]) -> str:
        rows = [row.text for row in self.rows if row in kept]
        table = ["\n".join([_HEADING, *rows])] if rows else []
        return "\n\n".join([self._head, *self._remarks, *table, "</details>"])


_HEADING = "| Bagian | Perubahan | Tingkat |\n| --- | --- | --- |"


def _gravest_that_fit(rows: Sequence[_Row], room: int) -> set[_Row]:
    kept = set()
    for row in sorted(rows, key=lambda row: row.rank):
        room -= _size(row.text) + 1
        if room < 0:
            break
        kept.add(row)
    return kept


def _table_row(told: Told) -> str:
    part = told.subject or told.block.value
    return f"| {_safe(part)} | {''.join(_marked(told.words))} | {_level(told.change)} |"


def _marked(words: Iterable[Stretch]) -> Iterator[str]:
    for stretch in words:
        tag = _TAGS.get(stretch.mark)
        text = _safe(stretch.text)
        yield f"<{tag}>{text}</{tag}>" if tag else text


def _level(change: Change) -> str:
    return change.significance.value.replace("_", " ")


def _safe(text: str) -> str:
    """Shown as it is; `@` calls nobody."""
    return _uncalled(escape_cell(text))


def _uncalled(text: str) -> str:
    return text.replace("@", "@<!-- -->")


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
