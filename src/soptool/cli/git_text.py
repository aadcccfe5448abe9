"""`soptool git-text`: what git compares instead of the YAML (its `textconv`)."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.report.sop_text import render_sop_text
from soptool.report.terminal import visible
from soptool.storage.files import read_bytes


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas SOP.", readable=False)],
) -> Exit:
    """Dipanggil oleh git: teks SOP, atau isi berkasnya bila tidak dapat dibaca sebagai SOP.

    Git berhenti bila perintah ini gagal, jadi berkas yang keliru pun ditampilkan.
    """
    console: Console = context.obj
    content = read_bytes(file)
    settings = Context(today=date.today())
    sop = load_bytes(content, file.name, settings).sop
    if sop is not None:
        console.data(render_sop_text(sop, settings.profile))
    else:
        text = content.decode("utf-8", "replace")
        console.data("".join(f"{visible(line)}\n" for line in text.splitlines()))
    return Exit.CLEAN
