"""`soptool lint`: judge files, report, and say by the exit code whether anything is grave."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from soptool.cli.exits import Exit
from soptool.cli.fixing import Mending
from soptool.cli.judging import Judge
from soptool.cli.lint_baseline import Baselines
from soptool.cli.lint_outputs import FORMATS, read_outputs
from soptool.cli.lint_patterns import idle_patterns
from soptool.cli.linting import Linting
from soptool.cli.shards import Shard
from soptool.cli.usage import one_of
from soptool.cli.watching import watch
from soptool.diagnostics import Severity
from soptool.errors import SoptoolError
from soptool.lint.selection import fault_of
from soptool.storage.cache_folder import cache_folder
from soptool.storage.files import find_sops, is_folder
from soptool.storage.lint_cache import LintCache
from soptool.storage.settings import Contexts
from soptool.storage.standard_input import input_name, read_input


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
    outputs = read_outputs(formats or ["full"])
    selected, ignored = _rules("--select", select), _rules("--ignore", ignore)
    share = Shard.parse(shard)
    places = paths or [Path()]
    typed = input_name(places, stdin_filename)
    if typed and watching:
        raise SoptoolError("--watch tidak berlaku bersama `-`.", "Sebut berkas atau foldernya.")
    mends = fix or unsafe_fixes
    if watching and (mends or diff or update_baseline):
        raise SoptoolError(
            "--watch tidak berlaku bersama --fix, --unsafe-fixes, --diff, atau --update-baseline."
        )
    if diff and update_baseline:
        raise SoptoolError("--update-baseline tidak berlaku bersama --diff.")

    def once() -> Exit:
        contexts = Contexts(date.today())
        files = (typed,) if typed else find_sops(places, contexts.include)
        threshold = _threshold(fail_on, contexts, files)
        baselines = Baselines.of(baseline, update_baseline, contexts, files)
        judge = Judge(contexts, selected, ignored, pages)
        cache = LintCache(None if no_cache or pages else cache_folder())
        linting = Linting(context.obj, judge, baselines, cache, share)
        mending = Mending(context.obj, linting.judge, unsafe_fixes)
        if typed:
            mending.given[typed] = read_input()
        if diff:
            return mending.show(share.share(files))
        if mends:
            mending.write(share.share(files))
            linting.complaints.update(mending.unwritten)
        if typed:
            linting.take(typed, mending.given[typed])
        else:
            linting.run(files, jobs)
        linting.compare(folder=any(map(is_folder, places)))
        free = [one for one in outputs if one.target or not (typed and mends)]  # of the mended text
        for line in idle_patterns(contexts, places, files):
            context.obj.talk(line)
        return linting.report(free, files, threshold)

    return watch(context.obj, places, once) if watching else once()


def _threshold(fail_on: str | None, contexts: Contexts, files: Sequence[Path]) -> Severity:
    """The option, else the strictest word of the `soptool.yaml` files of this run."""
    if fail_on is not None:
        return Severity(one_of("--fail-on", fail_on, [severity.value for severity in Severity]))
    settled = (settings.lint.fail_on for _, settings in contexts.usable(files))
    return max(settled, key=lambda severity: severity.rank, default=Severity.ERROR)


def _rules(option: str, written: Sequence[str] | None) -> tuple[str, ...]:
    """The names that an option gives, if rules or groups bear them."""
    names = tuple(name.strip() for one in written or () for name in one.split(","))
    for name in names:
        if fault := fault_of(name, option, ignored=option == "--ignore"):
            raise fault
    return names
