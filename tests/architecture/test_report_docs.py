"""`docs/report-formats.md` shows what `soptool lint` prints.

`UPDATE_GOLDEN=1 pytest tests/architecture/test_report_docs.py` writes the blocks anew.
"""

import json
import os
import re
from pathlib import Path

import pytest

from soptool.report.formats import FORMATS
from tests.support.command_line import run_soptool

FILE = Path(__file__).parents[2] / "docs/report-formats.md"
TEXT = FILE.read_text("utf-8")
BLOCK = re.compile(r"(?P<head><!-- show (?P<form>\w+) -->\n```\w+\n)(.*?)```\n", re.DOTALL)


def printed(form: str) -> str:
    """What the command of the document prints; of SARIF the results alone."""
    outcome = run_soptool(
        *("lint", "peminjaman.sop.yaml", "--select", "nomor-kosong,waktu-salah-eja"),
        *("--format", form),
    )
    assert (outcome.code, outcome.err) == (1, "")
    if form != "sarif":
        return outcome.out
    (run,) = json.loads(outcome.out)["runs"]
    return json.dumps(run["results"], ensure_ascii=False, indent=2) + "\n"


def test_every_format_is_shown_as_it_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (source,) = re.findall(r"```yaml\n(# peminjaman\.sop\.yaml\n.*?)```", TEXT, re.DOTALL)
    Path("peminjaman.sop.yaml").write_text(source, "utf-8")
    fresh = BLOCK.sub(lambda block: f"{block['head']}{printed(block['form'])}```\n", TEXT)
    if os.environ.get("UPDATE_GOLDEN") == "1":
        FILE.write_text(fresh, encoding="utf-8", newline="\n")
    assert fresh == TEXT


def test_every_format_has_its_row_its_section_and_its_example():
    rows = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    sections = re.findall(r"^## (\w+)$", TEXT, re.MULTILINE)
    examples = [block["form"] for block in BLOCK.finditer(TEXT)]
    assert tuple(rows) == tuple(sections) == tuple(examples) == FORMATS
