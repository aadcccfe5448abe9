"""The shorter reports for people: `concise`, `grouped`, and the comment on a merge request."""

import re

import pytest

from soptool.diagnostics import Fix, Severity, Span
from soptool.report.formats import render_report
from tests.support.report_readers import read_markdown
from tests.support.reports import finding, report_of


def test_concise_is_one_line_for_each_finding_and_the_verdict():
    found = [finding(3, severity=Severity.ERROR, hint="Tulis 5."), finding(2, file="b.sop.yaml")]
    assert render_report("concise", report_of(found, files=2)) == (
        "a.sop.yaml:3:8: galat waktu-salah-eja Langkah 1: salah.\n"
        "b.sop.yaml:2:8: perhatian waktu-salah-eja Langkah 1: salah.\n"
        "1 galat, 1 perhatian dalam 2 berkas. Gagal dengan --fail-on galat.\n"
    )


@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_what_soptool_can_mend_itself_is_counted_by_option(form: str):
    safe, unsafe = (Fix.of(Span(0, 1), "x", safe=sure) for sure in (True, False))
    found = [finding(1, fix=safe), finding(2, fix=safe), finding(3, fix=unsafe), finding(4)]
    lines = render_report(form, report_of(found)).splitlines()
    assert lines[-2] == "Dapat diperbaiki: 2 dengan --fix, 1 dengan --unsafe-fixes."
    lines = render_report(form, report_of([finding(1, fix=unsafe)])).splitlines()
    assert lines[-2] == "Dapat diperbaiki: 1 dengan --unsafe-fixes."
    assert "Dapat diperbaiki" not in render_report(form, report_of([finding(1)]))


def test_grouped_goes_by_file_then_by_rule_the_grave_ones_first():
    found = [
        finding(2, rule="kegiatan-samar", severity=Severity.ADVICE, hint="Sebut tindakannya."),
        finding(3, severity=Severity.ERROR),
        finding(4, rule="kegiatan-samar", severity=Severity.ADVICE, hint="Sebut tindakannya."),
        finding(1, file="b.sop.yaml"),
    ]
    assert render_report("grouped", report_of(found, files=2)) == (
        "a.sop.yaml\n"
        "  galat waktu-salah-eja\n"
        "    3:8 Langkah 1: salah.\n"
        "  saran kegiatan-samar (2)\n"
        "    2:8 Langkah 1: salah.\n"
        "    4:8 Langkah 1: salah.\n"
        "    saran: Sebut tindakannya.\n"
        "\n"
        "b.sop.yaml\n"
        "  perhatian waktu-salah-eja\n"
        "    1:8 Langkah 1: salah.\n"
        "\n"
        "1 galat, 1 perhatian, 2 saran dalam 2 berkas. Gagal dengan --fail-on galat.\n"
    )


def test_grouped_says_advice_that_differs_with_each_finding():
    found = [finding(line, hint=f"Tulis {line} menit.") for line in (5, 6)]
    assert render_report("grouped", report_of(found)).splitlines()[1:6] == [
        "  perhatian waktu-salah-eja (2)",
        "    5:8 Langkah 1: salah.",
        "      saran: Tulis 5 menit.",
        "    6:8 Langkah 1: salah.",
        "      saran: Tulis 6 menit.",
    ]


def test_grouped_folds_more_than_five_of_one_rule():
    found = [finding(line, row=str(line)) for line in range(1, 9)]
    lines = render_report("grouped", report_of(found)).splitlines()
    assert lines[1] == "  perhatian waktu-salah-eja (8)"
    assert [line for line in lines if "Langkah 1: salah." in line] == lines[2:7]
    assert lines[7] == "    dan 3 lagi: langkah 6, 7, 8."


def test_the_comment_folds_by_file_and_opens_what_makes_the_run_fail():
    found = [finding(3, severity=Severity.ERROR, hint="Tulis `5`."), finding(2, file="b.sop.yaml")]
    assert render_report("markdown", report_of(found, files=2)) == (
        "### soptool\n"
        "\n"
        "**1 galat, 1 perhatian dalam 2 berkas. Gagal dengan --fail-on galat.**\n"
        "\n"
        "<details open><summary><code>a.sop.yaml</code>: 1 temuan</summary>\n"
        "\n"
        "- **galat** baris 3, `waktu-salah-eja`: ` Langkah 1: salah. ` Saran: `` Tulis `5`. ``\n"
        "\n"
        "</details>\n"
        "\n"
        "<details><summary><code>b.sop.yaml</code>: 1 temuan</summary>\n"
        "\n"
        "- **perhatian** baris 2, `waktu-salah-eja`: ` Langkah 1: salah. `\n"
        "\n"
        "</details>\n"
    )


def test_a_long_comment_keeps_the_grave_findings_and_counts_the_others():
    message = "会议" * 200
    mild = [finding(line, message=message) for line in range(1, 500)]
    grave = finding(900, message="Berat.", severity=Severity.ERROR, file="z.sop.yaml")
    shown = render_report("markdown", report_of([*mild, grave]))
    assert len(shown) < 65_536
    entries = read_markdown(shown)
    assert entries[-1].text == "Berat."
    assert len(entries) > 50
    left_out = re.search(r"^(\d+) temuan lain tidak dimuat", shown, re.MULTILINE)
    assert left_out
    assert int(left_out[1]) == 500 - len(entries)


def test_one_endless_value_or_file_name_leaves_room_for_a_comment():
    endless = finding(1, message="a" * 200_000)
    (entry,) = read_markdown(render_report("markdown", report_of([endless])))
    assert entry.text == "a" * 500 + "..."
    shown = render_report("markdown", report_of([finding(1, file="b" * 100_000)]))
    assert len(shown) < 65_536
    assert "1 temuan lain tidak dimuat" in shown


def test_a_run_that_broke_off_in_many_places_leaves_room_for_a_comment():
    short = [finding(1, message="a", file=f"{number}") for number in range(3_000)]
    shown = render_report("markdown", report_of(short, failed_run=("a" * 2_000,) * 1_000))
    assert len(shown) < 65_536
    assert shown.count("Pemeriksaan tidak selesai: ") == 10
