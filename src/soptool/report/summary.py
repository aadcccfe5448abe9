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
        return any(n and self.grave(one) for one, n in self.counts.items())

    def grave(self, severity: Severity) -> bool:
        """Whether one finding of that severity makes the run fail."""
        return severity.rank <= self.fail_on.rank

    def counted(self) -> str:
        """What was found in how many documents, without a verdict."""
        found = [f"{count} {severity.value}" for severity, count in self.counts.items() if count]
        return f"{', '.join(found) or 'Tidak ada temuan'} dalam {self.files} berkas."

    def sentence(self) -> str:
        """The last line of a report."""
        if not any(self.counts.values()):
            return self.counted()
        verdict = "Gagal" if self.failed else "Lulus"
        return f"{self.counted()} {verdict} dengan --fail-on {self.fail_on.value}."


def summarize(diagnostics: Iterable[Diagnostic], files: int, fail_on: Severity) -> Summary:
    """Count what was found."""
    found = [diagnostic.severity for diagnostic in diagnostics]
    return Summary({severity: found.count(severity) for severity in Severity}, files, fail_on)
