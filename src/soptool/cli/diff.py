"""`soptool diff`: what changed between two SOPs, in the words of the form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.usage import one_of
from soptool.diff.changes import Change, Kind
from soptool.diff.comparison import compare
from soptool.errors import SoptoolError
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.report.changes_json import render_changes_json
from soptool.report.changes_text import render_changes_text
from soptool.report.text import render_text
from soptool.storage.files import find_sops, read_bytes, shown
from soptool.storage.git import Repository
from soptool.storage.settings import Contexts
from soptool.syntax.decoding import decode

FORMATS = ("text", "json")
_USAGE = "Contoh: soptool diff lama.sop.yaml baru.sop.yaml, atau soptool diff --from HEAD~1 sop/"


def run(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ALAMAT",
            help="Berkas lama dan berkas baru; dengan --from: berkas atau folder.",
            readable=False,  # storage says it with the file's name
        ),
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="REVISI", help="Revisi git yang lama.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="REVISI", help="Revisi git yang baru; bawaannya berkas kini."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="BENTUK", help="text atau json.")
    ] = "text",
) -> Exit:
    """Membandingkan dua revisi SOP: langkah, waktu, pelaksana, keputusan, dan identitas.

    Contoh: soptool diff lama.sop.yaml baru.sop.yaml  |  soptool diff --from HEAD~1 sop/
    """
    one_of("--format", form, FORMATS)
    console: Console = context.obj
    changes: dict[str, tuple[Change, ...]] = {}
    unread = False
    for name, old, new in _versions(paths or [], from_, to):
        found = _compare(old, new, console)
        if found is None:
            unread = True
        else:
            changes[name] = found
    if form == "json":
        console.data(render_changes_json(changes))
    else:
        arrows = console.arrows
        console.data(render_changes_text(changes, colorful=console.colorful, arrows=arrows))
    count = sum(map(len, changes.values()))
    if changes:
        console.talk(f"{count} perubahan." if count else "Tidak ada perubahan.")
    if unread:
        return Exit.CANNOT_RUN
    return Exit.FINDINGS if count else Exit.CLEAN


@dataclass(frozen=True, slots=True)
class _Version:
    """One text of a SOP and how messages call it; None where there is no such file."""

    name: str
    content: bytes | None


def _versions(
    paths: Sequence[Path], since: str | None, until: str | None
) -> Iterator[tuple[str, _Version, _Version]]:
    """The pairs to be compared, each with the name of its file."""
    if since is not None:
        for path in paths or [Path()]:
            yield from _revisions(path, since, until)
    elif until is not None:
        raise SoptoolError("Opsi --to memerlukan --from.", _USAGE)
    else:
        if len(paths) != 2:
            raise SoptoolError(
                f"Yang dibandingkan harus dua berkas, tetapi disebut {len(paths)}.", _USAGE
            )
        old, new = (_Version(shown(path), read_bytes(path)) for path in paths)
        yield new.name, old, new


def _revisions(
    path: Path, since: str, until: str | None
) -> Iterator[tuple[str, _Version, _Version]]:
    """A file, or all in a folder as it is now; a file that is named must be in both revisions."""
    repository = Repository.around(path)
    old_commit = repository.commit(since)
    new_commit = None if until is None else repository.commit(until)
    in_folder = path.is_dir()
    # What is read from two revisions need not exist any more.
    wanted = in_folder or new_commit is None
    for file in find_sops([path], Contexts(date.today()).include) if wanted else [path]:
        old = _Version(f"{since}:{shown(file)}", repository.read(old_commit, file))
        if new_commit is None:
            new = _Version(shown(file), read_bytes(file))
        else:
            new = _Version(f"{until}:{shown(file)}", repository.read(new_commit, file))
        if not in_folder and (missing := [one.name for one in (old, new) if one.content is None]):
            raise SoptoolError(
                f"Berkas {missing[0]} tidak ada.",
                "Mungkin namanya waktu itu lain, atau berkasnya belum dibuat.",
            )
        yield shown(file), old, new


def _compare(old: _Version, new: _Version, console: Console) -> tuple[Change, ...] | None:
    """None where one of them cannot be compared."""
    if old.content is None or new.content is None:
        there = (old.content is not None, new.content is not None)
        kinds = {(False, True): (Change(Kind.ADDED),), (True, False): (Change(Kind.REMOVED),)}
        return kinds.get(there, ())
    before = _read(old.name, old.content, console)
    after = _read(new.name, new.content, console)
    return None if before is None or after is None else compare(before, after)


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
