"""`soptool report`: one report of the JSON that several machines wrote."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import typer

from soptool import __version__
from soptool.assets import read_asset
from soptool.cli.exits import Exit
from soptool.cli.lint_outputs import read_outputs, write_outputs
from soptool.cli.shards import Shard
from soptool.cli.sources import Sources, text_of
from soptool.cli.usage import one_of
from soptool.diagnostics import Diagnostic, Severity, sort_diagnostics
from soptool.errors import SoptoolError
from soptool.report.json_reader import NotAReportError, ReadReport, read_report
from soptool.report.lint_report import LintReport
from soptool.report.summary import summarize
from soptool.storage.files import inside, read_bytes, repository_of

_ADVICE = "Ulangi bagian itu: soptool lint --shard ... --format json:BERKAS"


def run(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="BERKAS...", help="Hasil soptool lint --format json.", readable=False
        ),
    ],
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="BENTUK[:BERKAS]",
            help="Bentuk laporan, seperti pada lint. Boleh diulang.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="TINGKAT", help="Gagal mulai galat, perhatian, atau saran."),
    ] = None,
) -> Exit:
    """Menyatukan laporan JSON dari soptool lint --shard di beberapa mesin.

    Contoh: soptool report bagian-*.json --format full --format sarif:semua.sarif
    """
    outputs = read_outputs(formats or ["full"])
    threshold = (
        Severity(one_of("--fail-on", fail_on, [one.value for one in Severity]))
        if fail_on is not None
        else None
    )
    merging = Merging(repository_of(Path.cwd() / "_"))
    report = merging.merge(files, threshold)
    write_outputs(outputs, report, context.obj)
    for problem in merging.problems:
        context.obj.complain(problem, _ADVICE)
    if merging.problems or report.failed_run:
        return Exit.CANNOT_RUN
    return Exit.FINDINGS if report.failed else Exit.CLEAN


class Merging:
    """Reads reports of parts of one repository, and notes what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.problems: list[str] = []
        self._root = root
        self._schema = json.loads(read_asset("schemas", "lint-report.schema.json"))

    def merge(self, files: Sequence[Path], fail_on: Severity | None) -> LintReport:
        """One report; what could not be read makes it an unfinished one."""
        read = [one for file in files if (one := self._read(file)) is not None]
        if len(read) == len(files):
            self.problems += _gaps([one.shard for one in read])
        found = sort_diagnostics(each for one in read for each in one.diagnostics)
        strictest = max((one.fail_on for one in read), key=lambda one: one.rank, default=None)
        threshold = fail_on or strictest or Severity.ERROR
        summary = summarize(found, sum(one.files for one in read), threshold)
        errors = tuple(dict.fromkeys((*(e for one in read for e in one.errors), *self.problems)))
        paths = {name: path for name in _files(found) if (path := self._path(name)) is not None}
        sources = Sources(paths, {})
        return LintReport(found, sources, {}, summary, __version__, failed_run=errors)

    def _read(self, file: Path) -> ReadReport | None:
        try:
            text = read_bytes(file).decode("utf-8")
            return read_report(text, self._schema, lru_cache(maxsize=2)(self._source))
        except SoptoolError as error:
            self.problems.append(error.message)
        except (NotAReportError, UnicodeDecodeError):
            self.problems.append(f"{file} bukan laporan JSON yang utuh dari soptool lint.")
        return None

    def _source(self, name: str) -> str:
        path = self._path(name)
        return text_of(path) if path else ""

    def _path(self, name: str) -> Path | None:
        try:
            return inside(self._root, self._root, name)
        except SoptoolError:
            return None


def _files(found: Sequence[Diagnostic]) -> set[str]:
    return {one.place.file for one in found} | {
        one.place.file for each in found for one in each.related
    }


def _gaps(shards: Sequence[str]) -> Iterator[str]:
    """What keeps shares from being the whole: one that is missing, twice there, or of another."""
    parts = [Shard.parse(shard) for shard in shards if shard]
    counts = {part.count for part in parts}
    if len(counts) > 1 or (parts and len(parts) < len(shards)):
        yield "Laporan-laporan ini bukan bagian dari satu pembagian yang sama."
        return
    times = Counter(part.index for part in parts)
    for index in range(1, max(counts, default=0) + 1):
        if times[index] != 1:
            fault = "tidak ada" if not times[index] else f"ada {times[index]} kali"
            yield f"Bagian {index}/{max(counts)} {fault}."
