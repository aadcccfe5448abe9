"""From one file to what `soptool render` writes of it, and what there is to say about it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from soptool.cli.exits import working_on
from soptool.cli.paging import draw
from soptool.cli.render_choices import Choices
from soptool.cli.render_findings import replaced_letters, severities, wanted
from soptool.diagnostics import Diagnostic, Severity
from soptool.errors import SoptoolError
from soptool.layout.plan import Layout
from soptool.layout.units import Twips
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.docx.letterhead import Fitted
from soptool.render.outputs import CONVERTIBLE, render_files
from soptool.storage.files import read_bytes, shown, write_atomically
from soptool.storage.letterhead import find_letterhead
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target
from soptool.syntax.decoding import decode

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead

_WITHOUT_LETTERHEAD = (
    "PDF dan PNG dibuat tanpa kop surat; tempatnya dikosongkan.",
    "Tambahkan --via libreoffice agar kopnya ikut tercetak.",
)


@dataclass(frozen=True, slots=True)
class RenderTask:
    """One SOP, where its files go, and where its Word file is put for LibreOffice."""

    file: Path
    target: Target
    document: Path


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of one SOP.

    `lint` holds the severity of each finding that does not keep it from being printed;
    `complaints` say with advice what stood in the way outside of it, `remarks` what did not.
    """

    name: str
    source: str = ""
    sound: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    lint: tuple[Severity, ...] = ()
    written: int = 0
    complaints: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something is not printed, or not as it is meant."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


@dataclass
class Renderer:
    """Renders one task after the other; a process of its own may do so with a copy."""

    choices: Choices
    contexts: Contexts

    def __call__(self, task: RenderTask) -> Rendered:
        name = shown(task.file)
        with working_on(name):
            try:
                context = self.contexts.of(task.file)
                chosen = self.choices.letterhead
                letterhead = find_letterhead(chosen, context.settings, task.file)
                fitted = _fitted(self.choices, context.profile, letterhead)
                context = replace(context, profile=fitted.profile)
                rendered = _render(task, context, self.choices, letterhead, fitted.first_drop)
                return replace(rendered, remarks=fitted.remarks)
            except SoptoolError as error:
                return Rendered(name, complaints=((error.message, error.hint),))


def write_files(folder: Path, files: dict[str, bytes]) -> tuple[int, tuple[tuple[str, str], ...]]:
    """How many were written, and why others were not."""
    complaints = []
    for name, content in files.items():
        try:
            write_atomically(folder / name, content)
        except SoptoolError as error:
            complaints.append((error.message, error.hint))
    return len(files) - len(complaints), tuple(complaints)


def _fitted(choices: Choices, profile: Profile, letterhead: "Letterhead | None") -> Fitted:
    """The profile as options and letterhead want it."""
    if letterhead is None:
        return Fitted(choices.adjust(profile))
    from soptool.render.docx.letterhead.fit import fit

    fitted = fit(letterhead, choices.adjust(profile))
    if any(form in CONVERTIBLE for form in choices.own):
        return replace(fitted, remarks=(*fitted.remarks, _WITHOUT_LETTERHEAD))
    return fitted


def _render(
    task: RenderTask,
    context: Context,
    choices: Choices,
    letterhead: "Letterhead | None",
    first_drop: Twips,
) -> Rendered:
    name, content = shown(task.file), read_bytes(task.file)
    loaded = load_bytes(content, name, context)
    sop, document, profile = loaded.sop, loaded.document, context.profile
    if sop is None or document is None:
        return Rendered(name, _source(content, name), diagnostics=loaded.diagnostics)
    printed = sop.for_public() if choices.public else sop
    drawn = draw(printed, document, profile, task.file, first_drop)
    found = drawn.found
    if drawn.layout and any(form in CONVERTIBLE for form in choices.own):
        found += replaced_letters(drawn.layout, printed, document)
    found = wanted(found, document, context)
    if drawn.layout is None:
        return Rendered(name, _source(content, name), diagnostics=found)
    written, complaints = _write(task, drawn.layout, printed, profile, choices, letterhead)
    return Rendered(
        name=name,
        source=_source(content, name) if found else "",
        sound=True,
        diagnostics=found,
        lint=severities(sop, document, loaded.diagnostics, context, task.file)
        if choices.counted
        else (),
        written=written,
        complaints=complaints,
    )


def _write(
    task: RenderTask,
    layout: Layout,
    sop: Sop,
    profile: Profile,
    choices: Choices,
    letterhead: "Letterhead | None",
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Our own forms to their place, and the Word file to where LibreOffice finds it."""
    files: dict[str, bytes] = {}
    for form in choices.own:
        files |= render_files(form, task.target.stem, layout, sop, profile, letterhead)
    written, complaints = write_files(task.target.folder, files)
    if choices.converted:
        word = render_docx(layout, sop, letterhead=letterhead)
        complaints += write_files(task.document.parent, {task.document.name: word})[1]
    return written, complaints


def _source(content: bytes, name: str) -> str:
    """The text that findings are shown in."""
    return decode(content, name)[0] or ""
