"""`docs/rules/` says what the docstrings of the rules say now."""

from pathlib import Path

from markdown_it import MarkdownIt

from scripts.rule_pages import FOLDER, pages
from soptool.lint.rules import RULES
from soptool.report.rule_facts import docs_page

COMMAND = "run: .venv/bin/python scripts/rule_pages.py"


def test_every_page_is_the_one_that_its_rule_gives_now():
    wanted = pages()
    assert len(wanted) == len(RULES) + 1 > 100
    there = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert sorted(there) == sorted(wanted), COMMAND
    stale = [name for name, text in wanted.items() if there[name] != text]
    assert not stale, COMMAND


def test_the_index_links_every_page_once_and_each_rule_says_where_its_page_is():
    index = pages()["README.md"]
    root = Path(__file__).parents[2]
    for rule in RULES:
        assert index.count(f"]({rule.name}.md)") == 1
        assert (root / docs_page(rule)).is_file(), COMMAND


def test_a_page_is_a_heading_with_sections_and_examples_in_yaml():
    shown = MarkdownIt("commonmark").parse(pages()["waktu-salah-eja.md"])
    headings = [token.tag for token in shown if token.type == "heading_open"]
    assert headings == ["h1", "h2", "h2"]
    fences = [token for token in shown if token.type == "fence"]
    assert len(fences) >= 2
    assert {fence.info for fence in fences} == {"yaml"}
    assert "# <-- ini" in fences[0].content
