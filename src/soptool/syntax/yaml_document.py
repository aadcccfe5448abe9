"""parse_yaml: strict YAML 1.2 core from libyaml's events; the span of every key and value."""

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from soptool.diagnostics import Diagnostic, Place, Span, sort_diagnostics
from soptool.syntax.characters import check_characters
from soptool.syntax.composer import Composer
from soptool.syntax.decoding import check_size
from soptool.syntax.events import Unreadable, fast_events, pure_events
from soptool.syntax.findings import Findings
from soptool.syntax.lines import Lines
from soptool.syntax.nodes import Data, YamlNode


@dataclass(frozen=True)
class YamlDocument:
    """One text with its tree; `data` is the same as plain values, as a JSON Schema sees it."""

    file: str
    text: str
    root: YamlNode
    data: Data = field(repr=False)

    def place(self, span: Span) -> Place:
        """Line and column of a span."""
        return self._lines.place(span)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.file, self.text)


def parse_yaml(text: str, file: str) -> tuple[YamlDocument | None, tuple[Diagnostic, ...]]:
    """The document, or None with the findings that keep it from being read."""
    if too_large := check_size(_size(text), file):
        return None, too_large
    findings = Findings(file, text)
    check_characters(findings)
    if findings.failed:
        return None, sort_diagnostics(findings.diagnostics)
    composer = _compose(findings)
    if composer is None or findings.failed:
        return None, sort_diagnostics(findings.diagnostics)
    document = YamlDocument(file, text, composer.root, composer.data)
    return document, sort_diagnostics(findings.diagnostics)


def _compose(findings: Findings) -> Composer | None:
    """libyaml reads what is sound; PyYAML's own parser says what is wrong with the rest.

    The two stop at different places and let different slips pass. This way a machine without
    libyaml finds exactly the same.
    """
    events = fast_events(findings.text)
    if events is not None:
        composer = Composer(findings)
        with suppress(Unreadable):
            composer.compose(events)
            if composer.stopped or not findings.failed:
                return composer
        findings.diagnostics.clear()
    composer = Composer(findings)
    try:
        composer.compose(pure_events(findings.text))
    except Unreadable as error:
        _explain(error, findings, composer)
        return None
    return composer


def _explain(error: Unreadable, findings: Findings, composer: Composer) -> None:
    from soptool.syntax.stop import Stop  # a dozen modules that most files never need
    from soptool.syntax.trouble import explain

    explain(Stop(findings, error.offset, error.begun, composer.open_flow, composer.late_quote))


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
