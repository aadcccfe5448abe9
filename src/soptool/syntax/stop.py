"""Where the reading of a text stopped, and how to speak about that place."""

from dataclasses import dataclass

from soptool.diagnostics import Fix, Span
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule
from soptool.syntax.quoting import between_curly, quoted


@dataclass(frozen=True, slots=True)
class Stop:
    """`begun` is where the thing began that could not be finished, `flow` the open bracket."""

    findings: Findings
    offset: int
    begun: int | None
    flow: int | None
    quote: Span | None  # a quoted value over several lines that ended just before

    @property
    def text(self) -> str:
        """The whole text."""
        return self.findings.text

    @property
    def line(self) -> Span:
        """The line on which reading stopped."""
        return self.findings.lines.line(self.offset)

    @property
    def content(self) -> str:
        """That line, up to its break."""
        return self.read(self.line)

    @property
    def previous(self) -> Span | None:
        """The nearest line above with something on it."""
        return self.findings.lines.previous(self.line.start)

    @property
    def character(self) -> str:
        """What stands where reading stopped; "" at the end."""
        return self.text[self.offset : self.offset + 1]

    @property
    def rest(self) -> Span:
        """From there to the end of the line."""
        return Span(self.offset, max(self.line.end, self.offset))

    def read(self, span: Span) -> str:
        """What stands at a span."""
        return self.text[span.start : span.end]

    def add(
        self,
        rule: SyntaxRule,
        span: Span,
        message: str,
        hint: str,
        fix: Fix | None = None,
        field: str = "",
    ) -> None:
        """Note the one finding."""
        self.findings.add(rule, span, message, hint, fix=fix, field=field)

    def add_quotable(self, rule: SyntaxRule, span: Span, message: str) -> None:
        """Note a value that is a text as soon as it stands in quotes."""
        written = self.read(span)
        text = quoted(between_curly(written) or written)
        self.add(rule, span, message, f"Beri tanda kutip: {text}.", Fix.of(span, text))
