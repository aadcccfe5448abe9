"""Findings for other programs."""

import json
from pathlib import Path
from typing import Any

import jsonschema

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span
from soptool.report.formats import render_report
from soptool.report.lint_report import LintReport
from tests.support.reports import report_of

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "schemas/lint-report.schema.json").read_text("utf-8")
)
FULL = Diagnostic(
    rule="waktu-salah-eja",
    severity=Severity.ADVICE,
    message="Langkah 1: “minit” salah eja.",
    place=Place("x/a.sop.yaml", 2, 8, 2, 15),
    hint="Tulis: 5 menit",
    related=(Related(Place("x/a.sop.yaml", 1, 1, 1, 6), "di sini"),),
    fix=Fix((Edit(Span(16, 23), "5 menit"),)),
    node="terima",
    field="waktu",
    row="1",
)


def plain(report: LintReport) -> Any:
    """The report as other programs read it, which fits the published schema."""
    read = json.loads(render_report("json", report))
    jsonschema.Draft202012Validator(SCHEMA).validate(read)
    return read


def test_every_part_of_a_finding_is_there_and_counted_from_one() -> None:
    report = report_of([FULL], names={"x/a.sop.yaml": "kota/a.sop.yaml"}, files=3)
    where = {"file": "kota/a.sop.yaml", "line": 2, "column": 8, "end_line": 2, "end_column": 15}
    assert plain(report) == {
        "schema_version": 1,
        "tool": {"name": "soptool", "version": "1.2.3"},
        "complete": True,
        "errors": [],
        "summary": {
            "files": 3,
            "galat": 0,
            "perhatian": 0,
            "saran": 1,
            "fail_on": "galat",
            "failed": False,
        },
        "diagnostics": [
            {
                "rule": "waktu-salah-eja",
                "severity": "saran",
                "message": "Langkah 1: “minit” salah eja.",
                "hint": "Tulis: 5 menit",
                **where,
                "node": "terima",
                "row": "1",
                "field": "waktu",
                "fingerprint": report.fingerprints()[0],
                "related": [
                    {
                        "message": "di sini",
                        "file": "kota/a.sop.yaml",
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 6,
                    }
                ],
                "fix": {"safe": True, "edits": [{**where, "text": "5 menit"}]},
            }
        ],
    }


def test_no_findings_are_an_empty_list() -> None:
    assert plain(report_of())["diagnostics"] == []


def test_a_run_that_broke_off_is_not_complete_and_has_failed() -> None:
    read = plain(report_of(failed_run=("Berkas b tidak dapat dibaca.",)))
    assert (read["complete"], read["errors"]) == (False, ["Berkas b tidak dapat dibaca."])
    assert read["summary"]["failed"] is True


def test_the_schema_knows_every_key_that_is_written() -> None:
    read = plain(report_of([FULL]))
    assert set(SCHEMA["required"]) <= set(read) <= set(SCHEMA["properties"])
    (found,) = read["diagnostics"]
    shape = SCHEMA["$defs"]["temuan"]
    assert set(found) == set(shape["properties"]) == set(shape["required"])
    assert set(read["summary"]) == set(SCHEMA["properties"]["summary"]["properties"])
