"""Findings for other programs."""

import json

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span
from soptool.report.json import render_json


def test_every_part_of_a_finding_is_there_and_counted_from_one() -> None:
    place = Place("x/a.sop.yaml", 2, 8, 2, 15)
    found = Diagnostic(
        rule="waktu-salah-eja",
        severity=Severity.ADVICE,
        message="Langkah 1: “minit” salah eja.",
        place=place,
        hint="Tulis: 5 menit",
        related=(Related(Place("x/a.sop.yaml", 1, 1, 1, 6), "di sini"),),
        fix=Fix((Edit(Span(16, 23), "5 menit"),)),
        node="terima",
        field="waktu",
        row="1",
    )
    source = "judul: A\nwaktu: 5 minit\n"
    where = {"file": "kota/a.sop.yaml", "line": 2, "column": 8, "end_line": 2, "end_column": 15}
    text = render_json([found], {"x/a.sop.yaml": source}, {"x/a.sop.yaml": "kota/a.sop.yaml"})
    assert json.loads(text) == {
        "schema_version": 1,
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
    assert json.loads(render_json((), {}, {})) == {"schema_version": 1, "diagnostics": []}
