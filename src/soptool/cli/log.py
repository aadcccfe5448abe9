"""`soptool log`: the history of one SOP in git, in the words of the form."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.history import Version, versions
from soptool.diff.revision import revise
from soptool.errors import SoptoolError
from soptool.model.calendar import print_date
from soptool.report.changes_text import count_changes, render_changes_text
from soptool.report.terminal import Paint, visible
from soptool.storage.files import shown
from soptool.storage.git import Repository


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas SOP.", readable=False)],
    most: Annotated[
        int, typer.Option("--most", metavar="N", min=1, help="Banyaknya revisi yang disebut.")
    ] = 20,
) -> Exit:
    """Menyebut siapa mengubah SOP ini, kapan, apa yang berubah, dan seberapa penting.

    Contoh: soptool log sop/surat.sop.yaml --most 5
    """
    console: Console = context.obj
    repository = Repository.around(file)
    found = versions(repository, repository.name(file), repository.commit("HEAD"))
    known = tuple(islice(found, most + 1))
    if not known:
        raise SoptoolError(
            f"Berkas {shown(file)} belum ada dalam riwayat git.",
            "Simpan dahulu dengan git add dan git commit.",
        )
    paint = Paint(console.colorful)
    for number, version in enumerate(known[:most]):
        older = known[number + 1] if number + 1 < len(known) else None
        head = f"{print_date(version.commit.day)}, {visible(version.commit.author)}"
        lines = [
            f"{paint('place', head)} ({version.commit.number[:10]})",
            f"  {visible(version.commit.subject)}",
            *(f"  {line}" for line in _changes(version, older, console)),
        ]
        console.data("\n".join(lines) + "\n\n")
    return Exit.CLEAN


def _changes(version: Version, older: Version | None, console: Console) -> Sequence[str]:
    if version.sop is None:
        return ["SOP ini tidak dapat dibaca pada revisi ini."]
    if older is None:
        return ["SOP baru"]
    if older.sop is None:
        return ["Revisi sebelumnya tidak dapat dibaca, jadi perubahannya tidak dapat disebut."]
    revision = revise(version.name, older.sop, version.sop, old_file=older.name)
    if not revision.changes:
        return ["Hanya tata letak berkas yang berubah."]
    report = render_changes_text([revision], colorful=console.colorful, arrows=console.arrows)
    return [f"{count_changes(revision.changes)}:", *report.splitlines()]
