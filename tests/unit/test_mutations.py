"""The mutator breaks what it says, and examples of rules notice it."""

import ast
from pathlib import Path

import pytest

from scripts.mutants import SURVIVORS, judge_mutants, read_survivors
from scripts.mutations import changes
from soptool.lint import rules
from soptool.lint.rules import RULES


def broken(source: str) -> list[str]:
    """What each change makes of a source."""
    made = []
    for number in range(len(list(changes(ast.parse(source))))):
        tree = ast.parse(source)
        list(changes(tree))[number].make()
        made.append(ast.unparse(tree))
    return made


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("x = a < b", ["x = a >= b", "x = a <= b"]),
        ("x = a in b", ["x = a not in b"]),
        ("x = a == 'ya'", ["x = a != 'ya'", "x = a == 'y'"]),
        ("x = a != ''", ["x = a == ''", "x = a != '*'"]),
        ("x = not a", ["x = a"]),
        ("x = a and b", ["x = a or b"]),
        ("x = a[1]", ["x = a[2]"]),
        ("x = f(y=True)", ["x = f(y=False)"]),
        ("x = f(a, strict=True)", []),
        ("x = f'{1}'", []),
        ("import os", []),
    ],
)
def test_a_line_is_changed_in_every_way(line: str, changed: list[str]) -> None:
    assert broken(line) == changed


def test_a_yield_is_skipped_and_a_docstring_stays() -> None:
    source = '@rule(1)\ndef f(a: int=2):\n    """3"""\n    for x in a:\n        yield x\n'
    (skipped,) = broken(source)
    assert "yield" not in skipped
    assert '"""3"""' in skipped


def test_the_examples_of_a_rule_notice_each_of_its_mutants() -> None:
    (rule,) = (rule for rule in RULES if rule.name == "kegiatan-majemuk")
    path = Path(rules.__file__).parent / "kegiatan/kegiatan_majemuk.py"
    usual = rule.check
    judged = list(judge_mutants(path, [rule]))
    assert len(judged) >= 3
    assert all(killed for _, killed in judged), judged
    assert rule.check is usual


def test_a_survivor_is_listed_with_its_reason() -> None:
    listed = read_survivors()
    assert listed, SURVIVORS
    assert all(reason.endswith(".") for reason in listed.values())
    assert {mutant.rule for mutant in listed} <= {rule.name for rule in RULES}
