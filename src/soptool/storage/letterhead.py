"""The office's letterhead: the file that `--letterhead` or `soptool.yaml` names."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from soptool.model.settings import Settings
from soptool.storage.files import inside, read_bytes, repository_of, shown

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead


def find_letterhead(option: Path | None, settings: Settings, file: Path) -> "Letterhead | None":
    """What the SOP in `file` is printed on; the option goes before the settings."""
    path, named = option, settings.render.letterhead
    if path is None and named:
        path = inside(repository_of(file), Path(settings.folder or "."), named)
    return open_letterhead(path) if path else None


def open_letterhead(path: Path) -> "Letterhead":
    """Raises SoptoolError for a file that is missing, broken or not to be trusted."""
    return _read(read_bytes(path), shown(path))


# All SOPs of an office share one.
@lru_cache(maxsize=4)
def _read(content: bytes, file: str) -> "Letterhead":
    from soptool.render.docx.letterhead.letterhead import read_letterhead  # lxml, seldom needed

    return read_letterhead(content, file)
