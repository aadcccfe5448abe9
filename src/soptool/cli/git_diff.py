"""`soptool git-diff`: what `git diff` prints of a SOP (git's external diff)."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.diff.revision import Revision, one_sided, revise
from soptool.errors import SoptoolError
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.report.changes_text import count_changes, render_changes_text
from soptool.report.terminal import visible
from soptool.report.text import render_text
from soptool.storage.files import read_bytes
from soptool.syntax.decoding import decode

_ABSENT = Path(os.devnull)


def run(
    context: typer.Context,
    arguments: Annotated[
        list[str], typer.Argument(metavar="ARGUMEN", help="Tujuh argumen dari git.")
    ],
) -> Exit:
    """Dipanggil oleh git: apa yang berubah dalam satu SOP, dengan kata-kata formulirnya.

    Git berhenti bila perintah ini gagal, jadi berkas yang keliru disebut temuannya saja.
    """
    console: Console = context.obj
    name = arguments[0]
    if len(arguments) == 1:  # git does not say more of a file that is being merged
        console.data(f"{visible(name)}: belum selesai digabungkan.\n")
        return Exit.CLEAN
    if len(arguments) < 7:
        raise SoptoolError(
            "Perintah ini dipanggil oleh git, dengan tujuh argumen.",
            "Pasang dengan: soptool git-setup",
        )
    new_name = arguments[7] if len(arguments) > 7 else name
    old, new = Path(arguments[1]), Path(arguments[4])
    revision = _revision(name, new_name, old, new, console)
    if revision is not None:
        text = render_changes_text([revision], colorful=_colorful(console), arrows=console.arrows)
        heading = f"{visible(new_name)}: {count_changes(revision.changes)}\n"
        console.data(heading + text + "\n")
    return Exit.CLEAN


def _revision(name: str, new_name: str, old: Path, new: Path, console: Console) -> Revision | None:
    """None where a side cannot be compared; its findings are printed instead."""
    if old == _ABSENT or new == _ABSENT:
        return one_sided(new_name, added=old == _ABSENT, levels={})
    sides = []
    for label, path in ((name, old), (new_name, new)):
        content = read_bytes(path)
        loaded = load_bytes(content, label, Context(today=date.today()))
        if loaded.sop is None:
            source = {label: decode(content, label)[0] or ""}
            console.data(render_text(loaded.diagnostics, source))
            return None
        sides.append(loaded.sop)
    return revise(new_name, sides[0], sides[1], old_file=name)


def _colorful(console: Console) -> bool:
    """Git's pager stands between us and the terminal, and shows colours."""
    paged = console.color == "auto" and "GIT_PAGER_IN_USE" in os.environ
    return console.colorful or (paged and "NO_COLOR" not in os.environ)
