"""`lint/fixable.py` says of each rule what the examples of the rules show."""

from collections import defaultdict

from soptool.lint.explanation import explain
from soptool.lint.fixable import FIXED_SAFELY, FIXED_WITH_REVIEW
from soptool.lint.rules import RULES
from tests.support.minimal_sop import with_blocks
from tests.support.rule_examples import judge


def test_a_rule_is_called_fixable_just_where_an_example_of_it_brings_a_fix():
    safe: dict[str, set[bool]] = defaultdict(set)
    for rule in RULES:
        for fence in explain(rule).fences:
            if rule.book_check is None and not fence.good:
                for found in judge(with_blocks(fence.text)[0], rule):
                    if found.fix:
                        safe[found.rule].add(found.fix.safe)
    assert len(safe) > 20
    surely = {name for name, kinds in safe.items() if True in kinds}
    assert surely == FIXED_SAFELY, "edit src/soptool/lint/fixable.py"
    assert set(safe) - surely == FIXED_WITH_REVIEW, "edit src/soptool/lint/fixable.py"
