"""docs/lint-settings.md is done from top to bottom, and its tables are true."""

import json
import re
from pathlib import Path

import pytest

from soptool.model.file_patterns import fits
from tests.architecture.test_docs import COMMAND, EVENT, replace_once, run_as_shown

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/lint-settings.md").read_text("utf-8")
SCHEMA = json.loads((ROOT / "schemas/config.schema.json").read_text("utf-8"))


def rows(heading: str) -> list[list[str]]:
    """The first table below a heading, without its head."""
    below = TEXT[TEXT.index(f"\n{heading}\n") :]
    table = re.search(r"^\| ---.*\n((?:\|.*\n)+)", below, re.MULTILINE)
    assert table
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in table[1].splitlines()]


def test_who_does_what_the_page_says_sees_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    files = changes = runs = 0
    for event in EVENT.finditer(TEXT):
        if event["file"]:
            replace_once(Path(event["file"]), event["old"], event["new"])
            changes += 1
        elif event["kind"] == "yaml":
            name = event["body"].splitlines()[0].removeprefix("# ")
            Path(name).write_text(event["body"], "utf-8")
            files += 1
        elif event["kind"] == "console":
            for found in COMMAND.finditer(event["body"]):
                assert run_as_shown(found["line"], found["output"])
                runs += 1
    assert files >= 8 and changes >= 6 and runs >= 14
    assert files + changes + len(re.findall("^```console", TEXT, re.MULTILINE)) == len(
        list(EVENT.finditer(TEXT))
    )


def test_every_key_has_its_row():
    keys = [row[0].strip("`") for row in rows("## Di mana setelan ditulis")]
    assert sorted(keys) == sorted(SCHEMA["properties"]["lint"]["properties"])


def test_the_patterns_mean_what_the_table_says():
    table = rows("## Per berkas")
    assert len(table) >= 5
    for pattern, meant, other in ([cell.strip("`") for cell in row] for row in table):
        assert fits(meant, pattern)
        assert not fits(other, pattern)
