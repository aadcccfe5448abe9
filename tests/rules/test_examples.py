"""Every fenced example in every rule's docstring is judged as its fence says."""

import pytest

from soptool.lint.explanation import Fence, explain
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES
from tests.support.minimal_sop import MINIMAL
from tests.support.rule_examples import disagreement, judge

FENCES = [
    pytest.param(rule, fence, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, fence in enumerate(explain(rule).fences, 1)
]


def test_there_are_examples() -> None:
    assert len(FENCES) > 2 * len(RULES)


def test_the_minimal_sop_is_clean() -> None:
    assert judge(MINIMAL) == ()


@pytest.mark.parametrize(("rule", "fence"), FENCES)
def test_an_example_is_judged_as_its_fence_says(rule: Rule, fence: Fence) -> None:
    assert disagreement(rule, fence) == ""
