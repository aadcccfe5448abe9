"""Run the rules that look across the SOPs of one repository."""

from collections.abc import Callable, Iterator

from soptool.diagnostics import Diagnostic, Related, sort_diagnostics
from soptool.lint.rule import BookFinding, Rule
from soptool.lint.rules import RULES
from soptool.lint.selection import Selection
from soptool.model.book import Book
from soptool.model.context import Context

BOOK_RULES = tuple(rule for rule in RULES if rule.book_check is not None)


def lint_book(
    book: Book,
    context: Context,
    selection: Callable[[str], Selection],
    shown: Callable[[str], str] = str,
) -> tuple[Diagnostic, ...]:
    """Everything that is found across files, less what is not wanted and what is excused.

    `selection` gives the choice of rules for a file of the book, `shown` how messages spell it.
    """
    today = context.today.isoformat()

    def judge(rule: Rule) -> Iterator[Diagnostic]:
        assert rule.book_check is not None
        for finding in rule.book_check(book, context):
            file = finding.file
            pardons = book.sops[file].pardons
            excused = any(one.covers(rule.name, finding.where.line, today) for one in pardons)
            if not excused and selection(file).allows(rule.name, shown(file)):
                yield _stamp(finding, rule, selection(file), shown)

    return sort_diagnostics(found for rule in BOOK_RULES for found in judge(rule))


def _stamp(
    finding: BookFinding, rule: Rule, selection: Selection, shown: Callable[[str], str]
) -> Diagnostic:
    return Diagnostic(
        rule=rule.name,
        severity=selection.severities.get(rule.name, rule.severity),
        message=finding.message[:1].upper() + finding.message[1:],
        place=finding.where.within(shown(finding.file)),
        hint=finding.hint,
        related=tuple(
            Related(where.within(shown(file)), text) for file, where, text in finding.related
        ),
        field=finding.field,
    )
