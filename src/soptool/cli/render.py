"""`soptool render`: write the official form of every sound SOP; a bad one never stops the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.rendering import Rendered, render_sop
from soptool.cli.usage import SopPaths, one_of
from soptool.diagnostics import Severity, sort_diagnostics
from soptool.errors import SoptoolError
from soptool.model.profile import PaperSize, Profile, SignatureMode
from soptool.render.outputs import CONVERTED, Form, page_name
from soptool.report.text import render_text
from soptool.storage.files import find_sops, write_atomically
from soptool.storage.office import (
    convert_to_pdf,
    find_office,
    find_picture_program,
    picture_pages,
)
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target, plan_targets

_PAPERS = {size.value.casefold(): size.value for size in PaperSize}
_OFFICE = "libreoffice"


def run(
    context: typer.Context,
    paths: SopPaths = None,
    to: Annotated[
        str,
        typer.Option(metavar="BENTUK", help="docx, md, html, svg, pdf, png; dipisah koma."),
    ] = "docx,md",
    output_dir: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Folder hasil; bawaannya di samping tiap SOP."),
    ] = None,
    profile: Annotated[
        str, typer.Option(metavar="NAMA", help="Profil instansi, menggantikan soptool.yaml.")
    ] = "",
    paper: Annotated[
        str | None, typer.Option(metavar="NAMA", help="A4, F4, Letter, atau Legal.")
    ] = None,
    signature: Annotated[
        str | None, typer.Option(metavar="CARA", help="Tanda tangan: basah, tte, atau kosong.")
    ] = None,
    via: Annotated[
        str | None, typer.Option(metavar="PROGRAM", help="libreoffice: untuk pdf dan png.")
    ] = None,
) -> Exit:
    """Membuat berkas Word, Markdown, dan lainnya dalam bentuk baku SOP.

    Contoh: soptool render sop/ --output-dir hasil  |  soptool render --to pdf --via libreoffice
    """
    forms = _forms(to, via)
    printing = _Printing(
        PaperSize(_one_paper(paper)) if paper else None,
        SignatureMode(one_of("--signature", signature, [one.value for one in SignatureMode]))
        if signature
        else None,
    )
    contexts = Contexts(date.today(), profile)
    where = paths or [Path()]
    files = find_sops(where, contexts.include)
    batch = _Batch(context.obj, forms)
    for file, target in plan_targets(files, where, output_dir).items():
        batch.render(file, target, contexts, printing)
    batch.convert()
    batch.report()
    return batch.code


@dataclass(frozen=True, slots=True)
class _Printing:
    """What the options change about the profile of every SOP."""

    paper: PaperSize | None
    signature: SignatureMode | None

    def adjust(self, profile: Profile) -> Profile:
        return replace(
            profile,
            paper=self.paper or profile.paper,
            signature=self.signature or profile.signature,
        )


@dataclass
class _Batch:
    """What one run has written so far, and what went wrong."""

    console: Console
    forms: tuple[Form, ...]
    code: Exit = Exit.CLEAN
    rendered: list[Rendered] = field(default_factory=list)
    written: int = 0
    documents: dict[Target, bytes] = field(default_factory=dict)
    complaints: set[str] = field(default_factory=set)

    def render(self, file: Path, target: Target, contexts: Contexts, printing: _Printing) -> None:
        """Write what one SOP becomes; keep its Word file where other programs need it."""
        try:
            context = contexts.of(file)
            context = replace(context, profile=printing.adjust(context.profile))
            rendered = render_sop(file, target.stem, context, self.forms)
        except SoptoolError as error:
            self._refuse(error)
            return
        self.rendered.append(rendered)
        if rendered.failed:
            self.code = max(self.code, Exit.FINDINGS)
        if rendered.document is not None:
            self.documents[target] = rendered.document
        self._write(target.folder, rendered.files)

    def convert(self) -> None:
        """PDF and PNG of all SOPs together."""
        if not self.documents:
            return
        try:
            for target, pdf in convert_to_pdf(self.documents).items():
                files = {f"{target.stem}.pdf": pdf} if Form.PDF in self.forms else {}
                if Form.PNG in self.forms:
                    files |= {
                        page_name(target.stem, number, Form.PNG): page
                        for number, page in enumerate(picture_pages(pdf))
                    }
                self._write(target.folder, files)
        except SoptoolError as error:
            self._refuse(error)

    def report(self) -> None:
        """Findings of what was not drawn, or not as written; then the counts."""
        found = sort_diagnostics(one for each in self.rendered for one in each.diagnostics)
        if found:
            sources = {each.name: each.source for each in self.rendered}
            self.console.data(render_text(found, sources, colorful=self.console.colorful))
        sound = sum(each.sound for each in self.rendered)
        self.console.talk(f"{sound} SOP dirender, {self.written} berkas ditulis.")
        if unsound := len(self.rendered) - sound:
            self.console.talk(f"{unsound} SOP tidak dirender karena ada galat di dalamnya.")
        counts = {
            severity: sum(each.lint.count(severity) for each in self.rendered)
            for severity in Severity
        }
        if any(counts.values()):
            words = ", ".join(f"{n} {severity.value}" for severity, n in counts.items() if n)
            self.console.talk(f"Pemeriksaan: {words}. Lihat: soptool lint")

    def _write(self, folder: Path, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            try:
                write_atomically(folder / name, content)
            except SoptoolError as error:
                self._refuse(error)
            else:
                self.written += 1

    def _refuse(self, error: SoptoolError) -> None:
        """Said once, however many files it is true of."""
        self.code = Exit.CANNOT_RUN
        if error.message not in self.complaints:
            self.complaints.add(error.message)
            self.console.complain(error.message, error.hint)


def _one_paper(name: str) -> str:
    """The sheet, whatever the case its name was written in."""
    return one_of("--paper", _PAPERS.get(name.casefold(), name), [*_PAPERS.values()])


def _forms(to: str, via: str | None) -> tuple[Form, ...]:
    names = [name.strip() for name in to.split(",")]
    known = [form.value for form in Form]
    forms = tuple(dict.fromkeys(Form(one_of("--to", name, known)) for name in names))
    if via is not None:
        one_of("--via", via, [_OFFICE])
    elif wanted := [form.value for form in forms if form in CONVERTED]:
        raise SoptoolError(
            f"Bentuk {' dan '.join(wanted)} dibuat melalui LibreOffice.",
            f"Tambahkan --via {_OFFICE}",
        )
    _check_programs(forms)
    return forms


def _check_programs(forms: Sequence[Form]) -> None:
    """Before anything is written."""
    if any(form in CONVERTED for form in forms):
        find_office()
    if Form.PNG in forms:
        find_picture_program()
