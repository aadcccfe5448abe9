"""`soptool verify`: whether what was approved is what the SOPs say now."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import typer

from soptool.cli.console import Console
from soptool.cli.editing import Editable, UnsoundError, open_editable
from soptool.cli.exits import Exit, working_on
from soptool.cli.history import Version, versions
from soptool.cli.usage import SopPaths
from soptool.diff.revision import revise
from soptool.errors import SoptoolError
from soptool.model.calendar import print_date
from soptool.model.endorsements import APPROVED, current, outdated
from soptool.model.fingerprint import content_fingerprint
from soptool.model.sop import Endorsement
from soptool.report.changes_text import render_changes_text
from soptool.report.text import render_text
from soptool.storage.files import find_sops, shown
from soptool.storage.git import Repository
from soptool.storage.settings import Contexts

_MOST_VERSIONS = 500


def run(context: typer.Context, paths: SopPaths = None) -> Exit:
    """Membandingkan sidik isi tiap persetujuan dengan isi SOP sekarang, dan dengan riwayat git.

    Yang diperiksa hanya catatan `soptool approve`, bukan tanda tangan elektronik (BSrE).

    Contoh: soptool verify sop/
    """
    console: Console = context.obj
    code = Exit.CLEAN
    for file in find_sops(paths or [Path()], Contexts(date.today()).include):
        with working_on(shown(file)):
            try:
                editable = open_editable(file)
            except UnsoundError as error:
                console.data(render_text(error.diagnostics, {shown(file): error.text}))
                code = Exit.FINDINGS
                continue
            for right, line in _verdicts(editable, console.arrows):
                console.data(f"{shown(file)}: {line}\n")
                code = code if right else Exit.FINDINGS
    return code


def _verdicts(editable: Editable, arrows: bool) -> Iterator[tuple[bool, str]]:
    """Whether each endorsement still holds, and what to say of it."""
    known = [one for one in current(editable.sop) if one.fingerprint]
    if not known:
        yield True, "belum ada persetujuan yang dicatat."
        return
    history = _history(editable.file)
    stale = outdated(editable.sop)
    for one in known:
        who = f"{one.role} oleh {one.name}, {one.office}"
        if one in stale:
            yield (
                False,
                f"{who}: isinya berubah sesudah itu.\n{_changes(editable, one, history, arrows)}",
            )
        elif one.role == APPROVED and (problem := _recorded_otherwise(one, history)):
            yield False, f"{who}: {problem}"
        else:
            yield True, f"{who}: isinya masih sama."


def _history(file: Path) -> tuple[Version, ...] | None:
    """The revisions of the file; None where git cannot tell."""
    try:
        repository = Repository.around(file)
        start = repository.commit("HEAD")
        found = versions(repository, repository.name(file), start)
        return tuple(islice(found, _MOST_VERSIONS))
    except SoptoolError:
        return None


def _changes(
    editable: Editable,
    endorsement: Endorsement,
    history: tuple[Version, ...] | None,
    arrows: bool,
) -> str:
    """What changed since the revision that was endorsed."""
    if history is None:
        return "  Riwayat git tidak ada, jadi perubahannya tidak dapat disebut."
    for version in history:
        if version.sop and content_fingerprint(version.sop) == endorsement.fingerprint:
            revision = revise(version.name, version.sop, editable.sop)
            text = render_changes_text([revision], arrows=arrows)
            since = f"  Sejak {version.commit.number[:10]}, {print_date(version.commit.day)}:"
            return "\n".join([since, *(f"  {line}" for line in text.splitlines())])
    return "  Isi yang disetujui tidak ditemukan dalam riwayat git."


def _recorded_otherwise(endorsement: Endorsement, history: tuple[Version, ...] | None) -> str:
    """What is wrong with the commit that brought an approval into the file, if anything."""
    made = None
    for version in history or ():
        if version.sop is None or endorsement not in version.sop.endorsements:
            break
        made = version
    if made is None or made.sop is None:
        return ""  # not committed yet, or nobody can tell
    if content_fingerprint(made.sop) == endorsement.fingerprint:
        return ""
    return (
        f"dicatat pada {made.commit.number[:10]} oleh {made.commit.author}, tetapi isi SOP pada "
        "commit itu lain."
    )
