"""From one file to what `soptool lint` finds in it."""

from dataclasses import dataclass
from pathlib import Path

from soptool.cli.exits import working_on
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.lint.linter import lint
from soptool.lint.selection import BOOK, GROUP_OF, PAGES, Selection, make_selection
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.storage.configuration import RefusedError
from soptool.storage.files import read_bytes, shown
from soptool.storage.settings import Contexts, with_files
from soptool.syntax.decoding import decode
from soptool.syntax.yaml_document import YamlDocument


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one file; `source` is its text if findings are shown in it.

    `complaint` says with advice why an SOP could not be judged; then `file` and what was found are
    those of the settings, if they are the reason.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    source: str = ""
    complaint: tuple[str, str] | None = None
    sound: bool = False


@dataclass
class Judge:
    """Judges one file after the other; a process of its own may do so with a copy.

    `select` and `ignore` are the names given as options; `pages`: the drawn pages are judged, too.
    """

    contexts: Contexts
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pages: bool = False

    def __call__(self, file: Path) -> Judged:
        name = shown(file)
        with working_on(name):
            try:
                return self.judge(file, read_bytes(file))
            except RefusedError as error:
                settings = error.found[0].place.file
                complaint = (
                    f"SOP yang diatur {settings} tidak diperiksa.",
                    "Perbaiki dahulu temuan di berkas itu.",
                )
                return Judged(settings, error.found, error.text, complaint)
            except SoptoolError as error:
                return Judged(name, complaint=(error.message, error.hint))

    def selection(self, file: Path) -> Selection:
        """Which rules judge that file."""
        return make_selection(self.contexts.of(file), self.select, self.ignore)

    def runs(self, name: str, file: Path) -> bool:
        """Whether that rule judges that file if it is sound; one that is gone finds nothing."""
        if name not in GROUP_OF:
            return True
        seen = self.pages if GROUP_OF[name] == PAGES else GROUP_OF[name] != BOOK
        return seen and self.selection(file).allows(name, shown(file))

    def judge(self, file: Path, content: bytes) -> Judged:
        """The findings in that content, as if the file held it."""
        name = shown(file)
        found, sop = self.look(file, content)
        source = (decode(content, name)[0] or "") if found else ""
        return Judged(name, found, source, sound=sop is not None)

    def look(self, file: Path, content: bytes) -> tuple[tuple[Diagnostic, ...], Sop | None]:
        """The same findings, and the SOP if it is sound."""
        name = shown(file)
        context = self.contexts.of(file)
        selection = self.selection(file)
        loaded = load_bytes(content, name, context)
        if loaded.sop is None or loaded.document is None:
            return selection.settle(loaded.diagnostics, name), None
        known = with_files(context, loaded.sop, file)
        pages = _pages(loaded.sop, loaded.document, context, file) if self.pages else None
        found = lint(loaded.sop, loaded.document, known, selection, loaded.diagnostics, pages)
        return found, loaded.sop


def _pages(
    sop: Sop, document: YamlDocument, context: Context, file: Path
) -> tuple[Diagnostic, ...]:
    """Drawing takes longer than all rules, and its modules longer than that."""
    from soptool.cli.paging import judge_pages

    return judge_pages(sop, document, context, file)
