"""What `soptool render` has to say about a document that it prints."""

from collections.abc import Sequence
from pathlib import Path

from soptool.diagnostics import Diagnostic, Severity, Span
from soptool.errors import SoptoolError
from soptool.layout.notices import Notice
from soptool.layout.plan import Layout
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Picture
from soptool.lint.excusing import without_excused
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.model.context import Context
from soptool.model.keys import step_keys
from soptool.model.record import NOWHERE
from soptool.model.sop import Sop
from soptool.render.outputs import replaced_in_pdf
from soptool.storage.logo import LogoMissing, read_logo
from soptool.storage.settings import with_files
from soptool.syntax.nodes import Mapping
from soptool.syntax.yaml_document import YamlDocument


def severities(
    sop: Sop, document: YamlDocument, found: Sequence[Diagnostic], context: Context, file: Path
) -> tuple[Severity, ...]:
    """Of each finding of `lint` that does not keep the SOP from being printed."""
    known = with_files(context, sop, file)
    return tuple(one.severity for one in lint(sop, document, known, make_selection(context), found))


def logo_of(
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


def replaced_letters(layout: Layout, sop: Sop, document: YamlDocument) -> tuple[Diagnostic, ...]:
    """Letters that the fonts of a PDF do not have, said once, where the first of them stands."""
    replaced = replaced_in_pdf(layout)
    if not replaced:
        return ()
    places = [start for letter in replaced if (start := document.text.find(letter)) >= 0]
    span = Span(min(places), min(places) + 1) if places else sop.where("title")
    pairs = ", ".join(f"`{letter}` menjadi `{other}`" for letter, other in replaced.items())
    found = Diagnostic(
        rule="huruf-tidak-ada-di-pdf",
        severity=Severity.ADVICE,
        message=f"Huruf yang tidak ada di PDF diganti: {pairs}.",
        place=document.place(span),
        hint="Pakai huruf lain, atau buat PDF dari berkas Word: --via libreoffice",
    )
    return (found,)


def as_diagnostic(notice: Notice, sop: Sop, document: YamlDocument) -> Diagnostic:
    """What the layout noticed, as a report shows it."""
    key, number = _row_at(sop, notice.span)
    return Diagnostic(
        rule=notice.rule.rule,
        severity=notice.rule.severity,
        message=notice.message,
        place=document.place(notice.span),
        hint=notice.hint,
        node=key,
        row=number,
    )


def wanted(
    found: Sequence[Diagnostic], document: YamlDocument, context: Context
) -> tuple[Diagnostic, ...]:
    """What settings and comments leave of what was found about the pages."""
    return without_excused(make_selection(context).settle(found, document.file), document, context)


def _row_at(sop: Sop, span: Span) -> tuple[str, str]:
    """The key and the printed number of the step that something is about."""
    for procedure, keys in zip(sop.procedures, step_keys(sop), strict=True):
        for step, key, number in zip(procedure.steps, keys, procedure.numbers, strict=True):
            whole = step.origin.span if isinstance(step.origin, Mapping) else NOWHERE
            if whole.start <= span.start < whole.end:
                return key, str(number or "")
    return "", ""
