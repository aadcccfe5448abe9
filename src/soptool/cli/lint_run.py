"""One run of `soptool lint`: what was asked for, and the steps that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.fixing import Mending
from soptool.cli.judging import Judge
from soptool.cli.lint_baseline import Baselines
from soptool.cli.lint_outputs import Output
from soptool.cli.lint_patterns import idle_patterns
from soptool.cli.linting import Linting
from soptool.cli.shards import Shard
from soptool.cli.usage import one_of
from soptool.diagnostics import Severity
from soptool.errors import SoptoolError
from soptool.lint.selection import fault_of
from soptool.storage.cache_folder import cache_folder
from soptool.storage.files import find_sops, is_folder
from soptool.storage.lint_cache import LintCache
from soptool.storage.settings import Contexts
from soptool.storage.standard_input import read_input


@dataclass(frozen=True, slots=True, kw_only=True)
class LintRequest:
    """What the command line asks for; `typed` is the name of what is read from standard input."""

    places: tuple[Path, ...]
    outputs: tuple[Output, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    jobs: int | None
    typed: Path | None
    fix: bool
    unsafe: bool
    show_only: bool
    pages: bool
    baseline: Path | None
    update_baseline: bool
    shard: Shard
    cached: bool

    def check(self, *, watching: bool) -> None:
        """Options that contradict each other stop the run before anything is read."""
        if self.typed and watching:
            raise SoptoolError("--watch tidak berlaku bersama `-`.", "Sebut berkas atau foldernya.")
        if watching and (self.fix or self.show_only or self.update_baseline):
            raise SoptoolError(
                "--watch tidak berlaku bersama --fix, --unsafe-fixes, --diff, atau "
                "--update-baseline."
            )
        if self.show_only and self.update_baseline:
            raise SoptoolError("--update-baseline tidak berlaku bersama --diff.")


def run_lint(request: LintRequest, console: Console) -> Exit:
    """Find the files, mend them if asked, judge them, and report."""
    contexts = Contexts(date.today())
    files = (request.typed,) if request.typed else find_sops(request.places, contexts.include)
    threshold = _threshold(request.fail_on, contexts, files)
    baselines = Baselines.of(request.baseline, request.update_baseline, contexts, files)
    judge = Judge(contexts, request.select, request.ignore, request.pages)
    cache = LintCache(cache_folder() if request.cached else None)
    linting = Linting(console, judge, baselines, cache, request.shard)
    mending = Mending(console, judge, request.unsafe)
    if request.typed:
        mending.given[request.typed] = read_input()
    if request.show_only:
        return mending.show(request.shard.share(files))
    if request.fix:
        mending.write(request.shard.share(files))
        linting.complaints.update(mending.unwritten)
    if request.typed:
        linting.take(request.typed, mending.given[request.typed])
    else:
        linting.run(files, request.jobs)
    linting.compare(folder=any(map(is_folder, request.places)))
    for line in idle_patterns(contexts, request.places, files):
        console.talk(line)
    return linting.report(_free(request), files, threshold)


def read_names(option: str, written: Sequence[str] | None) -> tuple[str, ...]:
    """The names that an option gives, if rules or groups bear them."""
    names = tuple(name.strip() for one in written or () for name in one.split(","))
    for name in names:
        if fault := fault_of(name, option, ignored=option == "--ignore"):
            raise fault
    return names


def _free(request: LintRequest) -> tuple[Output, ...]:
    """Mended standard input goes to stdout, and only files are left for reports."""
    if not (request.typed and request.fix):
        return request.outputs
    return tuple(one for one in request.outputs if one.target)


def _threshold(fail_on: str | None, contexts: Contexts, files: Sequence[Path]) -> Severity:
    """The option, else the strictest word of the `soptool.yaml` files of this run."""
    if fail_on is not None:
        return Severity(one_of("--fail-on", fail_on, [severity.value for severity in Severity]))
    settled = (settings.lint.fail_on for _, settings in contexts.usable(files))
    return max(settled, key=lambda severity: severity.rank, default=Severity.ERROR)
