"""Changes as the Word file of the new SOP with tracked changes, and the matrix of them."""

from soptool.diff.revision import Revision
from soptool.layout.flowchart import lay_out
from soptool.layout.table import Font, Picture, TextStyle
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.docx.matrix import Marked, Matrix, MatrixLine
from soptool.render.docx.redline import Edition, redline
from soptool.render.docx.tracked_pages import Revised
from soptool.render.docx.tracking import Signature, Tracker
from soptool.report.changed_symbols import touched
from soptool.report.changes_marks import Mark
from soptool.report.changes_matrix import MatrixRow, Words, matrix
from soptool.report.changes_words import Teller


def render_changes_docx(
    revision: Revision, profile: Profile, signature: Signature, logo: Picture | None = None
) -> bytes:
    """The form of an SOP that was read on both sides; raises CannotDrawError as `lay_out` does."""
    old, new = revision.old, revision.new
    assert old is not None
    assert new is not None
    before, after = (Edition(sop, lay_out(sop, profile, logo).layout) for sop in (old, new))
    changed = touched(revision)[1]
    marks = redline(before, after, changed.rows | changed.ways)
    rows = matrix(revision.changes, Teller())
    told = Matrix(tuple(map(_line, rows)), _reason(old, new), TextStyle(Font(profile.font)))
    return render_docx(after.layout, new, revised=Revised(marks, Tracker(signature), told))


def _line(row: MatrixRow) -> MatrixLine:
    return MatrixLine(row.subject, _marked(row.before), _marked(row.after))


def _marked(words: Words) -> tuple[Marked, ...]:
    return tuple(Marked(text, mark is not Mark.KEPT) for mark, text in words)


def _reason(old: Sop, new: Sop) -> str:
    """What the newest entry of the history says, if it is of this revision."""
    entry = new.history[-1] if new.history else None
    return entry.reason if entry and entry not in old.history else ""
