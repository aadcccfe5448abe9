"""From one file to what `soptool render` writes of it, and what there is to say about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from soptool.diagnostics import Diagnostic, Severity
from soptool.errors import SoptoolError
from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError, Notice
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Picture
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load_bytes
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.outputs import CONVERTED, Form, render_files
from soptool.storage.files import read_bytes, shown
from soptool.storage.logo import LogoMissing, read_logo
from soptool.storage.settings import with_files
from soptool.syntax.decoding import decode
from soptool.syntax.yaml_document import YamlDocument

_STYLE = FlowchartStyle()


@dataclass(frozen=True, slots=True)
class Rendered:
    """`lint` holds the severity of each finding that does not keep a SOP from being printed."""

    name: str
    source: str
    sound: bool
    diagnostics: tuple[Diagnostic, ...]
    lint: tuple[Severity, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    document: bytes | None = None

    @property
    def failed(self) -> bool:
        """Whether something is not printed, or not as it is meant."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def render_sop(file: Path, stem: str, context: Context, forms: Sequence[Form]) -> Rendered:
    """Nothing is written here; `stem` is what the names of the files begin with."""
    content = read_bytes(file)
    source = decode(content, shown(file))[0] or ""
    loaded = load_bytes(content, shown(file), context)
    if loaded.sop is None or loaded.document is None:
        return Rendered(shown(file), source, False, loaded.diagnostics)
    sop, document, profile = loaded.sop, loaded.document, context.profile
    logo, found = _logo(sop, document, file)
    try:
        laid = lay_out(sop, profile, logo)
    except CannotDrawError as error:
        found = (*found, _diagnostic(error.notice, document))
        return Rendered(shown(file), source, False, found)
    files: dict[str, bytes] = {}
    for form in forms:
        if form not in CONVERTED:
            files |= render_files(form, stem, laid.layout, sop, profile)
    convert = any(form in CONVERTED for form in forms)
    return Rendered(
        name=shown(file),
        source=source,
        sound=True,
        diagnostics=(*found, *(_diagnostic(notice, document) for notice in laid.notices)),
        lint=_lint(sop, document, loaded.diagnostics, context, file),
        files=files,
        document=render_docx(laid.layout, sop) if convert else None,
    )


def _lint(
    sop: Sop, document: YamlDocument, found: Sequence[Diagnostic], context: Context, file: Path
) -> tuple[Severity, ...]:
    selection = make_selection(context)
    kept = [one for one in found if selection.allows(one.rule, shown(file))]
    kept += lint(sop, document, with_files(context, sop, file), selection)
    return tuple(one.severity for one in kept)


def _logo(
    sop: Sop, document: YamlDocument, file: Path
) -> tuple[Picture | None, tuple[Diagnostic, ...]]:
    """A SOP whose logo cannot be used is printed without one."""
    name = sop.institution.logo
    if not name:
        return None, ()
    try:
        return read_logo(name, file, _STYLE.logo_width, _STYLE.logo_height), ()
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


def _diagnostic(notice: Notice, document: YamlDocument) -> Diagnostic:
    return Diagnostic(
        rule=notice.rule.rule,
        severity=notice.rule.severity,
        message=notice.message,
        place=document.place(notice.span),
        hint=notice.hint,
    )
