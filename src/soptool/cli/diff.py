"""`soptool diff`: what changed between two SOPs, in the words of the form."""

from datetime import date
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.diff_renames import joined
from soptool.cli.diff_sides import Request, Sides, read_sides
from soptool.cli.exits import Exit
from soptool.cli.usage import one_of
from soptool.diff.changes import Change, Kind
from soptool.diff.comparison import compare
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.report.changes_json import render_changes_json
from soptool.report.changes_text import render_changes_text
from soptool.report.text import render_text
from soptool.storage.settings import Contexts
from soptool.storage.snapshots import Pair
from soptool.syntax.decoding import decode

FORMATS = ("text", "json")


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
        str, typer.Option("--format", metavar="BENTUK", help="text atau json.")
    ] = "text",
) -> Exit:
    """Membandingkan dua revisi SOP: langkah, waktu, pelaksana, keputusan, dan identitas.

    Contoh: soptool diff lama.sop.yaml baru.sop.yaml  |  soptool diff HEAD~1 sop/
    """
    one_of("--format", form, FORMATS)
    console: Console = context.obj
    request = Request(tuple(paths or ()), from_, to, staged)
    sides = read_sides(request, Contexts(date.today()).include)
    changes: dict[str, tuple[Change, ...]] = {}
    unread = False
    for pair in sides.pairs(joined):
        found = _compare(sides, pair, console)
        if found is None:
            unread = True
        elif found:
            changes[_name(sides, pair)] = found
    if form == "json":
        console.data(render_changes_json(changes))
    else:
        colorful, arrows = console.colorful, console.arrows
        headed = bool(sides.folders) or len(sides.files) > 1
        report = render_changes_text(changes, headed=headed, colorful=colorful, arrows=arrows)
        console.data(report)
    count = sum(map(len, changes.values()))
    if count or not unread:
        console.talk(f"{count} perubahan." if count else "Tidak ada perubahan.")
    if unread:
        return Exit.CANNOT_RUN
    return Exit.FINDINGS if count else Exit.CLEAN


def _name(sides: Sides, pair: Pair) -> str:
    """How the report calls a pair: by its new name where it has one."""
    if pair.new is not None:
        return sides.new.shown(pair.new).removeprefix(sides.new.prefix)
    return sides.old.shown(pair.old or "").removeprefix(sides.old.prefix)


def _compare(sides: Sides, pair: Pair, console: Console) -> tuple[Change, ...] | None:
    """None where one of them cannot be compared."""
    if pair.old is None or pair.new is None:
        return (Change(Kind.ADDED if pair.old is None else Kind.REMOVED),)
    before = _read(sides.old.shown(pair.old), sides.old.read(pair.old), console)
    after = _read(sides.new.shown(pair.new), sides.new.read(pair.new), console)
    if before is None or after is None:
        return None
    if pair.old == pair.new or not sides.folders:
        return compare(before, after)
    renamed = Change(Kind.CHANGED, "berkas", pair.old, pair.new)
    return (renamed, *compare(before, after))


def _read(name: str, content: bytes, console: Console) -> Sop | None:
    """Only what the file itself says: `soptool.yaml` is not part of a revision of the file."""
    loaded = load_bytes(content, name, Context(today=date.today()))
    if loaded.sop is None:
        report = render_text(loaded.diagnostics, {name: decode(content, name)[0] or ""})
        console.complain(
            f"{name} tidak dapat dibandingkan karena ada galat di dalamnya.",
            f"Perbaiki dahulu yang berikut ini.\n\n{report}",
        )
    return loaded.sop
