"""Patterns of `lint.per_file` that mean no file: misspelt, or left behind by one that moved."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from posixpath import relpath

from soptool.diagnostics import Place
from soptool.model.file_patterns import fits
from soptool.storage.files import shown
from soptool.storage.settings import Contexts
from soptool.syntax.nodes import Mapping, YamlNode


def idle_patterns(
    contexts: Contexts, places: Sequence[Path], files: Sequence[Path]
) -> Iterator[str]:
    """A line for each, of every `soptool.yaml` whose whole folder was looked at."""
    folders = [place.resolve() for place in places if place.is_dir()]
    ruled: dict[str, list[Path]] = {}
    for file, settings in contexts.usable(files):
        if settings.lint.per_file:
            ruled.setdefault(settings.folder, []).append(file)
    for folder, below in ruled.items():
        whole = Path(folder or ".").resolve()
        if any(whole.is_relative_to(one) for one in folders):
            names = [relpath(shown(file), folder or ".") for file in below]
            for pattern, place in _patterns(contexts, below[0]):
                if not any(fits(name, pattern) for name in names):
                    yield (
                        f"{place.file}:{place.line}:{place.column}: "
                        f"pola `{pattern}` (lint.per_file) tidak cocok dengan berkas mana pun."
                    )


def _patterns(contexts: Contexts, file: Path) -> Iterator[tuple[str, Place]]:
    document = contexts.written(file)
    node: YamlNode | None = document.root if document else None
    for key in ("lint", "per_file"):
        entry = node.entries.get(key) if isinstance(node, Mapping) else None
        node = entry.value if entry else None
    for pattern, entry in node.entries.items() if isinstance(node, Mapping) else ():
        assert document is not None
        yield pattern, document.place(entry.key.span)
