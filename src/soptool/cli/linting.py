"""All SOPs of one run of `soptool lint`: judged in processes where that pays, then reported."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from soptool import __version__
from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.judging import Judge, Judged
from soptool.cli.lint_baseline import Baselines, Ran
from soptool.cli.lint_book import Books
from soptool.cli.lint_outputs import Output, write_outputs
from soptool.cli.memory import Memory
from soptool.cli.progress import progress
from soptool.cli.shards import Shard
from soptool.cli.sources import Sources
from soptool.diagnostics import Diagnostic, Severity, sort_diagnostics
from soptool.errors import SoptoolError
from soptool.report.lint_report import LintReport
from soptool.report.summary import summarize
from soptool.storage.files import names_in_repositories, repository_of, shown
from soptool.storage.lint_cache import LintCache
from soptool.storage.workers import cores, in_order
from soptool.syntax.decoding import decode

# A process of its own is worth its start from about so many SOPs on.
_WORTH_A_PROCESS = 100


@dataclass
class Linting:
    """What one run has found so far, and what went wrong."""

    console: Console
    judge: Judge
    baselines: Baselines
    cache: LintCache = field(default_factory=lambda: LintCache(None))
    shard: Shard = Shard()
    judged: dict[Path, Judged] = field(default_factory=dict)
    others: dict[Path, Judged] = field(default_factory=dict)  # only the facts, of other shards
    book: list[Diagnostic] = field(default_factory=list)  # found across files
    whole: set[Path] = field(default_factory=set)  # repositories of which every SOP was judged
    given: dict[str, str] = field(default_factory=dict)  # texts that were handed over
    settings: dict[str, Judged] = field(default_factory=dict)  # those that have findings
    complaints: dict[str, str] = field(default_factory=dict)  # message → advice
    bugs: list[Exception] = field(default_factory=list)

    def run(self, files: Sequence[Path], jobs: int | None) -> None:
        """Its share of the files; a bug of soptool in one is raised when the others are done."""
        mine = self.shard.share(files)
        with progress(self.console, "Memeriksa", len(mine)) as advance:
            for file, judged in self._all(mine, self.judge, jobs):
                advance()
                self._count(file, judged)
        if self.shard.first and len(mine) < len(files):
            own = set(mine)
            others = [file for file in files if file not in own]
            for file, judged in self._all(others, self.judge.read_facts, jobs):
                if isinstance(judged, Judged):  # what is wrong with it, others say
                    self.others[file] = judged

    def _all(
        self, files: Sequence[Path], work: Callable[[Path], Judged], jobs: int | None
    ) -> Iterator[tuple[Path, Judged | Exception]]:
        """What is known of each file, and then what the work gives for the rest of them."""
        memory = Memory(self.judge, self.cache)
        unknown: list[Path] = []
        for file, known in memory.recall(files):
            if known is None:
                unknown.append(file)
            else:
                yield file, known
        jobs = min(jobs or usual_jobs(len(unknown)), len(unknown))
        if jobs > 1:  # what each process would read again
            with contextlib.suppress(SoptoolError):
                self.judge.contexts.of(unknown[0])
        try:
            with contextlib.closing(in_order(work, unknown, jobs)) as results:
                for file, judged in zip(unknown, results, strict=False):
                    yield file, judged
                    if isinstance(judged, Judged):
                        memory.keep(judged)
        except SoptoolError as error:  # a process was ended from outside
            self.complaints.setdefault(error.message, error.hint)
        finally:
            memory.close()

    def take(self, file: Path, content: bytes) -> None:
        """What another program hands over as the content of that file."""
        name = shown(file)
        self.given[name] = decode(content, name)[0] or ""
        self._count(file, self.judge.attempt(file, content))

    def compare(self, *, folder: bool) -> None:
        """Judge what was judged together; `folder`: a folder was named, and not single files."""
        if self.shard.first:
            known = ((file, one) for file, one in (self.judged | self.others).items() if one.key)
            books = Books(self.console, self.judge, self.cache)
            self.book += books.judge_all(known, folder=folder)
            self.whole |= books.whole

    def report(self, outputs: Sequence[Output], files: Sequence[Path], fail_on: Severity) -> Exit:
        """Write every report that was asked for, and say what stood in the way."""
        found = self.baselines.sift(
            sort_diagnostics(
                (*self.book, *(one for each in self.judged.values() for one in each.diagnostics))
            ),
            self._ran(),
            self.console,
        )
        faults = (one for each in self.settings.values() for one in each.diagnostics)
        found = sort_diagnostics((*faults, *found))
        summary = summarize(found, len(self.shard.share(files)), fail_on)
        given = self.given | {file: each.source for file, each in self.settings.items()}
        told = {one.place.file for one in found}
        told |= {one.place.file for each in found for one in each.related}
        paths = {name: Path(name) for name in told} | {shown(file): file for file in files}
        in_repository = names_in_repositories(paths[name] for name in told)
        names = {name: in_repository[paths[name]] for name in told}
        sources = Sources(paths, given)
        report = LintReport(
            found,
            sources,
            names,
            summary,
            __version__,
            failed_run=self._failures(),
            shard=str(self.shard),
        )
        write_outputs(outputs, report, self.console)
        for message, hint in self.complaints.items():
            self.console.complain(message, hint)
        if self.bugs:
            raise self.bugs[0]
        if self.complaints:
            return Exit.CANNOT_RUN
        return Exit.FINDINGS if summary.failed else Exit.CLEAN

    def _ran(self) -> Ran:
        """Rules judge what is sound."""
        sound = {each.file for each in self.judged.values() if each.sound}

        def ran(file: Path, rule: str) -> bool:
            book = repository_of(file) in self.whole
            return shown(file) in sound and self.judge.runs(rule, file, book=book)

        return ran

    def _failures(self) -> tuple[str, ...]:
        """Why the findings are not all that there may be."""
        bugs = (f"soptool rusak ({type(bug).__name__})." for bug in self.bugs)
        return (*self.complaints, *bugs)

    def _count(self, file: Path, judged: Judged | Exception) -> None:
        if isinstance(judged, Exception):
            self.bugs.append(judged)
        elif judged.complaint:
            message, hint = judged.complaint
            self.complaints.setdefault(message, hint)
            if judged.diagnostics:
                self.settings.setdefault(judged.file, judged)
        else:
            self.judged[file] = replace(judged, entry=None)  # it is written, or will not be


def usual_jobs(files: int) -> int:
    """As many processes as pay: they take a moment to start, and cores are few."""
    return max(min(cores(), files // _WORTH_A_PROCESS), 1)
