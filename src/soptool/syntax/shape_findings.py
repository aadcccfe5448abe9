"""The findings of a schema check, while they are being collected."""

from typing import Any

from soptool.diagnostics import Diagnostic, Fix, Span
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Scalar, YamlNode
from soptool.syntax.validator import Path, Schema, walk
from soptool.syntax.whereabouts import Whereabouts, locate
from soptool.syntax.yaml_document import YamlDocument

_LONGEST_QUOTE = 60


class ShapeFindings:
    """Knows the document and the schema, so that a message needs only a path."""

    def __init__(self, document: YamlDocument, schema: Schema) -> None:
        self.document = document
        self.schema = schema
        self.diagnostics: list[Diagnostic] = []

    def where(self, path: Path) -> Whereabouts:
        """What stands at `path` in the document."""
        return locate(self.document.root, path)

    def shape(self, trail: Path) -> Any:
        """What stands at `trail` in the schema."""
        return walk(self.schema, trail)

    def add(
        self,
        rule: SyntaxRule,
        where: Whereabouts,
        message: str,
        hint: str = "",
        *,
        span: Span | None = None,
        fix: Fix | None = None,
        field: str = "",
    ) -> None:
        """Note one finding; the step it is about stands before the sentence."""
        prefix = f"{where.words[0].upper()}{where.words[1:]}: " if where.words else ""
        self.diagnostics.append(
            Diagnostic(
                rule=rule.rule,
                severity=rule.severity,
                message=prefix + (message[0].lower() + message[1:] if prefix else message),
                place=self.document.place(span or where.span),
                hint=hint,
                fix=fix,
                node=where.step,
                field=field or where.field,
            )
        )

    def add_at(self, rule: SyntaxRule, span: Span, message: str, hint: str) -> None:
        """Note one finding about the whole file."""
        place = self.document.place(span)
        self.diagnostics.append(Diagnostic(rule.rule, rule.severity, message, place, hint))

    def source(self, node: YamlNode) -> str:
        """What the author wrote for the node."""
        return self.document.text[node.span.start : node.span.end]

    def short(self, node: YamlNode) -> str:
        """The text of a scalar or the source of anything else, short enough for a sentence."""
        text = " ".join((node.text if isinstance(node, Scalar) else self.source(node)).split())
        return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
