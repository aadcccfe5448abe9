"""What `soptool diff` is asked to compare: from its arguments to two snapshots and their pairs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import SUFFIX, find_sops, is_folder
from soptool.storage.git import Repository
from soptool.storage.snapshots import Include, OnDisk, Pair, Snapshot, Stored, differing

USAGE = "Contoh: soptool diff lama.sop.yaml baru.sop.yaml, atau soptool diff --from HEAD~1 sop/"

_PATHS = ("./", "../", ".\\", "..\\", "/")

Renames = Callable[[Snapshot, Snapshot, Sequence[Pair]], Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed: paths and at most one revision or range before them, and the options."""

    words: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    staged: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """Two snapshots, and which of their files are meant.

    `files` were named one by one; each stands in `pairs` even if it is the same in both. `folders`
    are names from the root, "" for all.
    """

    old: Snapshot
    new: Snapshot
    files: tuple[Pair, ...] = ()
    folders: tuple[str, ...] = ()

    def pairs(self, renames: Renames) -> Iterator[Pair]:
        """What is to be compared; `renames` joins pairs that are one SOP under two names."""
        yield from self._named(renames)
        found = [pair for folder in self.folders for pair in differing(self.old, self.new, folder)]
        yield from renames(self.old, self.new, list(dict.fromkeys(found)))

    def _named(self, renames: Renames) -> Iterator[Pair]:
        for pair in self.files:
            there = Pair(
                pair.old if pair.old and self.old.has(pair.old) else None,
                pair.new if pair.new and self.new.has(pair.new) else None,
            )
            if None not in there:
                yield pair
                continue
            one_sided = [other for other in differing(self.old, self.new, "") if None in other]
            joined = renames(self.old, self.new, list(dict.fromkeys([there, *one_sided])))
            found = [both for both in joined if None not in both and (set(both) & set(there))]
            if not found:
                raise self._missing(pair, there)
            yield from found

    def _missing(self, wanted: Pair, there: Pair) -> SoptoolError:
        if there.old is None:
            name = self.old.shown(wanted.old or "")
        else:
            name = self.new.shown(wanted.new or "")
        return SoptoolError(
            f"Berkas {name} tidak ada.",
            "Mungkin namanya waktu itu lain, atau berkasnya belum dibuat.",
        )


def read_sides(request: Request, include: Include) -> Sides:
    """Files, folders or revisions, by what the words and options say."""
    words = request.words
    if request.since is None and not request.staged:
        if request.until is not None:
            raise SoptoolError("Opsi --to memerlukan --from.", USAGE)
        if words and _is_revision(words[0]):
            return _between(words[0], words[1:], include)
        return _on_disk(words, include)
    if request.staged and request.until is not None:
        raise SoptoolError("--staged dan --to tidak dapat dipakai bersama.", USAGE)
    return _of_revisions(request.since or "HEAD", request.until, request.staged, words, include)


def _is_revision(word: str) -> bool:
    """Whether the first word is a revision or a range; what could be both has to be said."""
    if word.endswith(SUFFIX) or word.startswith(_PATHS) or word in (".", ".."):
        return False
    there = _on_disk_too(word)
    if ".." in word:
        return not there
    if not _resolves(word):
        return False
    if there:
        raise SoptoolError(
            f"`{word}` adalah nama berkas atau folder dan juga nama revisi git.",
            f"Tulis ./{word} untuk berkas atau folder, atau --from {word} untuk revisi.",
        )
    return True


def _on_disk_too(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):  # a name no disk can have
        return False


def _resolves(word: str) -> bool:
    try:
        Repository.around(Path()).commit(word)
    except SoptoolError:
        return False
    return True


def _between(word: str, paths: Sequence[str], include: Include) -> Sides:
    """`A..B`, `A...B` (since they parted), or a revision and the files as they are now."""
    if "..." in word:
        old, new = (one or "HEAD" for one in word.split("...", 1))
        repository = Repository.around(_place(paths))
        base = repository.common_ancestor(repository.commit(old), repository.commit(new))
        return _of_revisions(base, new, False, paths, include)
    if ".." in word:
        old, new = (one or "HEAD" for one in word.split("..", 1))
        return _of_revisions(old, new, False, paths, include)
    return _of_revisions(word, None, False, paths, include)


def _of_revisions(
    since: str, until: str | None, staged: bool, paths: Sequence[str], include: Include
) -> Sides:
    repository = Repository.around(_place(paths))
    files = repository.files(repository.commit(since))
    old = Stored(repository, files, f"{since}:", include)
    new: Snapshot
    if staged:
        new = Stored(repository, repository.staged(), ":", include)
    elif until is None:
        new = OnDisk(repository.root, include)
    else:
        new = Stored(repository, repository.files(repository.commit(until)), f"{until}:", include)
    named, folders = [], []
    for path in map(Path, paths or ["."]):
        name = repository.name(path)
        if is_folder(path) or any(one.startswith(f"{name}/") for one in old.names | new.names):
            folders.append("" if name == "." else name)
        else:
            named.append(Pair(name, name))
    return Sides(old, new, tuple(named), tuple(folders))


def _place(paths: Sequence[str]) -> Path:
    return Path(paths[0]) if paths else Path()


def _on_disk(words: Sequence[str], include: Include) -> Sides:
    if len(words) == 1 and not _on_disk_too(words[0]):
        raise SoptoolError(f"`{words[0]}` bukan berkas, folder, atau revisi git di sini.", USAGE)
    if len(words) != 2:
        raise SoptoolError(
            f"Yang dibandingkan harus dua berkas atau dua folder, tetapi disebut {len(words)}.",
            USAGE,
        )
    old, new = map(Path, words)
    folders = [path for path in (old, new) if is_folder(path)]
    if len(folders) == 2:
        return Sides(OnDisk(old, include), OnDisk(new, include), folders=("",))
    if folders:
        raise SoptoolError("Satu folder dan satu berkas tidak dapat dibandingkan.", USAGE)
    find_sops([old, new])  # says what is wrong with a name
    pair = Pair(old.name, new.name)
    return Sides(OnDisk(old.parent, include), OnDisk(new.parent, include), files=(pair,))
