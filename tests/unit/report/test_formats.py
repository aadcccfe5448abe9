"""What holds for every format: it fits its schema, hides no failure and keeps its order."""

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from lxml import etree

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span
from soptool.report.formats import FORMATS, render_report
from soptool.report.lint_report import LintReport
from tests.support.reports import finding, report_of

SCHEMAS = Path(__file__).parents[2] / "fixtures/schemas"
OWN = Path(__file__).parents[3] / "schemas"
RELATED = (Related(Place("a.sop.yaml", 1, 1, 1, 6), "yang pertama di sini"),)
FIX = Fix((Edit(Span(16, 23), "5 menit"),))
FOUND = (
    finding(2, 8, 15, severity=Severity.ERROR, hint="Tulis: 5 menit", fix=FIX, related=RELATED),
    finding(1, 1, 6, "kegiatan-samar", node="terima", field="kegiatan", row="1"),
    finding(1, 1, 1, "kunci-ganda", file="b.sop.yaml", severity=Severity.ADVICE),
    Diagnostic("nomor-kosong", Severity.ADVICE, "Kosong.", Place("b.sop.yaml", 1, 1, 2, 3)),
)
REPORTS = {
    "findings": report_of(FOUND, names={"a.sop.yaml": "kota/a.sop.yaml"}, files=2),
    "clean": report_of(files=2),
    "failed": report_of(failed_run=("Berkas b.sop.yaml tidak dapat dibaca.",), files=2),
    "both": report_of(FOUND, failed_run=("Satu.", "Dua."), files=2),
}
EACH_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
EACH_FORMAT = pytest.mark.parametrize("form", FORMATS)


def schema(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_there_are_ten_formats():
    assert len(FORMATS) == 10


@EACH_REPORT
def test_json_fits_its_published_schema(report: LintReport):
    validator = jsonschema.Draft202012Validator(schema(OWN / "lint-report.schema.json"))
    validator.validate(json.loads(render_report("json", report)))


@EACH_REPORT
def test_sarif_fits_its_published_schema(report: LintReport):
    validator = jsonschema.Draft4Validator(
        schema(SCHEMAS / "sarif-2.1.0.schema.json"), format_checker=jsonschema.FormatChecker()
    )
    validator.validate(json.loads(render_report("sarif", report)))


@EACH_REPORT
def test_gitlab_fits_its_published_schema(report: LintReport):
    validator = jsonschema.Draft202012Validator(schema(SCHEMAS / "gitlab-code-quality.schema.json"))
    validator.validate(json.loads(render_report("gitlab", report)))


@EACH_REPORT
def test_junit_fits_its_published_schema(report: LintReport):
    xsd = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    xsd.assertValid(etree.fromstring(render_report("junit", report).encode("utf-8")))


@EACH_REPORT
def test_checkstyle_holds_files_with_errors_and_nothing_else(report: LintReport):
    root = ElementTree.fromstring(render_report("checkstyle", report))
    assert root.tag == "checkstyle"
    assert {file.tag for file in root} <= {"file"}
    errors = [error for file in root for error in file]
    assert len(errors) == len(report.diagnostics) + len(report.failed_run)
    for error in errors:
        assert error.tag == "error"
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.attrib["severity"] in {"error", "warning", "info"}


def test_a_broken_report_would_be_noticed():
    validator = jsonschema.Draft4Validator(schema(SCHEMAS / "sarif-2.1.0.schema.json"))
    read = json.loads(render_report("sarif", REPORTS["findings"]))
    read["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not validator.is_valid(read)
    xsd = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    text = render_report("junit", REPORTS["findings"]).replace(' errors="0"', "")
    assert not xsd.validate(etree.fromstring(text.encode("utf-8")))


@EACH_FORMAT
def test_a_run_that_broke_off_is_said_in_every_format(form: str):
    clean, failed = REPORTS["clean"], REPORTS["failed"]
    shown = render_report(form, failed)
    assert "b.sop.yaml tidak dapat dibaca" in shown
    assert "Tidak ada temuan" not in shown and "Lulus" not in shown
    assert "tidak dapat dibaca" not in render_report(form, clean)


def failure_said(form: str, shown: str) -> bool:
    """Whether a program that knows nothing but the format sees that the run failed."""
    match form:
        case "json":
            return json.loads(shown)["complete"] is False
        case "sarif":
            (invocation,) = json.loads(shown)["runs"][0]["invocations"]
            told = invocation.get("toolExecutionNotifications", [])
            return not invocation["executionSuccessful"] and {one["level"] for one in told} == {
                "error"
            }
        case "github":
            return shown.startswith("::error title=soptool::Pemeriksaan tidak selesai: ")
        case "gitlab":
            return any(entry["severity"] == "blocker" for entry in json.loads(shown))
        case "junit":
            return ElementTree.fromstring(shown).find("testsuite/testcase/error") is not None
        case "checkstyle":
            errors = ElementTree.fromstring(shown).findall("file[@name='soptool']/error")
            return {error.get("severity") for error in errors} == {"error"}
        case _:
            return "Pemeriksaan tidak selesai" in shown


@EACH_FORMAT
def test_a_failed_run_fails_in_the_words_of_the_format_and_a_clean_one_does_not(form: str):
    said = {name: failure_said(form, render_report(form, one)) for name, one in REPORTS.items()}
    assert said == {"findings": False, "clean": False, "failed": True, "both": True}


@EACH_FORMAT
def test_the_same_findings_give_the_same_report_in_whatever_order_they_were_found(form: str):
    shuffled = list(FOUND)
    random.Random(3).shuffle(shuffled)
    assert shuffled != list(FOUND)
    again = report_of(shuffled, names={"a.sop.yaml": "kota/a.sop.yaml"}, files=2)
    assert render_report(form, again) == render_report(form, REPORTS["findings"])


@EACH_FORMAT
def test_a_report_ends_with_one_line_break_and_has_no_colour_where_none_is_wanted(form: str):
    for report in REPORTS.values():
        shown = render_report(form, report)
        assert shown.endswith("\n") and not shown.endswith("\n\n")
        assert "\x1b" not in shown


MACHINES = ("json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown")


@pytest.mark.parametrize("form", MACHINES)
def test_programs_never_get_colour_and_always_the_path_from_the_repository(form: str):
    shown = render_report(form, replace(REPORTS["findings"], colorful=True))
    assert "\x1b" not in shown
    assert "kota/a.sop.yaml" in shown
    assert "a.sop.yaml" not in shown.replace("kota/a.sop.yaml", "")


@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_people_get_colour_and_the_path_from_where_they_are(form: str):
    shown = render_report(form, replace(REPORTS["findings"], colorful=True))
    assert "\x1b[1;31mgalat\x1b[0m" in shown
    assert "kota/" not in shown


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_fifty_blank_lines_change_no_fingerprint_and_equal_findings_stay_two(form: str):
    def fingerprints(down: int) -> list[str]:
        twice = [finding(line + down) for line in (2, 3)]
        read = json.loads(render_report(form, report_of(twice)))
        entries = read if form == "gitlab" else read.get("diagnostics")
        if form == "sarif":
            return [one["partialFingerprints"]["soptool/v1"] for one in read["runs"][0]["results"]]
        return [entry["fingerprint"] for entry in entries]

    assert fingerprints(0) == fingerprints(50)
    assert len(set(fingerprints(0))) == 2
