"""What one run of the linter has to say; every format prints this and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from soptool.diagnostics import Diagnostic, Place
from soptool.lint.fingerprints import fingerprints
from soptool.report.summary import Summary
from soptool.syntax.lines import Lines

UNFINISHED = "Pemeriksaan tidak selesai"


@dataclass(frozen=True, slots=True)
class LintReport:
    """The findings, sorted, and what is needed to show them.

    `sources` are the texts of files with findings; `names` the paths from the repository, with
    `/`, of files as `diagnostics` call them; `failed_run` says why the run was not completed, and
    `shard` (3/8) that it was over one of several shares.
    """

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    names: Mapping[str, str]
    summary: Summary
    version: str
    colorful: bool = False
    failed_run: tuple[str, ...] = ()
    shard: str = ""

    def name(self, place: Place) -> str:
        """The file as other programs know it."""
        return self.names.get(place.file, place.file)

    def fingerprints(self) -> tuple[str, ...]:
        """What names each finding for as long as it is there."""
        return fingerprints(self.diagnostics, self.names)

    def lines(self) -> dict[str, Lines]:
        """For the places of edits: the lines of every file that has any."""
        files = {found.place.file for found in self.diagnostics if found.fix}
        return {file: Lines(file, self.sources.get(file, "")) for file in files}

    def verdict(self) -> str:
        """The last sentence: never that all is well where not all was seen."""
        if not self.failed_run:
            return self.summary.sentence()
        found = f" Sejauh ini {self.summary.counted()}" if self.diagnostics else ""
        return f"{UNFINISHED}.{found}"

    def cures(self) -> str:
        """How many findings soptool can mend itself, and by which option."""
        safe = [found.fix.safe for found in self.diagnostics if found.fix]
        options = {"--fix": safe.count(True), "--unsafe-fixes": safe.count(False)}
        told = [f"{count} dengan {option}" for option, count in options.items() if count]
        return f"Dapat diperbaiki: {', '.join(told)}." if told else ""

    @property
    def failed(self) -> bool:
        """Whether the run ends badly: by what it found, or because it could not finish."""
        return bool(self.failed_run) or self.summary.failed


def with_advice(found: Diagnostic) -> str:
    """The message and its advice on one line, for formats with one text for both."""
    return f"{found.message} Saran: {found.hint}" if found.hint else found.message
