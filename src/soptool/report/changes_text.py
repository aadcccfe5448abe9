"""Changes for the terminal: block by block, word by word."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from soptool.diff.changes import Change, Kind
from soptool.diff.revision import Revision
from soptool.model.significance import Significance
from soptool.report.changes_marks import Mark, Stretch
from soptool.report.changes_names import value
from soptool.report.changes_words import Block, Teller, Told
from soptool.report.terminal import Paint, visible
from soptool.syntax.nodes import Data

_PLAIN_MARKS = {Mark.OLD: "[-{}-]", Mark.NEW: "{{+{}+}}"}
_STYLES = {Mark.OLD: "gone", Mark.BEFORE: "gone", Mark.NEW: "good", Mark.AFTER: "good"}
_LEVEL_STYLES = {
    Significance.MAJOR: "galat",
    Significance.MEDIUM: "perhatian",
    Significance.MINOR: "saran",
    Significance.LAYOUT: "dim",
}


def render_changes_text(
    revisions: Sequence[Revision],
    *,
    headed: bool = False,
    colorful: bool = False,
    arrows: bool = True,
) -> str:
    """Where files are `headed`, each under its name; "" where nothing changed."""
    teller = Teller() if arrows else Teller("->", "...")
    writer = _Writer(Paint(colorful), teller)
    blocks = ["\n".join(writer.lines(one, headed)) for one in revisions if one.changes]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def count_changes(changes: Sequence[Change]) -> str:
    """`3 perubahan (2 besar, 1 kecil)`."""
    if not changes:
        return "Tidak ada perubahan"
    return f"{len(changes)} perubahan ({count_levels(changes)})"


def count_levels(changes: Sequence[Change]) -> str:
    """`2 besar, 1 kecil`."""
    levels = [change.significance for change in changes]
    counts = ((levels.count(level), level.value.replace("_", " ")) for level in Significance)
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def whole_file(change: Change) -> str:
    """What is said of a SOP that is not compared row by row."""
    match change.kind:
        case Kind.ADDED:
            return "SOP baru"
        case Kind.REMOVED:
            return "SOP dihapus"
        case _:
            return (
                f"Kedua SOP tidak berhubungan: {_called(change.old)} dan {_called(change.new)}. "
                "Nomor, judul, dan langkahnya lain; periksa apakah berkasnya benar."
            )


class _Writer:
    """Lines of one file after the other."""

    def __init__(self, paint: Paint, teller: Teller) -> None:
        self.paint = paint
        self.teller = teller

    def lines(self, revision: Revision, headed: bool) -> Iterator[str]:
        if headed:
            yield self.paint("place", visible(revision.file))
        whole = [one for one in revision.changes if not one.field and one.step is None]
        yield from map(whole_file, whole)
        told = self.teller.tell([one for one in revision.changes if one not in whole])
        for block, members in groupby(told, key=lambda one: one.block):
            yield from self._block(block, list(members))
        for remark in revision.remarks:
            severity = self.paint("perhatian", remark.rule.severity.value)
            yield f"{severity} {remark.rule.rule}: {remark.message}"
            yield f"  saran: {remark.hint}"

    def _block(self, block: Block, told: Sequence[Told]) -> Iterator[str]:
        yield self.paint("place", block.value)
        for subject, members in groupby(told, key=lambda one: one.subject):
            lines = [f"{self._words(one.words)}{self._level(one.change)}" for one in members]
            match lines:
                case [only] if subject:
                    yield f"  {self.paint('place', subject)}: {only}"
                case _ if subject:
                    yield f"  {self.paint('place', subject)}"
                    yield from (f"    {line}" for line in lines)
                case _:
                    yield from (f"  {line}" for line in lines)

    def _words(self, words: Sequence[Stretch]) -> str:
        return "".join(map(self._stretch, words))

    def _stretch(self, stretch: Stretch) -> str:
        if stretch.mark is Mark.KEPT:
            return stretch.text
        if self.paint.colorful:
            return self.paint(_STYLES[stretch.mark], stretch.text)
        return _PLAIN_MARKS.get(stretch.mark, "{}").format(stretch.text)

    def _level(self, change: Change) -> str:
        name = change.significance.value.replace("_", " ")
        return "  " + self.paint(_LEVEL_STYLES[change.significance], f"[{name}]")


def _called(sop: Data) -> str:
    assert isinstance(sop, Mapping)
    number = f" ({value(sop['nomor'])})" if sop["nomor"] else ""
    return f'"{value(sop["judul"])}"{number}'
