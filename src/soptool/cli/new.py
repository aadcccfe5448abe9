"""`soptool new`: a new SOP from a starter; it lints clean or says TODO where it is unfinished."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.usage import nearest
from soptool.errors import SoptoolError
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.record import Record
from soptool.model.sop import Approval, Sop
from soptool.storage.files import SUFFIX, shown, write_atomically
from soptool.storage.starters import Starter, modeline, read_starters
from soptool.syntax.assignment import assign, paths
from soptool.syntax.edit import apply
from soptool.syntax.nodes import Plain
from soptool.syntax.yaml_document import parse_yaml

_EXAMPLE = "soptool new surat-masuk --template dasar"
_YAML_SUFFIXES = (".yaml", ".yml")
_OTHER_SUFFIXES = (".txt", ".doc", ".docx", ".xls", ".xlsx", ".pdf")
# What Windows cannot store, or takes for a device; most authors sit there.
_UNFIT = re.compile(r'[<>:"|?*]|^\.|^(?:con|prn|aux|nul|com\d|lpt\d)\.', re.IGNORECASE)
_LONGEST_NAME = 120  # Windows counts the folders too, up to 260
_EMPTY_DATE = re.compile(r"(?m)^  (?:pembuatan|efektif): *$")  # as the starters leave it
_SWITCHES = {"true": True, "false": False}  # of keys that are no texts
_SWITCH_KEYS = ("plt", "opsional", "tanpa_nomor")


def run(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="BERKAS", help="Berkas baru; .sop.yaml ditambahkan.")
    ] = None,
    template: Annotated[
        str | None, typer.Option(metavar="NAMA", help="Pola yang dipakai; lihat --list.")
    ] = None,
    show_list: Annotated[
        bool, typer.Option("--list", help="Daftar pola: nama dan keterangannya.")
    ] = False,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="KUNCI=NILAI",
            help='Isi satu kunci, misalnya --set judul="Surat Masuk". Boleh diulang.',
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Timpa berkas yang sudah ada.")] = False,
) -> Exit:
    """Memulai SOP baru dari pola yang tersedia.

    Contoh: soptool new surat-masuk --template dasar --set judul="Penanganan Surat Masuk"
    """
    console: Console = context.obj
    starters = read_starters()
    if show_list:
        longest = max(len(starter.name) for starter in starters)
        for starter in starters:
            console.data(f"{starter.name:<{longest}}  {starter.description}\n")
        return Exit.CLEAN
    starter = _choose(starters, template)
    target = _target(file, force)
    text = modeline(target) + starter.text
    for setting in settings or ():
        text = _set(text, setting)
    try:
        write_atomically(target, text.encode("utf-8"))
    except SoptoolError as error:
        raise SoptoolError(error.message, "Pilih nama atau folder lain.") from error
    console.talk(_next_steps(target, text))
    return Exit.CLEAN


def _choose(starters: Sequence[Starter], name: str | None) -> Starter:
    names = [starter.name for starter in starters]
    if name is None:
        raise SoptoolError(
            "Pola SOP belum disebut.", f"Contoh: {_EXAMPLE}. Pilihan --template: {', '.join(names)}"
        )
    for starter in starters:
        if starter.name == name:
            return starter
    raise SoptoolError(
        f"Pola `{name}` tidak ada.", nearest(name, names, f"Pilihan: {', '.join(names)}")
    )


def _target(file: Path | None, force: bool) -> Path:
    if file is None or not file.name:
        raise SoptoolError("Nama berkas baru belum disebut.", f"Contoh: {_EXAMPLE}")
    file = _with_suffix(file)
    if not file.name.isprintable() or _UNFIT.search(file.name) or len(file.name) > _LONGEST_NAME:
        raise SoptoolError(
            f"Nama berkas {file.name} tidak dapat dipakai di semua komputer.",
            f"Pakai huruf, angka, dan tanda hubung saja. Contoh: {_EXAMPLE}",
        )
    if file.is_dir():
        raise SoptoolError(f"{file} adalah folder.", f"Sebut nama berkasnya juga: {_EXAMPLE}")
    if file.exists() and not force:
        raise SoptoolError(
            f"Berkas {shown(file)} sudah ada dan tidak ditimpa.",
            "Pakai nama lain, atau --force untuk menggantinya.",
        )
    return file


def _with_suffix(file: Path) -> Path:
    """The same name as SOPs are called; directories are searched for that ending alone."""
    ending = file.suffix.lower()
    stem = file.stem if ending in (*_YAML_SUFFIXES, *_OTHER_SUFFIXES) else file.name
    right = stem.removesuffix(".yaml").removesuffix(".sop") + SUFFIX
    if ending in _OTHER_SUFFIXES:
        raise SoptoolError(
            f"Nama berkas {file.name} berakhiran {file.suffix}, sedangkan SOP berakhiran {SUFFIX}.",
            f"Tulis: soptool new {right}",
        )
    return file.with_name(right)


def _set(text: str, setting: str) -> str:
    """The text with one value written where it belongs; it stays a SOP that can be read."""
    path, sign, written = setting.partition("=")
    path, name = path.strip(), path.strip().rpartition(".")[2]
    if not sign or not path:
        raise SoptoolError(
            f"Isi --set tidak dapat dibaca: `{setting}`.",
            'Tulis sebagai kunci=nilai, misalnya --set judul="Penanganan Surat Masuk"',
        )
    document, _ = parse_yaml(text, "")
    assert document is not None
    value: Plain = _SWITCHES.get(written, written) if name in _SWITCH_KEYS else written or None
    present = [*paths(document.root)]
    edit = None
    if path in present or _listed(path, present) or path in _known():
        edit = assign(document, path, value)
    if edit is None:
        within = [known for known in present if known.startswith(f"{path}.")]
        raise SoptoolError(
            f"Kunci `{path}` tidak dikenal, atau tidak dapat diisi langsung.",
            nearest(
                path,
                dict.fromkeys((*present, *_known())),
                f"Misalnya: {', '.join((within or present)[:4])}",
            ),
        )
    changed = apply(text, [edit])
    loaded = load(changed, "", Context(today=date.today()))
    if loaded.sop is None:
        problem = loaded.diagnostics[0]
        raise SoptoolError(
            f"Nilai `{written}` untuk `{path}` tidak dapat dipakai: {problem.message}", problem.hint
        )
    return changed


def _listed(path: str, present: Sequence[str]) -> bool:
    """Whether a list of single values stands there."""
    item = re.compile(rf"{re.escape(path)}\.\d+")
    return any(item.fullmatch(known) for known in present)


def _known() -> Iterator[str]:
    """What the identity block may hold, also where a starter leaves it out."""
    empty = Sop()
    keys = Sop.yaml_keys()
    for field in fields(Sop):
        value = getattr(empty, field.name)
        match value:
            case _ if field.name not in keys or field.name in ("procedures", "endorsements"):
                continue
            case Record():
                yield from (f"{keys[field.name]}.{key}" for key in value.yaml_keys().values())
            case _ if field.name == "approvals":
                yield from (f"{keys[field.name]}.{key}" for key in Approval.yaml_keys().values())
            case _:
                yield keys[field.name]


def _next_steps(target: Path, text: str) -> str:
    name = shown(target)
    name = name if re.fullmatch(r"[\w./\\:-]+", name) else f'"{name}"'
    unfinished = len(re.findall(r"\bTODO\b", re.sub(r"(?m)^\s*#.*$", "", text)))
    todo = [f"{unfinished} isian bertanda TODO"] if unfinished else []
    dates = len(_EMPTY_DATE.findall(text))
    todo += [f"{dates} tanggal"] if dates else []
    first = f"Lengkapi {' dan '.join(todo)}, lalu:" if todo else "Berikutnya:"
    steps = [f"  soptool lint {name}", f"  soptool render {name}"]
    return "\n".join([f"{shown(target)} ditulis.", first, *steps])
