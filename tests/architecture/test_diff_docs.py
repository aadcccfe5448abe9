"""docs/diff.md shows table and reports as they are; `UPDATE_GOLDEN=1 pytest` writes them."""

import os
from pathlib import Path

import pytest

from soptool.diff.significance import SIGNIFICANCE
from tests.support.command_line import run_soptool

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/diff.md"


def significance() -> str:
    rows = [f"| `{name}` | {line.significance.value} | {line.reason} |"
            for name, line in SIGNIFICANCE.items()]  # fmt: skip
    return "\n".join(["| perubahan | tingkat | alasan |", "| --- | --- | --- |", *rows]) + "\n"


def report(number: str, form: str) -> str:
    (name,) = (path.name for path in (ROOT / "tests/specimens").glob(f"{number}-*"))
    old, new = f"tests/specimens/{name}", f"tests/fixtures/revisions/{name}"
    outcome = run_soptool("diff", old, new, "--format", form)
    assert outcome.code == 1
    return f"```{form}\n{outcome.out}```\n"


def test_the_table_and_the_reports_are_those_of_today(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    text = FILE.read_text("utf-8")
    told = {
        "table of significance": significance(),
        "report 016 text": report("016", "text"),
        "report 021 markdown": report("021", "markdown"),
    }
    for heading, body in told.items():
        start = f"<!-- {heading} -->\n"
        before, found, after = text.partition(start)
        assert found, heading
        rest = after.partition("\n<!-- end -->\n")[2] or after
        text = f"{before}{start}\n{body}\n<!-- end -->\n{rest}"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        FILE.write_text(text, encoding="utf-8", newline="\n")
    assert text == FILE.read_text("utf-8"), "docs/diff.md is not of today (UPDATE_GOLDEN=1)"
