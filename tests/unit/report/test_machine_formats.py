"""What each format for programs says of a finding, in the terms of that format."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Related, Severity, Span
from soptool.report.formats import render_report
from soptool.report.lint_report import LintReport
from tests.support.report_readers import Command, parse_command
from tests.support.reports import finding, report_of

SOURCE = "judul: 会议 A\nwaktu: 5 minit\n"
FOUND = finding(
    2,
    8,
    15,
    severity=Severity.ERROR,
    hint="Tulis: 5 menit",
    related=(Related(Place("a.sop.yaml", 1, 1, 1, 6), "yang pertama di sini"),),
    fix=Fix((Edit(Span(19, 26), "5 menit"),)),
)
NAMES = {"a.sop.yaml": "kota/a b:c.sop.yaml"}
LEVELS = [finding(line, severity=severity) for line, severity in enumerate(Severity, 1)]


def sarif(report: LintReport) -> Any:
    (run,) = json.loads(render_report("sarif", report))["runs"]
    return run


def commands(report: LintReport) -> list[Command]:
    lines = render_report("github", report).splitlines()
    return [command for line in lines if (command := parse_command(line))]


def test_sarif_places_a_finding_in_code_points_below_the_root_of_the_repository():
    run = sarif(report_of([FOUND], SOURCE, NAMES))
    assert run["columnKind"] == "unicodeCodePoints"
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]
    (result,) = run["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "kota/a%20b%3Ac.sop.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 15},
    }
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "yang pertama di sini"
    assert related["physicalLocation"]["region"]["startLine"] == 1


def test_sarif_carries_the_fix():
    (result,) = sarif(report_of([FOUND], SOURCE, NAMES))["results"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "kota/a%20b%3Ac.sop.yaml"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 15},
            "insertedContent": {"text": "5 menit"},
        }
    ]


def test_sarif_brings_the_page_of_each_rule_once_and_no_address():
    twice = [finding(1), finding(2), finding(3, rule="kunci-ganda")]
    run = sarif(report_of(twice))
    rules = run["tool"]["driver"]["rules"]
    assert sorted(rule["id"] for rule in rules) == ["kunci-ganda", "waktu-salah-eja"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert "helpUri" not in rule
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}\n")
        assert "Dasar: " in rule["help"]["markdown"]


def test_sarif_lists_no_rules_where_nothing_was_found_and_says_that_the_run_was_whole():
    run = sarif(report_of())
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("sarif", ["error", "warning", "note"]),
        ("gitlab", ["major", "minor", "info"]),
        ("github", ["error", "warning", "notice"]),
        ("checkstyle", ["error", "warning", "info"]),
    ],
)
def test_the_three_levels_are_told_apart(form: str, words: list[str]):
    report = report_of(LEVELS)
    shown = render_report(form, report)
    match form:
        case "sarif":
            found = [result["level"] for result in sarif(report)["results"]]
        case "gitlab":
            found = [entry["severity"] for entry in json.loads(shown)]
        case "github":
            found = [command.name for command in commands(report)]
        case _:
            found = [error.get("severity") for error in ElementTree.fromstring(shown).iter("error")]
    assert found == words


def test_gitlab_gets_lines_and_an_empty_list_where_nothing_was_found():
    assert json.loads(render_report("gitlab", report_of())) == []
    report = report_of([FOUND], SOURCE, NAMES)
    assert json.loads(render_report("gitlab", report)) == [
        {
            "description": "Langkah 1: salah. Saran: Tulis: 5 menit",
            "check_name": "waktu-salah-eja",
            "fingerprint": report.fingerprints()[0],
            "severity": "major",
            "location": {"path": "kota/a b:c.sop.yaml", "lines": {"begin": 2, "end": 2}},
        }
    ]


def test_github_gets_a_command_that_its_runner_understands():
    report = report_of([FOUND], SOURCE, {"a.sop.yaml": "kota/50%,a:b.sop.yaml"})
    assert commands(report) == [
        Command(
            "error",
            {
                "file": "kota/50%,a:b.sop.yaml",
                "line": "2",
                "col": "8",
                "endColumn": "15",
                "title": "galat waktu-salah-eja",
            },
            "Langkah 1: salah. Saran: Tulis: 5 menit",
        )
    ]
    assert "file=kota/50%25%2Ca%3Ab.sop.yaml," in render_report("github", report)


def test_github_gets_no_columns_for_several_lines():
    found = Diagnostic("kunci-ganda", Severity.ERROR, "Salah.", Place("a.sop.yaml", 1, 4, 3, 2))
    (command,) = commands(report_of([found]))
    assert command.properties["endLine"] == "3"
    assert {"col", "endColumn"}.isdisjoint(command.properties)


def test_github_gets_as_many_as_it_shows_grave_ones_first_and_the_rest_as_a_number():
    found = [
        finding(line, severity=severity)
        for severity, count in zip(Severity, (12, 3, 20), strict=True)
        for line in range(1, count + 1)
    ]
    shown = commands(report_of(found))
    assert [one.name for one in shown] == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert shown[-1].text.startswith("13 temuan lain tidak ditampilkan di sini")


def test_github_gets_ten_of_each_level_without_a_remark():
    found = [finding(line, severity=one) for one in Severity for line in range(1, 11)]
    shown = commands(report_of(found))
    assert len(shown) == 30
    assert all("file" in one.properties for one in shown)


def test_github_counts_the_reasons_of_a_broken_run_among_its_ten_errors():
    found = [finding(line, severity=Severity.ERROR) for line in range(1, 11)]
    shown = commands(report_of(found, failed_run=("Satu.", "Dua.")))
    assert [one.name for one in shown] == ["error"] * 10 + ["notice"]
    assert [one.text for one in shown[:2]] == [
        "Pemeriksaan tidak selesai: Satu.",
        "Pemeriksaan tidak selesai: Dua.",
    ]
    assert shown[-1].text.startswith("2 temuan lain")


def test_junit_fails_only_what_makes_the_run_fail():
    def cases(fail_on: Severity) -> list[ElementTree.Element]:
        shown = render_report("junit", report_of(LEVELS, fail_on=fail_on))
        return list(ElementTree.fromstring(shown).iter("testcase"))

    for fail_on, failing in ((Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.ADVICE, 3)):
        run, *found = cases(fail_on)
        assert [case.find("failure") is not None for case in found] == [
            number <= failing for number in (1, 2, 3)
        ]
        assert run.find("failure") is None and run.find("error") is None


def test_junit_counts_what_it_holds_and_names_every_case_differently():
    same = [finding(2), finding(3), finding(4, severity=Severity.ERROR)]
    root = ElementTree.fromstring(render_report("junit", report_of(same, names=NAMES)))
    run, suite = root
    assert run.attrib == {"name": "soptool", "tests": "1", "failures": "0", "errors": "0"}
    assert suite.attrib == {
        "name": "kota/a b:c.sop.yaml",
        "tests": "3",
        "failures": "1",
        "errors": "0",
    }
    assert len({case.get("name") for case in suite}) == 3
    (failure,) = suite.iter("failure")
    assert failure.attrib == {
        "type": "galat",
        "message": "kota/a b:c.sop.yaml:4:8: galat: Langkah 1: salah.",
    }


def test_checkstyle_groups_by_file_and_names_the_rule():
    report = report_of([FOUND, finding(1, file="b.sop.yaml")], SOURCE, NAMES)
    root = ElementTree.fromstring(render_report("checkstyle", report))
    assert [file.get("name") for file in root] == ["kota/a b:c.sop.yaml", "b.sop.yaml"]
    assert root[0][0].attrib == {
        "line": "2",
        "column": "8",
        "severity": "error",
        "message": "Langkah 1: salah. Saran: Tulis: 5 menit",
        "source": "soptool.waktu-salah-eja",
    }
