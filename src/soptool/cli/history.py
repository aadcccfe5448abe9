"""The revisions of one SOP in git, under whatever name it had."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from soptool.cli.diff_renames import joined
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.storage.git import Commit, Repository
from soptool.storage.snapshots import Stored, differing


@dataclass(frozen=True, slots=True)
class Version:
    """The SOP as a commit left it; None where it could not be read."""

    commit: Commit
    name: str
    sop: Sop | None


def versions(repository: Repository, name: str, since: str) -> Iterator[Version]:
    """From a commit back to the first, only those that changed the file."""
    seen: set[str] = set()
    start: str | None = since
    while start is not None:
        commits = repository.history(start, name)
        for commit in commits:
            if commit.number not in seen:
                seen.add(commit.number)
                yield Version(commit, name, _read(repository, commit, name))
        start, name = _before(repository, commits[-1], name) if commits else (None, name)


def _read(repository: Repository, commit: Commit, name: str) -> Sop | None:
    blob = repository.blob(commit.number, name)
    if blob is None:
        return None
    return load_bytes(repository.content(blob), name, Context(today=date.today())).sop


def _before(repository: Repository, first: Commit, name: str) -> tuple[str | None, str]:
    """Where an SOP that a commit brought under this name came from, if from another name."""
    if not first.parents:
        return None, name
    parent = first.parents[0]
    old, new = (
        Stored(repository, repository.files(number), "", lambda path: False)
        for number in (parent, first.number)
    )
    for pair in joined(old, new, [*differing(old, new, "")]):
        if pair.new == name and pair.old is not None:
            return parent, pair.old
    return None, name
