"""`soptool approve`: record in the file that somebody has seen its content."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.editing import Editable, open_or_tell, read_day
from soptool.cli.exits import Exit
from soptool.cli.usage import one_of
from soptool.errors import SoptoolError
from soptool.model.dump import dump_value
from soptool.model.endorsements import APPROVED, ROLES, own_approvals
from soptool.model.fingerprint import content_fingerprint
from soptool.model.sop import Endorsement
from soptool.storage.files import shown
from soptool.storage.settings import Contexts
from soptool.syntax.appending import append_item

_KEY = "persetujuan"


def run(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas SOP.", readable=False)],
    role: Annotated[str, typer.Option(metavar="PERAN", help="disusun, diperiksa, atau disahkan.")],
    name: Annotated[
        str, typer.Option(metavar="NAMA", help="Nama; untuk disahkan bawaannya pengesah SOP.")
    ] = "",
    office: Annotated[
        str, typer.Option(metavar="JABATAN", help="Jabatan; untuk disahkan bawaannya pengesah SOP.")
    ] = "",
    day: Annotated[
        str | None, typer.Option("--date", metavar="TANGGAL", help="Bawaannya hari ini.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tunjukkan saja, tanpa menulis.")
    ] = False,
) -> Exit:
    """Mencatat bahwa seseorang telah melihat isi SOP ini: peran, nama, jabatan, tanggal, sidik isi.

    Catatan ini bukan tanda tangan elektronik (BSrE) dan tidak menggantikannya. Sidik isi membuat
    lint dan verify tahu bila isinya kemudian berubah.

    Contoh: soptool approve surat.sop.yaml --role diperiksa --name "Sari" --office "Kepala Bidang"
    """
    console: Console = context.obj
    one_of("--role", role, ROLES)
    seen_on = read_day(day)
    editable = open_or_tell(file, console, "disetujui")
    if editable is None:
        return Exit.FINDINGS
    endorsement = _endorsement(editable, role, name, office, seen_on)
    endorsed = replace(editable.sop, endorsements=(*editable.sop.endorsements, endorsement))
    item = dump_value(endorsement)
    assert isinstance(item, dict)
    text = editable.after([partial(append_item, key=_KEY, item=item)], endorsed)
    if not dry_run:
        editable.write(text)
    written = "akan dicatat" if dry_run else "dicatat"
    console.talk(f"{shown(file)}: {role} oleh {endorsement.name}, {endorsement.office}, {written}.")
    if own_approvals(endorsed):
        console.talk("perhatian: yang menyusun dan yang memeriksa atau mengesahkan sama orangnya.")
    return Exit.CLEAN


def _endorsement(editable: Editable, role: str, name: str, office: str, day: date) -> Endorsement:
    """Who is meant; of an approval without a name the SOP's only approving official."""
    if role == APPROVED and not name:
        settings = Contexts(date.today()).of(editable.file).settings
        officials = settings.fill(editable.sop, shown(editable.file)).approvals
        if len(officials) == 1:
            name, office = officials[0].name, office or officials[0].office
    if not name.strip() or not office.strip():
        raise SoptoolError(
            "Nama dan jabatan yang menyetujui belum disebut.",
            'Tambahkan --name "NAMA" --office "JABATAN".',
        )
    fingerprint = content_fingerprint(editable.sop)
    return Endorsement(
        role=role, name=name.strip(), office=office.strip(), day=day, fingerprint=fingerprint
    )
