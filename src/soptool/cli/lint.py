"""`soptool lint`: judge files, report, and say by the exit code whether anything is grave."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.console import Console
from soptool.cli.exits import Exit, working_on
from soptool.cli.usage import SopPaths, one_of
from soptool.diagnostics import Diagnostic, Severity, sort_diagnostics
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load_bytes
from soptool.report.json import render_json
from soptool.report.summary import Summary, summarize
from soptool.report.text import render_text
from soptool.storage.files import find_sops, in_repository, read_bytes, shown, write_atomically
from soptool.storage.settings import Contexts, with_files
from soptool.syntax.decoding import decode

FORMATS = ("full", "json")


def run(
    context: typer.Context,
    paths: SopPaths = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="BENTUK[:BERKAS]",
            help="full atau json; dengan :BERKAS hasilnya ditulis ke sana. Boleh diulang.",
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMA", help="Hanya aturan atau kelompok ini (dipisah koma)."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMA", help="Tanpa aturan atau kelompok ini (dipisah koma)."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="TINGKAT", help="Gagal mulai galat, perhatian, atau saran."),
    ] = None,
) -> Exit:
    """Memeriksa SOP: penulisan YAML, susunan, kelengkapan, bahasa, alur, dan mutu baku.

    Contoh: soptool lint sop/  |  soptool lint --fail-on perhatian --ignore kegiatan sop/
    """
    outputs = [_output(written) for written in formats or ["full"]]
    contexts = Contexts(date.today())
    files = find_sops(paths or [Path()], contexts.include)
    found: list[Diagnostic] = []
    sources: dict[str, str] = {}
    for file in files:
        content = read_bytes(file)
        with working_on(shown(file)):
            judged = _judge(file, content, contexts, _split(select), _split(ignore))
        if judged:
            found += judged
            sources[shown(file)] = decode(content, shown(file))[0] or ""
    summary = summarize(found, len(files), _threshold(fail_on, contexts, files))
    console: Console = context.obj
    for form, target in outputs:
        report = _report(form, sort_diagnostics(found), sources, summary, files, console, target)
        if target:
            write_atomically(target, report.encode("utf-8"))
        else:
            console.data(report)
    return Exit.FINDINGS if summary.failed else Exit.CLEAN


def _judge(
    file: Path, content: bytes, contexts: Contexts, select: list[str], ignore: list[str]
) -> tuple[Diagnostic, ...]:
    context = contexts.of(file)
    selection = make_selection(context, select, ignore)
    loaded = load_bytes(content, shown(file), context)
    found = tuple(one for one in loaded.diagnostics if selection.allows(one.rule, shown(file)))
    if loaded.sop is None or loaded.document is None:
        return found
    context = with_files(context, loaded.sop, file)
    return found + lint(loaded.sop, loaded.document, context, selection)


def _report(
    form: str,
    found: Sequence[Diagnostic],
    sources: dict[str, str],
    summary: Summary,
    files: Sequence[Path],
    console: Console,
    target: Path | None,
) -> str:
    if form == "full":
        return render_text(found, sources, summary, colorful=console.colorful and not target)
    return render_json(found, sources, {shown(file): in_repository(file) for file in files})


def _output(written: str) -> tuple[str, Path | None]:
    form, _, target = written.partition(":")
    return one_of("--format", form, FORMATS), Path(target) if target else None


def _threshold(fail_on: str | None, contexts: Contexts, files: Sequence[Path]) -> Severity:
    """The option, else the strictest word of the `soptool.yaml` files of this run."""
    if fail_on is not None:
        return Severity(one_of("--fail-on", fail_on, [severity.value for severity in Severity]))
    settled = (contexts.of(file).settings.lint.fail_on for file in files)
    return max(settled, key=lambda severity: severity.rank, default=Severity.ERROR)


def _split(names: Sequence[str] | None) -> list[str]:
    return [name.strip() for written in names or () for name in written.split(",")]
