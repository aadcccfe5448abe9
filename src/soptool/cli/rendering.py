"""From one file to what `soptool render` writes of it, and what there is to say about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from soptool.cli.exits import working_on
from soptool.diagnostics import Diagnostic, Severity, Span
from soptool.errors import SoptoolError
from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError, Notice
from soptool.layout.plan import Layout
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Picture
from soptool.layout.units import Twips
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.profile import PaperSize, Profile, SignatureMode
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.docx.letterhead import Fitted
from soptool.render.outputs import CONVERTIBLE, Form, render_files, replaced_in_pdf
from soptool.storage.files import read_bytes, shown, write_atomically
from soptool.storage.letterhead import find_letterhead
from soptool.storage.logo import LogoMissing, read_logo
from soptool.storage.settings import Contexts, with_files
from soptool.storage.targets import Target
from soptool.syntax.decoding import decode
from soptool.syntax.yaml_document import YamlDocument

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead

_STYLE = FlowchartStyle()
_WITHOUT_LETTERHEAD = (
    "PDF dan PNG dibuat tanpa kop surat; tempatnya dikosongkan.",
    "Tambahkan --via libreoffice agar kopnya ikut tercetak.",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the options say about every SOP."""

    forms: tuple[Form, ...]
    office: bool = False  # PDF and PNG come from the Word file
    paper: PaperSize | None = None
    signature: SignatureMode | None = None
    letterhead: Path | None = None
    public: bool = False  # without the NIP of officials

    @property
    def converted(self) -> tuple[Form, ...]:
        """What LibreOffice makes."""
        return tuple(form for form in self.forms if self.office and form in CONVERTIBLE)

    def adjust(self, profile: Profile) -> Profile:
        """The profile as the options want it."""
        return replace(
            profile,
            paper=self.paper or profile.paper,
            signature=self.signature or profile.signature,
        )


@dataclass(frozen=True, slots=True)
class Task:
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

    def __call__(self, task: Task) -> Rendered:
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
    if any(form in CONVERTIBLE and form not in choices.converted for form in choices.forms):
        return replace(fitted, remarks=(*fitted.remarks, _WITHOUT_LETTERHEAD))
    return fitted


def _render(
    task: Task,
    context: Context,
    choices: Choices,
    letterhead: "Letterhead | None",
    first_drop: Twips,
) -> Rendered:
    name, content = shown(task.file), read_bytes(task.file)
    loaded = load_bytes(content, name, context)
    if loaded.sop is None or loaded.document is None:
        return Rendered(name, _source(content, name), diagnostics=loaded.diagnostics)
    sop, document, profile = loaded.sop, loaded.document, context.profile
    logo, found = _logo(sop, document, task.file, FlowchartStyle.of(profile))
    printed = sop.for_public() if choices.public else sop
    try:
        laid = lay_out(printed, profile, logo, first_drop=first_drop)
    except CannotDrawError as error:
        found = (*found, _diagnostic(error.notice, document))
        return Rendered(name, _source(content, name), diagnostics=found)
    found = (*found, *(_diagnostic(notice, document) for notice in laid.notices))
    own = [form for form in choices.forms if form not in choices.converted]
    if any(form in CONVERTIBLE for form in own):
        found += _replaced(laid.layout, printed, document)
    files: dict[str, bytes] = {}
    for form in own:
        files |= render_files(form, task.target.stem, laid.layout, printed, profile, letterhead)
    written, complaints = write_files(task.target.folder, files)
    if choices.converted:
        word = render_docx(laid.layout, printed, letterhead=letterhead)
        document_file = {task.document.name: word}
        complaints += write_files(task.document.parent, document_file)[1]
    return Rendered(
        name=name,
        source=_source(content, name) if found else "",
        sound=True,
        diagnostics=found,
        lint=_lint(sop, document, loaded.diagnostics, context, task.file),
        written=written,
        complaints=complaints,
    )


def _source(content: bytes, name: str) -> str:
    """The text that findings are shown in."""
    return decode(content, name)[0] or ""


def _lint(
    sop: Sop, document: YamlDocument, found: Sequence[Diagnostic], context: Context, file: Path
) -> tuple[Severity, ...]:
    selection = make_selection(context)
    kept = [one for one in found if selection.allows(one.rule, shown(file))]
    kept += lint(sop, document, with_files(context, sop, file), selection)
    return tuple(one.severity for one in kept)


def _logo(
    sop: Sop, document: YamlDocument, file: Path, style: FlowchartStyle
) -> tuple[Picture | None, tuple[Diagnostic, ...]]:
    """A SOP whose logo cannot be used is printed without one."""
    name = sop.institution.logo
    if not name:
        return None, ()
    try:
        return read_logo(name, file, style.logo_width, style.logo_height), ()
    except SoptoolError as error:
        found = Diagnostic(
            rule="logo-tidak-ditemukan" if isinstance(error, LogoMissing) else "logo-tidak-terbaca",
            severity=Severity.WARNING,
            message=f"{error.message} SOP ini dicetak tanpa logo.",
            place=document.place(sop.institution.where("logo")),
            hint=error.hint,
            field="logo",
        )
        return None, (found,)


def _replaced(layout: Layout, sop: Sop, document: YamlDocument) -> tuple[Diagnostic, ...]:
    """Letters that the fonts of a PDF do not have, said once, where the first of them stands."""
    replaced = replaced_in_pdf(layout)
    if not replaced:
        return ()
    places = [start for letter in replaced if (start := document.text.find(letter)) >= 0]
    span = Span(min(places), min(places) + 1) if places else sop.where("title")
    pairs = ", ".join(f"`{letter}` menjadi `{shown}`" for letter, shown in replaced.items())
    found = Diagnostic(
        rule="huruf-tidak-ada-di-pdf",
        severity=Severity.ADVICE,
        message=f"Huruf yang tidak ada di PDF diganti: {pairs}.",
        place=document.place(span),
        hint="Pakai huruf lain, atau buat PDF dari berkas Word: --via libreoffice",
    )
    return (found,)


def _diagnostic(notice: Notice, document: YamlDocument) -> Diagnostic:
    return Diagnostic(
        rule=notice.rule.rule,
        severity=notice.rule.severity,
        message=notice.message,
        place=document.place(notice.span),
        hint=notice.hint,
    )
