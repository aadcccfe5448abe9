"""`lint/fixable.py` says of each rule what the examples of the rules and the broken files show."""

from collections import defaultdict
from collections.abc import Iterator

from soptool.diagnostics import Diagnostic
from soptool.lint.explanation import explain
from soptool.lint.fixable import FIXED_SAFELY, FIXED_WITH_REVIEW
from soptool.lint.rules import RULES
from soptool.loading import load, load_profile
from soptool.syntax.yaml_document import parse_yaml
from tests.support.minimal_sop import CONTEXT, with_blocks
from tests.support.rule_examples import judge
from tests.unit.syntax.bad_shapes import BAD_PROFILES, BAD_SHAPES
from tests.unit.syntax.bad_yaml import BAD_YAML, marked


def findings() -> Iterator[Diagnostic]:
    """What is found in everything that is known to be wrong."""
    for rule in RULES:
        for fence in explain(rule).fences:
            if rule.book_check is None and not fence.good:
                yield from judge(with_blocks(fence.text)[0], rule)
    for text, *_ in BAD_YAML.values():
        yield from parse_yaml(marked(text)[0], "uji.sop.yaml")[1]
    for text, *_ in BAD_SHAPES.values():
        yield from load(marked(text)[0], "uji.sop.yaml", CONTEXT).diagnostics
    for text, *_ in BAD_PROFILES.values():
        yield from load_profile(marked(text)[0], "profile.yaml")[1]


def test_a_rule_is_called_fixable_just_where_a_finding_of_it_brings_a_fix():
    safe: dict[str, set[bool]] = defaultdict(set)
    for found in findings():
        if found.fix:
            safe[found.rule].add(found.fix.safe)
    assert len(safe) > 40
    surely = {name for name, kinds in safe.items() if True in kinds}
    assert surely == FIXED_SAFELY, "edit src/soptool/lint/fixable.py"
    assert set(safe) - surely == FIXED_WITH_REVIEW, "edit src/soptool/lint/fixable.py"
