"""What `soptool new` starts from, and where a copy of the schema lies for the editor."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from soptool.assets import list_assets, read_asset
from soptool.storage.files import SUFFIX

_FOLDER = "templates/starters"
SCHEMA_NAME = "sop.schema.json"


@dataclass(frozen=True, slots=True)
class Starter:
    """The first line of its file is a comment: name, colon, description."""

    name: str
    description: str
    text: str


def read_starters() -> tuple[Starter, ...]:
    """All that are shipped, by name."""
    return tuple(
        _starter(file.removesuffix(SUFFIX), read_asset(_FOLDER, file))
        for file in list_assets(_FOLDER, SUFFIX)
    )


def modeline(file: Path) -> str:
    """The comment that gives editors the nearest schema in or above the file's folder, or ""."""
    folder = file.resolve().parent
    for place in (folder, *folder.parents):
        if (place / SCHEMA_NAME).is_file():
            path = Path(os.path.relpath(place / SCHEMA_NAME, folder)).as_posix()
            return f"# yaml-language-server: $schema={quote(path)}\n"
    return ""


def _starter(name: str, text: str) -> Starter:
    first, _, rest = text.partition("\n")
    return Starter(name, first.partition(":")[2].strip(), rest)
