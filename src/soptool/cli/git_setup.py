"""`soptool git-setup`: git in this repository shows SOPs in the words of the form."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.storage.files import SUFFIX, read_bytes, shown, write_atomically
from soptool.storage.git import Repository

_ATTRIBUTE = f"*{SUFFIX} diff=soptool"
_SETTINGS = {
    "diff.soptool.command": "soptool git-diff",
    "diff.soptool.textconv": "soptool git-text",
}


def run(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tunjukkan saja, tanpa menulis.")
    ] = False,
) -> Exit:
    """Membuat git diff dan git log -p menampilkan SOP dengan kata-kata formulirnya.

    Menulis satu baris di .gitattributes (berlaku bagi semua orang, ikut di-commit) dan dua
    pengaturan di .git/config (berlaku di salinan ini saja, jadi diulang di tiap komputer).
    """
    console: Console = context.obj
    repository = Repository.around(Path())
    attributes = repository.root / ".gitattributes"
    before = read_bytes(attributes) if attributes.exists() else b""
    lines = before.decode("utf-8", "surrogateescape").splitlines()
    if _ATTRIBUTE in (line.strip() for line in lines):
        console.talk(f"{shown(attributes)}: sudah berisi `{_ATTRIBUTE}`.")
    else:
        gap = b"" if before.endswith(b"\n") or not before else b"\n"
        if not dry_run:
            write_atomically(attributes, before + gap + f"{_ATTRIBUTE}\n".encode())
        console.talk(f"{shown(attributes)}: ditambah `{_ATTRIBUTE}`.")
    for name, value in _SETTINGS.items():
        if not dry_run:
            repository.configure(name, value)
        console.talk(f".git/config: {name} = {value}")
    _warn_if_git_cannot_call_it(console)
    if dry_run:
        console.talk("Belum ada yang ditulis (--dry-run).")
    return Exit.CLEAN


def _warn_if_git_cannot_call_it(console: Console) -> None:
    if not shutil.which("soptool"):
        console.talk(
            "soptool tidak ada di PATH, jadi git diff akan gagal; aktifkan dahulu lingkungannya "
            "(. .venv/bin/activate)."
        )
