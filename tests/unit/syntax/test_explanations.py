"""Every name has its page, and the examples on it are judged as they say."""

import json
import re
from pathlib import Path

import pytest

from soptool.syntax.explanations import PAGES, explanation
from soptool.syntax.names import SyntaxRule
from soptool.syntax.schema import check_schema
from soptool.syntax.yaml_document import parse_yaml
from tests.support.minimal_sop import with_blocks

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "schemas" / "sop.schema.json").read_text(encoding="utf-8")
)
SHOWN = [rule for rule in SyntaxRule if PAGES[rule].good]
EACH_SHOWN = pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.rule)


def judged(rule: SyntaxRule, example: str) -> list[tuple[str, int]]:
    """Rule and line of each finding; a fragment stands in a whole SOP for the schema's rules."""
    text = re.sub("[ \t]*# <--", "", example.translate(str.maketrans("⇥⍽", "\t\u00a0"))) + "\n"
    before = 0
    if rule.group == "skema":
        text, before = with_blocks(text)
    document, found = parse_yaml(text, "x.yaml")
    if document is not None and rule.group == "skema":
        found += check_schema(document, "sop", SCHEMA)
    return [(one.rule, one.place.line - before) for one in found]


def test_every_name_has_a_page() -> None:
    assert set(PAGES) == set(SyntaxRule)
    assert len(SHOWN) > 35


@EACH_SHOWN
def test_the_bad_example_is_reported_where_it_is_marked(rule: SyntaxRule) -> None:
    bad = PAGES[rule].bad
    marked = [number for number, line in enumerate(bad.split("\n"), 1) if "# <--" in line]
    assert judged(rule, bad) == [(rule.rule, number) for number in marked]
    assert marked


@EACH_SHOWN
def test_the_good_example_is_not_reported(rule: SyntaxRule) -> None:
    assert judged(rule, PAGES[rule].good) == []


def test_a_page_reads_like_that_of_a_rule() -> None:
    text = explanation(SyntaxRule.LONE_DASH)
    assert text.startswith("Tanda hubung sendirian.\n\n## Mengapa\n")
    assert "\nDasar: YAML 1.2" in text
    assert "```yaml buruk\nketerangan: -  # <--\n```\n```yaml baik\nketerangan:\n```\n" in text
