"""Changes as JSON: what the published schema describes, with the reason of every match."""

import json
from pathlib import Path

import jsonschema
import pytest

from soptool.diff.changes import Kind, Reason
from soptool.diff.revision import Revision, one_sided, revise
from soptool.diff.significance import SIGNIFICANCE
from soptool.loading import load
from soptool.model.significance import Significance
from soptool.model.sop import Sop
from soptool.report.changes_json import SCHEMA_VERSION, render_changes_json
from tests.support.edit_scripts import Editor, distinct
from tests.support.random_sop import CONTEXT, random_sop

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "schemas/diff-report.schema.json").read_text("utf-8"))
OLD, NEW = ROOT / "tests/specimens", ROOT / "tests/fixtures/revisions"
PAIRS = sorted(path.name for path in NEW.iterdir())


def specimen(path: Path) -> Sop:
    sop = load(path.read_text("utf-8"), path.name, CONTEXT).sop
    assert sop is not None
    return sop


def checked(*revisions: Revision) -> list[dict[str, object]]:
    report = json.loads(render_changes_json(revisions))
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)
    changes: list[dict[str, object]] = report["changes"]
    return changes


def test_two_specimens_have_a_revision():
    assert len(PAIRS) == 2


@pytest.mark.parametrize("name", PAIRS)
def test_a_report_of_a_specimen_is_as_published(name: str):
    changes = checked(revise(name, specimen(OLD / name), specimen(NEW / name)))
    assert len(changes) >= 5


def test_reports_of_random_edits_are_as_published_and_every_match_has_its_reason():
    kinds: set[object] = set()
    for seed in range(40):
        old = distinct(random_sop(seed, 20, 4))
        changes = checked(revise("uji", old, Editor(old, seed).script(20).new))
        for one in changes:
            kinds.add(one["kind"])
            matched = one["kind"] not in ("added", "removed")
            assert not matched or one["reason"], one
    assert {"added", "removed", "moved", "changed"} <= kinds


def test_files_on_one_side_and_unrelated_sops_are_as_published():
    (added,) = checked(one_sided("a", added=True, levels={}))
    assert (added["kind"], added["check"], added["significance"]) == ("added", "sop", "besar")
    (other,) = checked(revise("a", random_sop(1), specimen(OLD / PAIRS[0])))
    assert (other["kind"], other["step"]) == ("replaced", None)


def test_what_the_pair_lacks_is_in_the_report():
    revision = revise("a", specimen(OLD / PAIRS[1]), specimen(NEW / PAIRS[1]))
    report = json.loads(render_changes_json([revision]))
    assert [one["rule"] for one in report["remarks"]] == [
        "perubahan-besar-tanpa-revisi",
        "perubahan-tanpa-riwayat",
    ]


def test_the_published_choices_are_those_of_the_code():
    change = SCHEMA["$defs"]["change"]["properties"]
    assert change["kind"]["enum"] == [kind.value for kind in Kind]
    assert change["reason"]["enum"] == [*(reason.value for reason in Reason), None]
    assert change["significance"]["enum"] == [level.value for level in Significance]
    assert change["check"]["enum"] == list(SIGNIFICANCE)
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION
