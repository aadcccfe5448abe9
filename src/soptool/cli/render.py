"""`soptool render`: write the official form of every sound SOP; a bad one never stops the rest."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.batch import Batch
from soptool.cli.exits import Exit
from soptool.cli.render_choices import Choices
from soptool.cli.usage import SopPaths, one_of
from soptool.errors import SoptoolError
from soptool.loading import load_bytes
from soptool.model.profile import PaperSize, SignatureMode
from soptool.render.outputs import CONVERTIBLE, Form
from soptool.render.png import check_rasterizer
from soptool.storage.files import find_sops, read_bytes, shown
from soptool.storage.letterhead import open_letterhead
from soptool.storage.name_template import NameTemplate
from soptool.storage.office import find_office
from soptool.storage.settings import Contexts
from soptool.storage.targets import file_stem, plan_targets

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
    name_template: Annotated[
        str | None,
        typer.Option(metavar="POLA", help='Nama berkas hasil, misalnya "{nomor}-{judul}".'),
    ] = None,
    profile: Annotated[
        str, typer.Option(metavar="NAMA", help="Profil instansi, menggantikan soptool.yaml.")
    ] = "",
    paper: Annotated[
        str | None, typer.Option(metavar="NAMA", help="A4, F4, Letter, atau Legal.")
    ] = None,
    letterhead: Annotated[
        Path | None,
        typer.Option(metavar="BERKAS", help="Kop surat: kepala dan kaki halaman berkas Word ini."),
    ] = None,
    signature: Annotated[
        str | None, typer.Option(metavar="CARA", help="Tanda tangan: basah, tte, atau kosong.")
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Untuk umum: tanpa NIP pejabat.")
    ] = False,
    via: Annotated[
        str | None,
        typer.Option(metavar="PROGRAM", help="libreoffice: pdf dan png dari berkas Word."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Banyaknya proses; bawaannya yang paling cepat."),
    ] = None,
) -> Exit:
    """Membuat berkas Word, PDF, Markdown, dan lainnya dalam bentuk baku SOP.

    Contoh: soptool render sop/ --output-dir hasil  |  soptool render --to pdf
    """
    forms = _forms(to)
    office = via is not None and one_of("--via", via, [_OFFICE]) == _OFFICE
    choices = Choices(
        forms,
        office,
        PaperSize(_one_paper(paper)) if paper else None,
        SignatureMode(one_of("--signature", signature, [one.value for one in SignatureMode]))
        if signature
        else None,
        letterhead,
        public,
        counted=not context.obj.quiet,
    )
    if letterhead:
        open_letterhead(letterhead)  # before anything is written
    template = NameTemplate(name_template) if name_template is not None else None
    _check_programs(choices)
    contexts = Contexts(date.today(), profile)
    where = paths or [Path()]
    files = find_sops(where, contexts.include)
    stems = _stems(files, template, contexts) if template else None
    targets = plan_targets(files, where, output_dir, stems)
    return Batch(context.obj, choices).run(targets, contexts, jobs)


def _stems(files: Sequence[Path], template: NameTemplate, contexts: Contexts) -> dict[Path, str]:
    """The names of all that can be rendered; who cannot be read now is told so later."""
    stems = {}
    for file in files:
        try:
            sop = load_bytes(read_bytes(file), shown(file), contexts.of(file)).sop
        except SoptoolError:
            continue
        if sop is not None:
            stems[file] = template.stem(file_stem(file), sop) or file_stem(file)
    return stems


def _one_paper(name: str) -> str:
    """The sheet, whatever the case its name was written in."""
    return one_of("--paper", _PAPERS.get(name.casefold(), name), [*_PAPERS.values()])


def _forms(to: str) -> tuple[Form, ...]:
    names = [name.strip() for name in to.split(",")]
    known = [form.value for form in Form]
    return tuple(dict.fromkeys(Form(one_of("--to", name, known)) for name in names))


def _check_programs(choices: Choices) -> None:
    """Before anything is written."""
    if Form.PNG in choices.forms:
        check_rasterizer()
    if choices.office and not choices.converted:
        names = " atau ".join(form.value for form in CONVERTIBLE)
        raise SoptoolError(
            f"--via {_OFFICE} hanya untuk bentuk {names}.", f"Tambahkan --to {names.split()[0]}"
        )
    if choices.converted:
        find_office()
