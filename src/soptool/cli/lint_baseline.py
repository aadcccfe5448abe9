"""Findings of `soptool lint` that a baseline knows are left out; `--update-baseline` writes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from soptool.cli.console import Console
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.lint.fingerprints import Identity, identities
from soptool.lint.selection import OBLIGATORY
from soptool.storage.baseline import exists, load_baseline, save_baseline, seen_from
from soptool.storage.files import inside, repository_of, shown
from soptool.storage.settings import Contexts

# Whether a rule judged a file in this run: only then is an entry that nothing meets out of date.
Ran = Callable[[Path, str], bool]


@dataclass(frozen=True)
class Baseline:
    """One baseline, what it lists, and the files that it is asked about."""

    path: Path
    known: frozenset[Identity]
    files: tuple[Path, ...]

    def sift(self, found: Sequence[Diagnostic], ran: Ran) -> "Sifted":
        """The findings that it lists and those that it does not."""
        folder = self.path.resolve().parent
        names = {shown(file): seen_from(folder, file) for file in self.files}
        judged = {names[shown(file)]: file for file in self.files}

        @cache
        def stale(name: str, rule: str) -> bool:
            file = judged.get(name)
            return ran(file, rule) if file else not exists(folder, name)

        # What keeps a document from being read or drawn is never left for later.
        may_wait = [one.place.file in names and one.rule not in OBLIGATORY for one in found]
        keys = identities(found, names)
        met = {key for key, may in zip(keys, may_wait, strict=True) if may}
        new = [
            one
            for one, key, may in zip(found, keys, may_wait, strict=True)
            if not (may and key in self.known)
        ]
        old = frozenset(one for one in self.known - met if stale(one.file, one.rule))
        return Sifted(new, met, old)


@dataclass(frozen=True)
class Sifted:
    """The findings that are new; the entries that were met; those that are out of date."""

    new: list[Diagnostic]
    met: set[Identity]
    stale: frozenset[Identity]


@dataclass(frozen=True)
class Baselines:
    """The baselines of one run."""

    each: tuple[Baseline, ...]
    update: bool

    @classmethod
    def of(
        cls, option: Path | None, update: bool, contexts: Contexts, files: Sequence[Path]
    ) -> "Baselines":
        """The one that the option names for all files, else that of their `soptool.yaml`."""
        groups = {option: list(files)} if option else _settled(contexts, files)
        if update and not groups:
            raise SoptoolError(
                "--update-baseline tidak tahu baseline mana yang dimaksud.",
                "Sebut berkasnya, misalnya: --baseline temuan-lama.jsonl",
            )
        each = (
            Baseline(path, load_baseline(path, new=update), tuple(files))
            for path, files in groups.items()
        )
        return cls(tuple(each), update)

    def sift(
        self, found: Sequence[Diagnostic], ran: Ran, console: Console
    ) -> tuple[Diagnostic, ...]:
        """The findings that are new; what they list is written anew where that was asked for."""
        for one in self.each:
            sifted = one.sift(found, ran)
            if self.update:
                fresh = one.known - sifted.stale | sifted.met
                save_baseline(one.path, fresh)
                console.talk(
                    f"{shown(one.path)}: {len(fresh)} temuan dicatat "
                    f"({len(fresh - one.known)} baru, {len(one.known - fresh)} dihapus)."
                )
                sifted = Baseline(one.path, fresh, one.files).sift(found, ran)
            elif sifted.stale:
                console.talk(
                    f"{shown(one.path)}: {len(sifted.stale)} temuan yang dicatat sudah tidak ada; "
                    "rapikan dengan --update-baseline."
                )
            found = sifted.new
        return tuple(found)


def _settled(contexts: Contexts, files: Sequence[Path]) -> dict[Path, list[Path]]:
    groups: dict[Path, list[Path]] = {}
    for file, settings in contexts.usable(files):
        if name := settings.lint.baseline:
            path = inside(repository_of(file), Path(settings.folder or "."), name)
            groups.setdefault(path, []).append(file)
    return groups
