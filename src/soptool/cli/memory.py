"""What earlier runs of `soptool lint` found in the same content under the same rules."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from soptool.cli.judging import Judge, Judged
from soptool.errors import SoptoolError
from soptool.storage.files import read_bytes, shown
from soptool.storage.lint_cache import Entry, LintCache
from soptool.storage.plain_findings import findings_from_json
from soptool.storage.settings import existing

_AT_ONCE = 500  # files whose entries are in memory at one time


@dataclass
class Memory:
    """Recalls what is still true, and keeps what is new."""

    judge: Judge
    cache: LintCache
    _new: dict[bytes, Entry] = field(default_factory=dict)

    def recall(self, files: Sequence[Path]) -> Iterator[tuple[Path, Judged | None]]:
        """Each file with what was found in it; None where it must be judged."""
        today = self.judge.contexts.today.isoformat()
        for start in range(0, len(files), _AT_ONCE):
            part = files[start : start + _AT_ONCE]
            keys = dict(self._keys(part))
            entries = self.cache.find(list(keys.values()))
            for file in part:
                entry = entries.get(keys[file]) if file in keys else None
                current = entry is not None and entry.first <= today <= entry.last
                yield file, _recalled(file, keys[file], entry) if entry and current else None

    def keep(self, judged: Judged) -> None:
        """Remember it for the next run; what could not be judged is judged again."""
        if judged.entry is not None:
            self._new[judged.key] = judged.entry
        if len(self._new) >= _AT_ONCE:
            self.close()

    def close(self) -> None:
        """Write what is not yet written."""
        if self._new:
            self.cache.keep(self._new)
            self._new.clear()

    def _keys(self, files: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
        """Files that cannot be read, or whose settings are wrong, have none."""
        for file in files:
            with suppress(SoptoolError):
                yield file, self.judge.key(file, read_bytes(file))


def _recalled(file: Path, key: bytes, entry: Entry) -> Judged | None:
    """None if a file that the SOP mentions came or went, or if nobody can read the entry."""
    try:
        mentioned = json.loads(entry.files)
        if mentioned and existing(mentioned, file) != {
            one for one, was in mentioned.items() if was
        }:
            return None
        name = shown(file)
        found = findings_from_json(entry.findings, name)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return Judged(name, found, facts=entry.facts, key=key)
