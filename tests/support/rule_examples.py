"""The fenced examples in the docstrings of rules, and whether a rule judges them as they say."""

from soptool.diagnostics import Diagnostic
from soptool.lint.book_facts import facts_of
from soptool.lint.book_linter import lint_book
from soptool.lint.explanation import Fence
from soptool.lint.linter import lint
from soptool.lint.rule import Rule
from soptool.lint.rules.yaml.pengabaian_tidak_dipakai import pengabaian_tidak_dipakai
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.book import Book
from tests.support.minimal_sop import CONTEXT, with_blocks


def judge(text: str, rule: Rule | None = None) -> tuple[Diagnostic, ...]:
    """Everything found in a text, by one lint rule besides what loading reports, or by all."""
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    if loaded.sop is None or loaded.document is None:
        return loaded.diagnostics
    if rule is pengabaian_tidak_dipakai:  # it asks what the others found
        rule = None
    selection = make_selection(CONTEXT, [rule.name] if rule else ())
    return loaded.diagnostics + lint(loaded.sop, loaded.document, CONTEXT, selection)


def disagreement(rule: Rule, fence: Fence) -> str:
    """How the rule judges otherwise than its example says; nothing if it does not."""
    if rule.book_check is not None:
        return _disagreement_over_files(rule, fence)
    text, offset = with_blocks(fence.text)
    found = judge(text, rule)
    lines = sorted({d.place.line - offset for d in found if d.rule == rule.name})
    if lines == list(fence.marked) and not (fence.good and found):
        return ""
    told = [f"{d.place.line - offset}: {d.rule}: {d.message}" for d in found]
    return f"lines {list(fence.marked)} must be reported, and these are: {told}"


def _disagreement_over_files(rule: Rule, fence: Fence) -> str:
    """The same for a rule over a repository, whose example names its files."""
    texts = {name: with_blocks(part.text) for name, part in sorted(fence.files.items())}
    loaded = {name: load(text, name, CONTEXT) for name, (text, _) in texts.items()}
    facts = {
        name: facts_of(one.sop, one.document)
        for name, one in loaded.items()
        if one.sop and one.document
    }
    selection = make_selection(CONTEXT, [rule.name])
    found = lint_book(Book(facts, len(facts) == len(texts)), CONTEXT, lambda file: selection)
    told = [(one.place.file, one.place.line - texts[one.place.file][1]) for one in found]
    marked = [(name, line) for name, part in fence.files.items() for line in part.marked]
    if texts and sorted(told) == sorted(marked) and fence.good != bool(marked):
        return ""
    return f"{marked} must be reported, and these are: {told}: {[one.message for one in found]}"
