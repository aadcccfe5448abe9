"""Every fenced example in every rule's docstring is judged as its fence says."""

import pytest

from soptool.diagnostics import Diagnostic
from soptool.lint.explanation import Fence, explain
from soptool.lint.linter import lint
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES
from soptool.lint.selection import make_selection
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT, MINIMAL, with_blocks

FENCES = [
    pytest.param(rule, fence, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, fence in enumerate(explain(rule).fences, 1)
]


def judge(text: str, rule: Rule | None = None) -> tuple[Diagnostic, ...]:
    """Everything found in a text, by one lint rule besides what loading reports, or by all."""
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    if loaded.sop is None or loaded.document is None:
        return loaded.diagnostics
    selection = make_selection(CONTEXT, [rule.name] if rule else ())
    return loaded.diagnostics + lint(loaded.sop, loaded.document, CONTEXT, selection)


def test_there_are_examples() -> None:
    assert len(FENCES) > 2 * len(RULES)


def test_the_minimal_sop_is_clean() -> None:
    assert judge(MINIMAL) == ()


@pytest.mark.parametrize(("rule", "fence"), FENCES)
def test_an_example_is_judged_as_its_fence_says(rule: Rule, fence: Fence) -> None:
    text, offset = with_blocks(fence.text)
    found = judge(text, rule)
    lines = sorted({d.place.line - offset for d in found if d.rule == rule.name})
    assert lines == list(fence.marked), [f"{d.place.line}: {d.rule}: {d.message}" for d in found]
    if fence.good:
        assert not found, found
