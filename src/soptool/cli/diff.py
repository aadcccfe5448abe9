"""`soptool diff`: what changed between two SOPs, in the words of the form."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.diff_docx import write_docx
from soptool.cli.diff_outputs import DOCX, FORMATS, judge, read_threshold, write_report
from soptool.cli.diff_renames import joined
from soptool.cli.diff_sides import Request, Sides, read_sides
from soptool.cli.exits import Exit
from soptool.cli.usage import check_target, one_of
from soptool.diff.revision import Revision, one_sided, revise
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.report.text import render_text
from soptool.storage.settings import Contexts, settings_of
from soptool.storage.snapshots import Pair
from soptool.syntax.decoding import decode


def run(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ALAMAT",
            help="Dua berkas, dua folder, atau revisi (HEAD~1, A..B) lalu berkas atau folder.",
        ),
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="REVISI", help="Revisi git yang lama.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="REVISI", help="Revisi git yang baru; bawaannya berkas kini."),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Bandingkan HEAD dengan yang siap di-commit.")
    ] = False,
    form: Annotated[
        str,
        typer.Option("--format", metavar="BENTUK", help="text, markdown, json, html, atau docx."),
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option(metavar="BERKAS", help="Tulis laporannya ke berkas ini.", readable=False),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(
            metavar="NAMA",
            help="Nama pada perubahan terlacak (docx); bawaannya penulis commit.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="TINGKAT",
            help="Gagal mulai besar, sedang, atau kecil; bawaannya kecil.",
        ),
    ] = None,
) -> Exit:
    """Membandingkan dua revisi SOP: langkah, waktu, pelaksana, keputusan, dan identitas.

    Contoh: soptool diff lama.sop.yaml baru.sop.yaml  |  soptool diff HEAD~1 sop/
    """
    one_of("--format", form, FORMATS)
    if output:
        check_target(output)
    threshold = read_threshold(fail_on)
    console: Console = context.obj
    request = Request(tuple(paths or ()), from_, to, staged)
    sides = read_sides(request, Contexts(date.today()).include)
    contexts = Contexts(date.today()) if form == DOCX else None
    found = list(_revisions(sides, console, contexts))
    revisions = [one for one in found if one is not None]
    if contexts:
        write_docx(revisions, sides, output, author, contexts, console)
    else:
        write_report(revisions, form, output, console, bool(sides.folders) or len(sides.files) > 1)
    if None not in found:
        return judge(revisions, threshold, fail_on, console)
    if revisions:
        judge(revisions, threshold, fail_on, console)
    return Exit.CANNOT_RUN


def _name(sides: Sides, pair: Pair) -> str:
    """How the report calls a pair: by its new name where it has one."""
    if pair.new is not None:
        return sides.new.shown(pair.new).removeprefix(sides.new.prefix)
    return sides.old.shown(pair.old or "").removeprefix(sides.old.prefix)


def _revisions(
    sides: Sides, console: Console, contexts: Contexts | None
) -> Iterator[Revision | None]:
    """Every pair; None where one of its sides cannot be compared.

    Only what the files themselves say is compared, unless `contexts` give what `soptool.yaml`
    adds to a printed form: that is part of no revision of the file.
    """
    bare = Context(today=date.today())
    for pair in sides.pairs(joined):
        name = _name(sides, pair)
        levels = settings_of(Path(name)).diff.levels
        if pair.old is None or pair.new is None:
            yield one_sided(name, added=pair.old is None, levels=levels)
            continue
        context = contexts.of(Path(name)) if contexts else bare
        before = _read(sides.old.shown(pair.old), sides.old.read(pair.old), console, context)
        after = _read(sides.new.shown(pair.new), sides.new.read(pair.new), console, context)
        if before is None or after is None:
            yield None
            continue
        old_file = pair.old if sides.folders and pair.old != pair.new else ""
        yield revise(name, before, after, levels, old_file)


def _read(name: str, content: bytes, console: Console, context: Context) -> Sop | None:
    loaded = load_bytes(content, name, context)
    if loaded.sop is None:
        report = render_text(loaded.diagnostics, {name: decode(content, name)[0] or ""})
        console.complain(
            f"{name} tidak dapat dibandingkan karena ada galat di dalamnya.",
            f"Perbaiki dahulu yang berikut ini.\n\n{report}",
        )
    return loaded.sop
