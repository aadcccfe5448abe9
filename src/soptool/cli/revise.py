"""`soptool revise`: write the next revision of a SOP into its file."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.editing import Editable, open_or_tell, read_day
from soptool.cli.exits import Exit
from soptool.cli.fixing import difference
from soptool.cli.history import Version, versions
from soptool.diff.changes import Change
from soptool.diff.comparison import compare
from soptool.errors import SoptoolError
from soptool.model.calendar import print_date
from soptool.model.dump import dump_value
from soptool.model.sop import Revision, Sop, Status
from soptool.model.versions import next_version
from soptool.report.changes_matrix import matrix, plain
from soptool.report.changes_words import Teller
from soptool.storage.files import shown
from soptool.storage.git import Repository
from soptool.syntax.appending import append_item
from soptool.syntax.assignment import assign
from soptool.syntax.nodes import Plain

_TODO = "TODO"
_BOOKKEEPING = ("versi", "tanggal", "riwayat", "status", "persetujuan")


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas SOP.", readable=False)],
    since: Annotated[
        str | None,
        typer.Option(metavar="REVISI", help="Bandingkan dengan revisi git ini."),
    ] = None,
    reason: Annotated[str, typer.Option(metavar="ALASAN", help="Mengapa SOP diubah.")] = _TODO,
    author: Annotated[str, typer.Option("--by", metavar="NAMA", help="Siapa yang mengubah.")] = "",
    day: Annotated[
        str | None, typer.Option("--date", metavar="TANGGAL", help="Bawaannya hari ini.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tunjukkan saja, tanpa menulis.")
    ] = False,
) -> Exit:
    """Menulis revisi berikutnya ke dalam berkas: versi, tanggal revisi, dan butir riwayat.

    Isi riwayat dibandingkan dengan commit terbaru yang SOP-nya masih berlaku. SOP yang berlaku
    menjadi draf lagi, dan tanggal efektifnya dikosongkan, sampai revisinya disahkan.

    Contoh: soptool revise surat.sop.yaml --reason "Perubahan susunan organisasi" --dry-run
    """
    console: Console = context.obj
    revised_on = read_day(day)
    editable = open_or_tell(file, console, "direvisi")
    if editable is None:
        return Exit.FINDINGS
    base = _base(editable, since, console)
    changes = _changes(base, editable.sop)
    if base is not None and not changes:
        console.talk(f"{shown(file)}: isinya masih sama dengan {base.commit.number[:10]}.")
        return Exit.CLEAN
    entry = _entry(editable.sop, base, changes, reason, author, revised_on)
    text = _revised(editable, entry, revised_on)
    if dry_run:
        console.data(difference(shown(file), editable.document.text, text))
    else:
        editable.write(text)
        console.talk(f"{shown(file)}: versi {entry.version}, riwayat ditambah satu butir.")
        console.talk("Periksa teks riwayatnya, lalu mintakan pengesahan: soptool approve")
    return Exit.CLEAN


def _base(editable: Editable, since: str | None, console: Console) -> Version | None:
    """The revision to compare with: the one that was named, else the newest one in force."""
    if since is not None:
        repository = Repository.around(editable.file)
        name = repository.name(editable.file)
        commit = repository.commit(since)
        found = next(versions(repository, name, commit), None)
        if found is None or found.sop is None:
            raise SoptoolError(f"{shown(editable.file)} tidak dapat dibaca pada revisi {since}.")
        return found
    try:
        repository = Repository.around(editable.file)
        name, start = repository.name(editable.file), repository.commit("HEAD")
        for version in versions(repository, name, start):
            if version.sop is not None and version.sop.status is Status.IN_FORCE:
                day = print_date(version.commit.day)
                console.talk(f"Dibandingkan dengan {version.commit.number[:10]}, {day}.")
                return version
        why = "Tidak ada commit yang SOP-nya berlaku"
    except SoptoolError as error:
        why = error.message.rstrip(".")
    console.talk(f"{why}; semula dan menjadi ditulis {_TODO}. Revisi lain: --since REVISI")
    return None


def _changes(base: Version | None, sop: Sop) -> tuple[Change, ...]:
    """What changed in the content; what this command writes itself does not count."""
    if base is None or base.sop is None:
        return ()
    return tuple(
        change
        for change in compare(base.sop, sop)
        if change.step is not None or not change.field.startswith(_BOOKKEEPING)
    )


def _entry(
    sop: Sop,
    base: Version | None,
    changes: tuple[Change, ...],
    reason: str,
    author: str,
    day: date,
) -> Revision:
    """What is written into `riwayat`."""
    before = after = _TODO
    if changes:
        rows = matrix(changes, Teller())
        before = "; ".join(_unquoted(f"{row.subject}, {plain(row.before)}") for row in rows)
        after = "; ".join(_unquoted(f"{row.subject}, {plain(row.after)}") for row in rows)
    former = base.sop.version if base is not None and base.sop is not None else sop.version
    raised = sop.version if sop.version and sop.version != former else next_version(former)
    if any(one.version == raised for one in sop.history):
        raise SoptoolError(
            f"Riwayat versi {raised} sudah ada.",
            "Ubah butir itu, atau hapus dahulu bila ingin ditulis ulang.",
        )
    return Revision(
        version=raised, day=day, reason=reason, before=before, after=after, author=author
    )


def _unquoted(text: str) -> str:
    """Without what YAML would want quotes for: people will edit this text."""
    return text.replace('"', "").replace(": ", " ")


def _revised(editable: Editable, entry: Revision, day: date) -> str:
    """The text of the next revision; what was in force is a draft until it is approved again."""
    sop = editable.sop
    dates, status = replace(sop.dates, revised=day), sop.status
    number = int(entry.version) if str(entry.version).isdecimal() else 0
    values: dict[str, Plain] = {
        "versi": number if str(number) == entry.version else entry.version,
        "tanggal.revisi": day.isoformat(),
    }
    if status is Status.IN_FORCE:
        dates, status = replace(dates, effective=None, approved=None), Status.DRAFT
        values["status"] = status.value
        values |= {
            f"tanggal.{key}": None
            for key, old in (("efektif", sop.dates.effective), ("pengesahan", sop.dates.approved))
            if old is not None
        }
    item = dump_value(entry)
    assert isinstance(item, dict)
    revised = replace(
        sop, version=entry.version, dates=dates, status=status, history=(*sop.history, entry)
    )
    edits = [partial(assign, path=path, value=value) for path, value in values.items()]
    return editable.after([*edits, partial(append_item, key="riwayat", item=item)], revised)
