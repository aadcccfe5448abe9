"""`soptool diff --format docx`: one SOP as a Word file with tracked changes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from soptool.cli.console import Console
from soptool.cli.diff_sides import Sides
from soptool.diff.changes import Kind
from soptool.diff.revision import Revision
from soptool.errors import SoptoolError
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.storage.files import write_atomically
from soptool.storage.git import Commit
from soptool.storage.settings import Contexts
from soptool.storage.snapshots import Stored

if TYPE_CHECKING:
    from soptool.layout.table import Picture

_NOBODY = "soptool"
_EXAMPLE = "Contoh: soptool diff lama.sop.yaml baru.sop.yaml --format docx --output perubahan.docx"


def write_docx(
    revisions: Sequence[Revision],
    sides: Sides,
    target: Path | None,
    author: str | None,
    contexts: Contexts,
    console: Console,
) -> None:
    """To the file that `--output` names."""
    if target is None:
        raise SoptoolError("Bentuk docx ditulis ke berkas, jadi memerlukan --output.", _EXAMPLE)
    revision = _only(revisions)
    assert revision.new is not None
    commit = _commit(sides, revision.file)
    name = author or (commit.author if commit else "") or _NOBODY
    content = _drawn(revision, name, _moment(commit, revision.new), contexts, console)
    write_atomically(target, content)


def _only(revisions: Sequence[Revision]) -> Revision:
    """The one SOP that can be told in one Word file."""
    both = [one for one in revisions if one.old is not None and one.new is not None]
    if len(both) != 1:
        raise SoptoolError(
            "Berkas Word memuat perubahan satu SOP yang ada pada kedua sisi, "
            f"tetapi di sini ada {len(both)}.",
            f"Sebut SOP-nya. {_EXAMPLE}",
        )
    if any(change.kind is Kind.REPLACED for change in both[0].changes):
        raise SoptoolError(
            "Kedua SOP itu tidak berhubungan, jadi tidak ada perubahan yang dapat ditandai.",
            "Bandingkan dua revisi dari SOP yang sama.",
        )
    return both[0]


def _drawn(
    revision: Revision, author: str, moment: str, contexts: Contexts, console: Console
) -> bytes:
    """Only this form needs the layout, whose import takes as long as a comparison."""
    from soptool.layout.notices import CannotDrawError
    from soptool.render.docx.tracking import Signature
    from soptool.report.changes_docx import render_changes_docx

    file = Path(revision.file)
    profile = contexts.of(file).profile
    logo = _logo(revision, file, profile, console)
    try:
        return render_changes_docx(revision, profile, Signature(author, moment), logo)
    except CannotDrawError as error:
        raise SoptoolError(error.notice.message, error.notice.hint) from error


def _logo(revision: Revision, file: Path, profile: Profile, console: Console) -> "Picture | None":
    """An SOP whose logo cannot be used is printed without one."""
    from soptool.layout.style import FlowchartStyle
    from soptool.storage.logo import read_logo

    assert revision.new is not None
    name = revision.new.institution.logo
    if not name:
        return None
    style = FlowchartStyle.of(profile)
    try:
        return read_logo(name, file, style.logo_width, style.logo_height)
    except SoptoolError as error:
        console.complain(f"{error.message} SOP ini dicetak tanpa logo.", error.hint)
        return None


def _commit(sides: Sides, file: str) -> Commit | None:
    """What made the new side, if git knows it."""
    if not isinstance(sides.old, Stored):
        return None
    repository = sides.old.repository
    name = repository.name(Path(file))
    if isinstance(sides.new, Stored) and sides.new.prefix != ":":
        return repository.last_change(repository.commit(sides.new.prefix[:-1]), name)
    head = repository.commit("HEAD")
    kept = repository.blob(head, name)
    if kept is None or sides.new.blob(name, kept) != kept:
        return None
    return repository.last_change(head, name)


def _moment(commit: Commit | None, new: Sop) -> str:
    """The day of the commit, else that which the SOP names; never today's, for the same bytes."""
    day = commit.day if commit else new.dates.revised or new.dates.created
    return f"{day}T00:00:00Z" if day else ""
