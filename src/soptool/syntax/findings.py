"""The findings of one text, while they are being collected."""

from soptool.diagnostics import Diagnostic, Fix, Related, Severity, Span
from soptool.syntax.lines import Lines
from soptool.syntax.names import SyntaxRule


class Findings:
    """Turns spans into places; the line index is made only when something was found."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self._lines: Lines | None = None

    @property
    def lines(self) -> Lines:
        """The line index of the text."""
        if self._lines is None:
            self._lines = Lines(self.file, self.text)
        return self._lines

    @property
    def failed(self) -> bool:
        """Whether anything found keeps the text from being read."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)

    def add(
        self,
        rule: SyntaxRule,
        span: Span,
        message: str,
        hint: str = "",
        *,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        field: str = "",
    ) -> None:
        """Note one finding at `span`."""
        self.diagnostics.append(
            Diagnostic(
                rule=rule.rule,
                severity=rule.severity,
                message=message,
                place=self.lines.place(span),
                hint=hint,
                related=related,
                fix=fix,
                field=field,
            )
        )
