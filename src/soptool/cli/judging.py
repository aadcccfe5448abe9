"""From one file to what `soptool lint` finds in it."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from soptool.cli.exits import working_on
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.lint.book_facts import facts_of
from soptool.lint.linter import lint
from soptool.lint.selection import BOOK, GROUP_OF, PAGES, Selection, make_selection
from soptool.loading import Loaded, load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.model.today import Today
from soptool.storage.configuration import RefusedError
from soptool.storage.files import read_bytes, shown
from soptool.storage.lint_cache import Entry
from soptool.storage.plain_findings import findings_to_json
from soptool.storage.ruling import digest, ruling
from soptool.storage.settings import Contexts, mentioned_files, with_files
from soptool.syntax.yaml_document import YamlDocument


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one file.

    `complaint` says with advice why an SOP could not be judged; then `file`, what was found and
    its text, `source`, are those of the settings, if they are the reason. `facts` are those of a
    sound SOP as JSON, `entry` what a cache may keep under `key`.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    source: str = ""
    complaint: tuple[str, str] | None = None
    facts: str = ""
    key: bytes = b""
    entry: Entry | None = None

    @property
    def sound(self) -> bool:
        """Whether rules could judge it."""
        return bool(self.facts)


@dataclass
class Judge:
    """Judges one file after the other; a process of its own may do so with a copy.

    `select` and `ignore` are the names given as options; `pages`: the drawn pages are judged, too.
    """

    contexts: Contexts
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pages: bool = False
    _selections: dict[int, Selection] = field(default_factory=dict)
    _rulings: dict[int, bytes] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type["Judge"], tuple[object, ...]]:
        """What is remembered of contexts means nothing in another process."""
        return Judge, (self.contexts, self.select, self.ignore, self.pages)

    def __call__(self, file: Path) -> Judged:
        try:
            content = read_bytes(file)
        except SoptoolError as error:
            return Judged(shown(file), complaint=(error.message, error.hint))
        return self.attempt(file, content)

    def attempt(self, file: Path, content: bytes) -> Judged:
        """The findings in that content, as if the file held it, or why there can be none."""
        name = shown(file)
        with working_on(name):
            try:
                return self.judge(file, content)
            except RefusedError as error:
                settings = error.found[0].place.file
                complaint = (
                    f"SOP yang diatur {settings} tidak diperiksa.",
                    "Perbaiki dahulu temuan di berkas itu.",
                )
                # Fixes are made in SOPs.
                found = tuple(replace(one, fix=None) for one in error.found)
                return Judged(settings, found, error.text, complaint)
            except SoptoolError as error:
                return Judged(name, complaint=(error.message, error.hint))

    def read_facts(self, file: Path) -> Judged:
        """Only what rules across files ask of it, without judging it."""
        name = shown(file)
        with working_on(name):
            try:
                content = read_bytes(file)
                loaded = load_bytes(content, name, self.contexts.of(file))
                return Judged(name, facts=_facts(loaded), key=self.key(file, content))
            except SoptoolError:  # the machine that judges it says so
                return Judged(name)

    def selection(self, file: Path) -> Selection:
        """Which rules judge that file."""
        context = self.contexts.of(file)
        if id(context) not in self._selections:  # a run keeps its contexts
            chosen = make_selection(context, self.select, self.ignore)
            self._selections[id(context)] = chosen
        return self._selections[id(context)]

    def key(self, file: Path, content: bytes) -> bytes:
        """What names that content, in that file, under everything that rules its judgement."""
        context = self.contexts.of(file)
        if id(context) not in self._rulings:
            self._rulings[id(context)] = ruling(context, self.select, self.ignore, self.pages)
        return digest(
            self._rulings[id(context)],
            digest(content),
            shown(file).encode("utf-8", "surrogatepass"),
        )

    def runs(self, name: str, file: Path, *, book: bool) -> bool:
        """Whether that rule judges that file if it is sound; one that is gone finds nothing.

        `book`: the whole repository of that file was judged.
        """
        seen = {PAGES: self.pages, BOOK: book}.get(GROUP_OF.get(name, ""), True)
        return seen and (name not in GROUP_OF or self.selection(file).allows(name, shown(file)))

    def judge(self, file: Path, content: bytes) -> Judged:
        """The same; raises SoptoolError where settings are wrong."""
        name = shown(file)
        found, loaded, context = self._look(file, content)
        known = context.files or frozenset()
        mentioned = mentioned_files(loaded.sop) if loaded.sop else ()
        today = context.today
        assert isinstance(today, Today)
        days = today.first.isoformat(), today.last.isoformat()
        files = json.dumps({one: one in known for one in mentioned})
        facts = _facts(loaded)
        entry = Entry(*days, files, findings_to_json(found, name), facts)
        return Judged(name, found, facts=facts, key=self.key(file, content), entry=entry)

    def look(self, file: Path, content: bytes) -> tuple[tuple[Diagnostic, ...], Sop | None]:
        """The same findings, and the SOP if it is sound."""
        found, loaded, _ = self._look(file, content)
        return found, loaded.sop

    def _look(self, file: Path, content: bytes) -> tuple[tuple[Diagnostic, ...], Loaded, Context]:
        """Also the context that judged it, which knows what was asked of it."""
        name = shown(file)
        base = self.contexts.of(file)
        context = replace(base, today=Today.of(base.today))
        selection = self.selection(file)
        loaded = load_bytes(content, name, context)
        if loaded.sop is None or loaded.document is None:
            return selection.settle(loaded.diagnostics, name), loaded, context
        known = with_files(context, loaded.sop, file)
        pages = _pages(loaded.sop, loaded.document, context, file) if self.pages else None
        found = lint(loaded.sop, loaded.document, known, selection, loaded.diagnostics, pages)
        return found, loaded, known


def _facts(loaded: Loaded) -> str:
    if loaded.sop is None or loaded.document is None:
        return ""
    return json.dumps(facts_of(loaded.sop, loaded.document), separators=(",", ":"))


def _pages(
    sop: Sop, document: YamlDocument, context: Context, file: Path
) -> tuple[Diagnostic, ...]:
    """Drawing takes longer than all rules, and its modules longer than that."""
    from soptool.cli.paging import judge_pages

    return judge_pages(sop, document, context, file)
