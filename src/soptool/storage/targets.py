"""Where the files of each SOP go; two SOPs never share a name."""

import os
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import SUFFIX, shown

_NAMELESS = "sop"  # for a file that is called `.sop.yaml`


@dataclass(frozen=True, slots=True)
class Target:
    """A folder and what all names in it begin with."""

    folder: Path
    stem: str


def plan_targets(
    files: Sequence[Path],
    paths: Sequence[Path],
    folder: Path | None,
    stems: Mapping[Path, str] | None = None,
) -> dict[Path, Target]:
    """Beside each SOP; below `folder`, if given, as the SOPs lie below the folders in `paths`.

    `stems` names the files by a template; what it leaves out will not be written.
    """
    targets: dict[Path, Target] = {}
    owners: dict[str, Path] = {}
    for file in files:
        stem = file_stem(file) if stems is None else stems.get(file, "")
        target = targets[file] = Target(_folder(file, paths, folder), stem)
        if not stem:
            continue
        whole = (target.folder / target.stem).as_posix()
        first = owners.setdefault(unicodedata.normalize("NFC", whole).casefold(), file)
        if first is not file:
            raise SoptoolError(
                f"Hasil {shown(first)} dan {shown(file)} akan bernama sama: {whole}.",
                "Ubah nama salah satunya, atau render terpisah dengan --output-dir berbeda."
                if stems is None
                else "Tambahkan isian lain pada --name-template, misalnya {berkas}.",
            )
    return targets


def _folder(file: Path, paths: Sequence[Path], folder: Path | None) -> Path:
    if folder is None:
        return file.parent
    for path in paths:
        if path.is_dir() and file.is_relative_to(path):
            return folder / file.parent.relative_to(path)
    return folder


def file_stem(file: Path) -> str:
    """What stands before the suffix; bytes that are no UTF-8 could not be written into a page."""
    stem = file.name.removesuffix(SUFFIX) if file.name.endswith(SUFFIX) else file.stem
    return os.fsencode(stem).decode("utf-8", "replace") or _NAMELESS
