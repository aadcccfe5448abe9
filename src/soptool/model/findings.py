"""What can be wrong in a document of the right shape before it is a value of the model."""

from dataclasses import dataclass, field
from enum import Enum

from soptool.diagnostics import Diagnostic, Severity, Span
from soptool.syntax.yaml_document import YamlDocument


class ModelRule(Enum):
    """The value is (name, group); all of them are errors, for the value cannot be made."""

    IMPOSSIBLE_DATE = ("tanggal-mustahil", "tanggal")
    BROKEN_PATTERN = ("pola-nomor-salah", "profil")
    CONFLICTING_SIZES = ("ukuran-bertentangan", "profil")
    UNUSABLE_BASE = ("dasar-profil-salah", "profil")

    @property
    def rule(self) -> str:
        """The printed name."""
        return self.value[0]

    @property
    def group(self) -> str:
        """Which block of a document it judges."""
        return self.value[1]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return Severity.ERROR


@dataclass(slots=True)
class ModelFindings:
    """Diagnostics of one document, while it is being read."""

    document: YamlDocument
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(
        self, rule: ModelRule, span: Span, message: str, hint: str = "", yaml_key: str = ""
    ) -> None:
        """Note one finding at `span`."""
        place = self.document.place(span)
        self.diagnostics.append(
            Diagnostic(rule.rule, rule.severity, message, place, hint, field=yaml_key)
        )
