"""`soptool lint`: judge files, report, and say by the exit code whether anything is grave."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.exits import Exit
from soptool.cli.lint_outputs import read_outputs
from soptool.cli.lint_run import LintRequest, read_names, run_lint
from soptool.cli.shards import Shard
from soptool.cli.watching import watch
from soptool.report.formats import FORMATS
from soptool.storage.standard_input import input_name


def run(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ALAMAT",
            help="Berkas atau folder, bawaannya folder ini; - untuk masukan baku.",
            readable=False,  # storage says it with the file's name
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="BENTUK[:BERKAS]",
            help=f"{', '.join(FORMATS[:-1])}, atau {FORMATS[-1]}; dengan :BERKAS hasilnya ditulis "
            "ke sana. Boleh diulang.",
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
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Banyaknya proses; bawaannya yang paling cepat."),
    ] = None,
    stdin_filename: Annotated[
        Path | None,
        typer.Option(metavar="NAMA", help="Nama untuk isi yang dibaca dari masukan baku (-)."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Perbaiki yang pasti, lalu laporkan sisanya.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Perbaiki juga yang belum pasti; baca hasilnya."),
    ] = False,
    pages: Annotated[
        bool, typer.Option("--pages", help="Periksa juga halaman yang akan dicetak.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="BERKAS", help="Tanpa temuan lama yang dicatat di berkas ini."),
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option("--update-baseline", help="Catat temuan sekarang di berkas baseline itu."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Tampilkan perbaikan itu saja; berkas tidak diubah.")
    ] = False,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Hanya bagian ke-I dari N; lihat report.")
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Periksa semua berkas, juga yang tidak berubah.")
    ] = False,
    watching: Annotated[
        bool, typer.Option("--watch", help="Periksa lagi setiap kali ada berkas yang berubah.")
    ] = False,
) -> Exit:
    """Memeriksa SOP: penulisan YAML, susunan, kelengkapan, bahasa, alur, dan mutu baku.

    Contoh: soptool lint sop/  |  soptool lint --fail-on perhatian --ignore kegiatan sop/
    """
    request = LintRequest(
        places=tuple(paths or [Path()]),
        outputs=read_outputs(formats or ["full"]),
        select=read_names("--select", select),
        ignore=read_names("--ignore", ignore),
        fail_on=fail_on,
        jobs=jobs,
        typed=input_name(paths or [Path()], stdin_filename),
        fix=fix or unsafe_fixes,
        unsafe=unsafe_fixes,
        show_only=diff,
        pages=pages,
        baseline=baseline,
        update_baseline=update_baseline,
        shard=Shard.parse(shard),
        cached=not (no_cache or pages),
    )
    request.check(watching=watching)
    run_once = partial(run_lint, request, context.obj)
    return watch(context.obj, request.places, run_once) if watching else run_once()
