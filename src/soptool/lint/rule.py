"""A rule is one function: its name is the rule's name, its docstring everything said about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from soptool.diagnostics import Fix, Severity, Span
from soptool.lint.facts import Facts, Row
from soptool.model.book import Book
from soptool.model.context import Context
from soptool.model.record import Record
from soptool.model.sop_facts import Stretch
from soptool.syntax.yaml_document import YamlDocument


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields; the linter adds the rule's name, its severity and the step's name."""

    span: Span
    message: str
    hint: str = ""
    field: str = ""
    row: Row | None = None
    related: tuple[tuple[Span, str], ...] = ()
    fix: Fix | None = None


def at(
    record: Record,
    name: str,
    message: str,
    hint: str = "",
    index: int | None = None,
    fix: Fix | None = None,
) -> Finding:
    """A finding about a field of the identity block, or about one item of it."""
    return Finding(record.where(name, index), message, hint, record.yaml_keys()[name], fix=fix)


def in_row(
    row: Row,
    name: str,
    message: str,
    hint: str = "",
    index: int | None = None,
    fix: Fix | None = None,
) -> Finding:
    """A finding about a field of a step, or about one item of it."""
    step = row.step
    return Finding(step.where(name, index), message, hint, step.yaml_keys()[name], row, fix=fix)


@dataclass(frozen=True, slots=True)
class BookFinding:
    """What a rule over a book yields: the file by its path in the book, and where in it."""

    file: str
    where: Stretch
    message: str
    hint: str = ""
    field: str = ""
    related: tuple[tuple[str, Stretch, str], ...] = ()


Check = Callable[[Facts, Context], Iterator[Finding]]
BookCheck = Callable[[Book, Context], Iterator[BookFinding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`draft` is the severity while the SOP is a draft.

    `check` judges one SOP, `book_check` a repository; where neither is, another stage reports it.
    `strict` rules run only where `soptool.yaml` says `ketat: true` or names them; there a warning
    about how something is worded is an error.
    """

    name: str
    group: str
    severity: Severity
    text: str
    draft: Severity | None = None
    check: Check | None = None
    strict: bool = False
    book_check: BookCheck | None = None
    wording: bool = False

    @property
    def judged_elsewhere(self) -> bool:
        """Whether another stage reports it."""
        return self.check is None and self.book_check is None


def rule(
    severity: Severity,
    draft: Severity | None = None,
    strict: bool = False,
    wording: bool = False,
) -> Callable[[Check], Rule]:
    """A rule on a whole SOP; how a draft is worded is never more than advised on."""
    in_draft = draft or (Severity.ADVICE if wording else None)
    return lambda function: replace(
        _rule(function, severity, in_draft, function, strict), wording=wording
    )


def text_rule(
    severity: Severity, draft: Severity | None = None
) -> Callable[[Callable[[YamlDocument], Iterator[Finding]]], Rule]:
    """A rule on what was typed, whatever it means."""

    def decorate(function: Callable[[YamlDocument], Iterator[Finding]]) -> Rule:
        return _rule(function, severity, draft, lambda facts, context: function(facts.document))

    return decorate


def book_rule(severity: Severity, strict: bool = False) -> Callable[[BookCheck], Rule]:
    """A rule on the SOPs of a repository together."""
    return lambda function: _rule(function, severity, None, None, strict, function)


def reported(severity: Severity) -> Callable[[Callable[[], None]], Rule]:
    """The page of a finding that an earlier or later stage reports: it has no check of its own."""
    return lambda function: _rule(function, severity, None, None)


def _rule(
    function: Callable[..., object],
    severity: Severity,
    draft: Severity | None,
    check: Check | None,
    strict: bool = False,
    book_check: BookCheck | None = None,
) -> Rule:
    name = function.__name__.replace("_", "-")
    group = function.__module__.rpartition("rules.")[2].split(".")[0].replace("_", "-")
    return Rule(name, group, severity, function.__doc__ or "", draft, check, strict, book_check)
