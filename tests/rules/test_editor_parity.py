"""What an editor accepts, the schema stage accepts, and the other way round.

An author who sees no red line must not be refused by CI for the shape of a file. Where the two
differ on purpose, `STRICTER` says why.
"""

import json
from pathlib import Path

import pytest

from soptool.assets import read_asset
from soptool.diagnostics import Severity
from soptool.lint.explanation import explain
from soptool.lint.rules import RULES
from soptool.loading import read_document
from tests.support.editor import editor_messages
from tests.support.minimal_sop import MINIMAL, with_blocks

ROOT = Path(__file__).parents[2]
FOLDERS = ("examples", "tests/fixtures", "templates/starters")

# rule → why we refuse what the editor lets pass. The editor refuses nothing that we accept.
STRICTER = {
    "karakter-kendali": "No printer and no Word file can show control characters.",
    "tab-di-luar-kutip": "YAML parsers disagree about tabs between tokens.",
    "tag-yaml": "A tag changes what a value is, unseen; the editor knows some of them.",
    "kunci-gabung-yaml": "`<<` merges keys only in YAML 1.1; the editor passes over it.",
    "titik-dua-hilang": "The editor passes over keys in braces that have no colon.",
    "koma-memecah-nilai": "What a comma in braces cuts off is such a key, too.",
    "kunci-kosong": "The editor passes over a key without a name.",
}

pytestmark = pytest.mark.editor


def corpus() -> dict[str, str]:
    """Every SOP of the repository, and every example of every rule that judges one file."""
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.sop.yaml"))]
    texts = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in files}
    assert len(texts) > 20
    for rule in RULES:
        for number, fence in enumerate(explain(rule).fences, 1):
            if rule.book_check is None:
                texts[f"{rule.name}-{number}"] = with_blocks(fence.text)[0]
    assert len(texts) > 400
    return texts


def errors(text: str) -> set[str]:
    """What reading and the schema refuse."""
    _, found = read_document(text, "uji.sop.yaml", "sop")
    return {one.rule for one in found if one.severity is Severity.ERROR}


def test_editor_and_schema_stage_accept_the_same_files() -> None:
    texts = corpus()
    messages = editor_messages(texts, json.loads(read_asset("schemas", "sop.schema.json")))
    ours = {name: errors(text) for name, text in texts.items()}
    refused = {name for name in texts if messages[name]}
    assert 30 < len(refused) < len(texts)
    assert not {name: messages[name] for name in refused if not ours[name]}
    only_ours = {name: ours[name] for name in texts if ours[name] and name not in refused}
    assert set().union(*only_ours.values()) == set(STRICTER), only_ours


def test_the_editor_is_asked_with_our_schema() -> None:
    schema = json.loads(read_asset("schemas", "sop.schema.json"))
    wrong = MINIMAL.replace("status: berlaku", "status: laku")
    said = editor_messages({"benar": MINIMAL, "salah": wrong}, schema)
    assert said["benar"] == []
    assert len(said["salah"]) == 1
