"""The rules over all SOPs of a repository, in one run of `soptool lint`."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from soptool.cli.console import Console
from soptool.cli.judging import Judge, Judged
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.lint.book_linter import lint_book
from soptool.model.book import Book
from soptool.model.sop_facts import SopFacts
from soptool.model.today import Today
from soptool.storage.files import holds_only, repository_of, shown
from soptool.storage.lint_cache import Entry, LintCache
from soptool.storage.plain_findings import findings_from_json, findings_to_json
from soptool.storage.ruling import digest


@dataclass(frozen=True)
class Shelf:
    """The SOPs of one repository as far as they are known, by their path in it.

    `judged` are those of this run; `earlier` the keys of others, from runs before, where only
    single files were named: what is found in a folder depends on nothing else.
    """

    root: Path
    judged: Mapping[str, Judged]
    earlier: Mapping[str, bytes]

    def path(self, relative: str) -> Path:
        """Where that SOP lies."""
        return self.root / relative


@dataclass
class Books:
    """Judges the repositories of one run; `whole` are those of which every SOP was known."""

    console: Console
    judge: Judge
    cache: LintCache
    whole: set[Path] = field(default_factory=set)

    def judge_all(self, found: Iterable[tuple[Path, Judged]], *, folder: bool) -> list[Diagnostic]:
        """What rules across files find; `folder`: the run was over a folder, not single files."""
        findings: list[Diagnostic] = []
        for shelf in self._shelves(found, alone=folder):
            if not folder and not shelf.earlier:
                continue  # one SOP alone is no book
            if not folder:
                self.console.talk(
                    f"Aturan buku memakai {len(shelf.earlier)} SOP lain dari pemeriksaan terdahulu."
                )
            with suppress(SoptoolError):  # of settings: every SOP they rule was told of it
                findings += self._judge(shelf, folder)
        return findings

    def _shelves(self, found: Iterable[tuple[Path, Judged]], *, alone: bool) -> list[Shelf]:
        roots: dict[Path, Path] = {}
        judged: dict[Path, dict[str, Judged]] = {}
        for file, one in found:
            folder = file.parent.resolve()
            root = roots.get(folder) or roots.setdefault(folder, repository_of(file))
            if folder.is_relative_to(root):  # a link may lead out of it
                path = (folder / file.name).relative_to(root).as_posix()
                judged.setdefault(root, {})[path] = one
        earlier = {root: self._earlier(root, one) for root, one in judged.items()}
        return [Shelf(root, one, {} if alone else earlier[root]) for root, one in judged.items()]

    def _earlier(self, root: Path, judged: Mapping[str, Judged]) -> dict[str, bytes]:
        """The other SOPs that are still there; notes what was judged now, and what is gone."""
        known = self.cache.places(root.as_posix())
        others = {path: key for path, key in known.items() if path not in judged}
        gone = {path for path in others if not (root / path).is_file()}
        changed = {path: one.key for path, one in judged.items() if known.get(path) != one.key}
        if changed or gone:
            self.cache.place(root.as_posix(), changed, gone)
        return {path: key for path, key in others.items() if path not in gone}

    def _judge(self, shelf: Shelf, folder: bool) -> Sequence[Diagnostic]:
        whole = folder and self._whole(shelf)
        self.whole |= {shelf.root} if whole else set()
        keys = {path: one.key for path, one in shelf.judged.items()} | dict(shelf.earlier)
        context = self.judge.contexts.of(shelf.root / "_")
        ruled = self.judge.key(shelf.root / "_", b"")
        named = ((path.encode("utf-8", "surrogatepass"), key) for path, key in sorted(keys.items()))
        judged = digest(*(part for name, key in named for part in (digest(name), key)))
        key = digest(ruled, judged, bytes([whole, len(shelf.judged) != len(keys)]))
        today = Today.of(context.today)
        if (known := self._recalled(key, context.today.isoformat())) is not None:
            found = known
        else:
            facts = self._facts(shelf)
            book = Book(facts, whole and facts.keys() == keys.keys())
            found = lint_book(
                book,
                replace(context, today=today),
                lambda path: self.judge.selection(shelf.path(path)),
                lambda path: shown(shelf.path(path)),
            )
            days = today.first.isoformat(), today.last.isoformat()
            self.cache.keep({key: Entry(*days, "{}", findings_to_json(found), "")})
        mine = {one.file for one in shelf.judged.values()}
        return [one for one in found if one.place.file in mine]

    def _recalled(self, key: bytes, today: str) -> tuple[Diagnostic, ...] | None:
        entry = self.cache.find([key]).get(key)
        if entry is None or not entry.first <= today <= entry.last:
            return None
        try:
            return findings_from_json(entry.findings)
        except (ValueError, TypeError):
            return None

    def _facts(self, shelf: Shelf) -> dict[str, SopFacts]:
        """In order of path, so that the first SOP is the same wherever it is judged."""
        kept = self.cache.find(list(shelf.earlier.values()))
        written = {path: one.facts for path, one in shelf.judged.items()}
        written |= {path: kept[key].facts for path, key in shelf.earlier.items() if key in kept}
        facts = {}
        for path, text in sorted(written.items()):
            with suppress(ValueError, TypeError):
                if text:
                    facts[path] = SopFacts.of(json.loads(text))
        return facts

    def _whole(self, shelf: Shelf) -> bool:
        """Whether every SOP of the repository is known and sound."""
        known = {*shelf.judged, *shelf.earlier}
        if not all(one.sound for one in shelf.judged.values()):
            return False
        with suppress(SoptoolError):
            return holds_only(shelf.root, known, self.judge.contexts.include)
        return False
