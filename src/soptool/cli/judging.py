"""From one file to what `soptool lint` finds in it."""

from dataclasses import dataclass
from pathlib import Path

from soptool.cli.exits import working_on
from soptool.diagnostics import Diagnostic
from soptool.errors import SoptoolError
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load_bytes
from soptool.model.sop import Sop
from soptool.storage.files import read_bytes, shown
from soptool.storage.settings import Contexts, with_files
from soptool.syntax.decoding import decode


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one file; `source` is its text if findings are shown in it.

    `complaint` says with advice why it could not be judged.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    source: str = ""
    complaint: tuple[str, str] | None = None


@dataclass
class Judge:
    """Judges one file after the other; a process of its own may do so with a copy.

    `select` and `ignore` are the names given as options.
    """

    contexts: Contexts
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __call__(self, file: Path) -> Judged:
        name = shown(file)
        with working_on(name):
            try:
                return self.judge(file, read_bytes(file))
            except SoptoolError as error:
                return Judged(name, complaint=(error.message, error.hint))

    def judge(self, file: Path, content: bytes) -> Judged:
        """The findings in that content, as if the file held it."""
        name = shown(file)
        found, _ = self.look(file, content)
        return Judged(name, found, (decode(content, name)[0] or "") if found else "")

    def look(self, file: Path, content: bytes) -> tuple[tuple[Diagnostic, ...], Sop | None]:
        """The same findings, and the SOP if it is sound."""
        name = shown(file)
        context = self.contexts.of(file)
        selection = make_selection(context, self.select, self.ignore)
        loaded = load_bytes(content, name, context)
        if loaded.sop is None or loaded.document is None:
            return selection.settle(loaded.diagnostics, name), None
        known = with_files(context, loaded.sop, file)
        found = lint(loaded.sop, loaded.document, known, selection, loaded.diagnostics)
        return found, loaded.sop
