"""How many findings of which severity, and whether that makes the run fail."""

from collections.abc import Iterable
from dataclasses import dataclass

from soptool.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one run over `files` documents."""

    counts: dict[Severity, int]
    files: int
    fail_on: Severity

    @property
    def failed(self) -> bool:
        """Whether something was found that is at least as grave as the threshold."""
        return any(n and one.rank <= self.fail_on.rank for one, n in self.counts.items())

    def sentence(self) -> str:
        """The last line of a report."""
        documents = f"{self.files} berkas"
        found = [f"{count} {severity.value}" for severity, count in self.counts.items() if count]
        if not found:
            return f"Tidak ada temuan dalam {documents}."
        verdict = "Gagal" if self.failed else "Lulus"
        threshold = f"{verdict} dengan --fail-on {self.fail_on.value}."
        return f"{', '.join(found)} dalam {documents}. {threshold}"


def summarize(diagnostics: Iterable[Diagnostic], files: int, fail_on: Severity) -> Summary:
    """Count what was found."""
    found = [diagnostic.severity for diagnostic in diagnostics]
    return Summary({severity: found.count(severity) for severity in Severity}, files, fail_on)
