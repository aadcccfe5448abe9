"""`soptool show`: a SOP as plain text."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.loading import load_bytes
from soptool.report.sop_text import render_sop_text
from soptool.report.text import render_text
from soptool.storage.files import read_bytes, shown
from soptool.storage.settings import Contexts
from soptool.syntax.decoding import decode


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas SOP.", readable=False)],
) -> Exit:
    """Menampilkan satu SOP sebagai teks biasa, dengan kata-kata formulirnya.

    Contoh: soptool show surat.sop.yaml
    """
    console: Console = context.obj
    content, settings = read_bytes(file), Contexts(date.today()).of(file)
    loaded = load_bytes(content, shown(file), settings)
    if loaded.sop is None:
        source = decode(content, shown(file))[0] or ""
        console.data(render_text(loaded.diagnostics, {shown(file): source}))
        console.complain(f"{shown(file)} tidak dapat ditampilkan karena ada galat di dalamnya.")
        return Exit.FINDINGS
    console.data(render_sop_text(loaded.sop, settings.profile))
    return Exit.CLEAN
