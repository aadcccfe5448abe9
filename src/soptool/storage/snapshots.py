"""The SOPs of one moment: in a commit, staged for the next one, or on the disk."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from soptool.storage.files import is_sop_name, list_sops, read_bytes, shown
from soptool.storage.git import Repository

Include = Callable[[Path], bool]


class Snapshot(Protocol):
    """Files by their names from a root, with `/` everywhere."""

    @property
    def prefix(self) -> str:
        """What stands before names where it matters which moment is meant."""

    @property
    def names(self) -> frozenset[str]:
        """Of every SOP."""

    def has(self, name: str) -> bool:
        """Whether there is a file of that name, SOP or not."""

    def read(self, name: str) -> bytes:
        """What that file holds."""

    def blob(self, name: str, like: str) -> str:
        """The hash of its content as git counts it, of the same kind as another."""

    def shown(self, name: str) -> str:
        """How messages call that file."""


@dataclass(frozen=True)
class Stored:
    """Files that git keeps; `prefix` is written before their names: `HEAD~1:`."""

    repository: Repository
    blobs: Mapping[str, str]
    prefix: str
    include: Include

    @cached_property
    def names(self) -> frozenset[str]:
        """Of every SOP."""
        root = self.repository.root
        return frozenset(name for name in self.blobs if is_sop_name(root / name, self.include))

    def has(self, name: str) -> bool:
        """Whether git keeps an ordinary file of that name."""
        return name in self.blobs

    def read(self, name: str) -> bytes:
        """What that file held."""
        return self.repository.content(self.blobs[name])

    def blob(self, name: str, like: str) -> str:
        """Git has counted already."""
        return self.blobs[name]

    def shown(self, name: str) -> str:
        """The revision, then the path as seen from here."""
        return f"{self.prefix}{shown(self.repository.root / name)}"


@dataclass(frozen=True)
class OnDisk:
    """A folder as it is now."""

    root: Path
    include: Include
    prefix: str = ""

    @cached_property
    def names(self) -> frozenset[str]:
        """Of every SOP."""
        files = list_sops(self.root, self.include)
        return frozenset(file.relative_to(self.root).as_posix() for file in files)

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return (self.root / name).is_file()

    def read(self, name: str) -> bytes:
        """What that file holds."""
        return read_bytes(self.root / name)

    def blob(self, name: str, like: str) -> str:
        """Repositories count in SHA-1 or, with 64 digits, in SHA-256; this guards no secret."""
        content = self.read(name)
        count = hashlib.sha256 if len(like) == 64 else hashlib.sha1
        return count(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()

    def shown(self, name: str) -> str:
        """The path as seen from here."""
        return shown(self.root / name)


class Pair(NamedTuple):
    """One SOP in two snapshots, by its names; None where it is missing."""

    old: str | None
    new: str | None


def differing(old: Snapshot, new: Snapshot, scope: str) -> Iterator[Pair]:
    """What is not the same in both, below a folder ("" for all), in order of name."""
    for name in sorted(old.names | new.names):
        if scope and not name.startswith(f"{scope}/"):
            continue
        if name not in new.names:
            yield Pair(name, None)
        elif name not in old.names:
            yield Pair(None, name)
        elif not same_content(old, new, Pair(name, name)):
            yield Pair(name, name)


def same_content(old: Snapshot, new: Snapshot, pair: Pair) -> bool:
    """Whether both sides of a pair hold the same bytes."""
    assert pair.old is not None
    assert pair.new is not None
    if isinstance(old, Stored):
        blob = old.blobs[pair.old]
        return blob == new.blob(pair.new, blob)
    blob = new.blob(pair.new, "")
    return blob == old.blob(pair.old, blob)
