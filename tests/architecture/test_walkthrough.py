"""`docs/walkthrough.md` shows what the engine does, stage by stage, to the twip.

`UPDATE_GOLDEN=1 pytest tests/architecture/test_walkthrough.py` writes the blocks anew; the words
between them are for a person to read again.
"""

import os
import re
from functools import cache
from pathlib import Path

from tests.support.stages import Stages, the_procedure

FILE = Path(__file__).parents[2] / "docs/walkthrough.md"
BLOCK = re.compile(
    r"(?P<head><!-- show (?P<what>\w+)(?: (?P<page>\d))? -->\n```text\n)(.*?)```\n", re.S
)


@cache
def stages() -> Stages:
    """The stages of the SOP that the document shows."""
    (source,) = re.findall(r"```yaml\n(.*?)```", FILE.read_text("utf-8"), re.DOTALL)
    return Stages(the_procedure(source))


def shown(block: re.Match[str]) -> str:
    """A block of the document as the engine would have it."""
    page = [int(block["page"]) - 1] if block["page"] else []
    lines = getattr(stages(), f"show_{block['what']}")(*page)
    return "\n".join((block["head"].rstrip("\n"), *lines, "```\n"))


def test_the_stages_shown_are_those_of_the_engine():
    assert stages().agree_with_the_engine()


def test_every_block_shows_what_the_engine_does():
    text = FILE.read_text("utf-8")
    fresh, blocks = BLOCK.subn(shown, text)
    assert blocks == text.count("```text") >= 10
    if os.environ.get("UPDATE_GOLDEN") == "1":
        FILE.write_text(fresh, encoding="utf-8", newline="\n")
    assert fresh == text


def test_the_numbers_between_the_blocks_are_numbers_of_the_blocks():
    text = FILE.read_text("utf-8")
    blocks = " ".join(block[0] for block in BLOCK.finditer(text))
    told = re.findall(r"`(\d+)`", BLOCK.sub("", text))
    assert told
    assert not [number for number in told if not re.search(rf"\b{number}\b", blocks)]
