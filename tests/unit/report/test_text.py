"""The full report."""

from soptool.diagnostics import Diagnostic, Place, Related, Severity
from soptool.report.text import render_full, render_text
from tests.support.reports import finding as finding_of
from tests.support.reports import report_of


def finding(
    line: int = 2, column: int = 8, end: int = 12, rule: str = "aturan", **given: object
) -> Diagnostic:
    return finding_of(line, column, end, rule, **given)  # type: ignore[arg-type]


def report(source: str, *found: Diagnostic) -> str:
    return render_full(report_of(found, source))


def test_a_finding_shows_its_line_the_line_above_and_a_caret() -> None:
    text = report("judul: A\nnomor: 1234\n", finding(hint="Tulis 5678."))
    assert text == (
        "a.sop.yaml:2:8: perhatian aturan\n"
        "  Langkah 1: salah.\n"
        "1 | judul: A\n"
        "2 | nomor: 1234\n"
        "  |        ^^^^\n"
        "   saran: Tulis 5678.\n"
        "\n"
        "Penjelasan: soptool explain aturan\n"
        "1 perhatian dalam 1 berkas. Lulus dengan --fail-on galat.\n"
    )


def test_the_page_to_read_is_that_of_the_gravest_finding() -> None:
    grave = finding(line=3, rule="berat", severity=Severity.ERROR)
    text = report("a: b\nc: d\ne: f\n", finding(), grave, finding(line=3))
    assert "Penjelasan: soptool explain berat\n" in text


def test_the_caret_stands_under_the_place_after_tabs_and_wide_characters() -> None:
    lines = report("x: 1\n\t会: salah\n", finding(column=5, end=10)).splitlines()
    assert lines[3] == "2 |     会: salah"
    assert lines[4] == "  |         ^^^^^"


def test_a_place_that_ends_on_a_later_line_is_marked_to_the_end_of_its_line() -> None:
    found = Diagnostic("aturan", Severity.ERROR, "salah", Place("a.sop.yaml", 1, 4, 3, 2))
    assert "  |    ^^^^^" in report("a: 'satu\ndua\n'\n", found).splitlines()


def test_an_empty_value_still_gets_one_caret() -> None:
    assert "  |       ^" in report("x: 1\nnomor:\n", finding(column=7, end=7)).splitlines()


def test_a_place_outside_the_text_is_reported_without_a_snippet() -> None:
    assert report("", finding()).splitlines()[:3] == [
        "a.sop.yaml:2:8: perhatian aturan",
        "  Langkah 1: salah.",
        "",
    ]


def test_a_file_that_is_no_text_is_reported_without_a_caret_under_nothing() -> None:
    lines = report("", finding(line=1, column=1, end=1, hint="Simpan ulang.")).splitlines()
    assert lines[:3] == [
        "a.sop.yaml:1:1: perhatian aturan",
        "  Langkah 1: salah.",
        "   saran: Simpan ulang.",
    ]


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "a" * 300 + "SALAH" + "b" * 300
    lines = report(f"x: 1\n{line}\n", finding(column=301, end=306)).splitlines()
    assert len(lines[3]) < 130
    start = lines[4].index("^")
    assert lines[3][start : start + 5] == "SALAH"
    assert lines[4].count("^") == 5


def test_a_related_place_is_shown_as_a_second_snippet() -> None:
    related = (Related(Place("a.sop.yaml", 1, 1, 1, 6), "yang pertama di sini"),)
    lines = report("judul: A\nnomor: 1234\n", finding(related=related)).splitlines()
    assert "   yang pertama di sini: a.sop.yaml:1:1" in lines
    assert lines[lines.index("   yang pertama di sini: a.sop.yaml:1:1") + 1] == "1 | judul: A"


def test_more_than_five_of_one_rule_are_folded_into_one_with_the_row_numbers() -> None:
    found = [finding(line=n, row=str(n)) for n in range(1, 7)]
    text = report("x\n" * 8, *found, finding(line=7, rule="lain"))
    assert text.count(" perhatian aturan\n") == 1
    assert "6 temuan aturan ini: langkah 1, 2, 3, 4, 5, 6." in text
    assert text.count(" perhatian lain\n") == 1
    assert "7 perhatian dalam 1 berkas." in text


def test_five_of_one_rule_are_shown_one_by_one() -> None:
    text = report("x\n" * 8, *(finding(line=n) for n in range(1, 6)))
    assert text.count(" perhatian aturan\n") == 5


def test_findings_about_no_step_are_folded_with_line_numbers() -> None:
    text = report("x\n" * 8, *(finding(line=n) for n in range(1, 7)))
    assert "6 temuan aturan ini: baris 1, 2, 3, 4, 5, 6." in text


def test_findings_of_which_some_are_about_no_step_are_folded_with_line_numbers() -> None:
    found = [finding(line=n, row=str(n) if n > 1 else "") for n in range(1, 7)]
    assert "6 temuan aturan ini: baris 1, 2, 3, 4, 5, 6." in report("x\n" * 8, *found)


def test_control_characters_of_a_document_never_reach_the_terminal() -> None:
    found = finding(message="Langkah 1: `\x1b[2J` salah.", hint="\x07")
    text = report("x: 1\nnomor: \x1b[2J\n", found)
    assert "\x1b" not in text
    assert "\x07" not in text


def test_a_clean_run_says_how_many_files_it_saw() -> None:
    assert render_full(report_of(files=12)) == "Tidak ada temuan dalam 12 berkas.\n"


def test_findings_alone_come_without_a_verdict() -> None:
    assert render_text((), {}) == ""
    assert "Lulus" not in render_text([finding()], {})


def test_a_run_that_broke_off_is_never_called_clean() -> None:
    failed = ("Berkas b tidak dapat dibaca \x1b[2J.",)
    assert render_full(report_of(failed_run=failed)) == (
        "Pemeriksaan tidak selesai: Berkas b tidak dapat dibaca <U+001B>[2J.\n"
        "Pemeriksaan tidak selesai.\n"
    )
    text = render_full(report_of([finding()], failed_run=failed, colorful=True))
    assert "\x1b[1;31mPemeriksaan tidak selesai. Sejauh ini 1 perhatian dalam 1 berkas." in text
    assert "Lulus" not in text


def test_the_summary_fails_from_its_threshold_on() -> None:
    def verdict(fail_on: Severity) -> str:
        return report_of([finding()], fail_on=fail_on).verdict()

    assert verdict(Severity.ERROR) == ("1 perhatian dalam 1 berkas. Lulus dengan --fail-on galat.")
    assert verdict(Severity.WARNING) == (
        "1 perhatian dalam 1 berkas. Gagal dengan --fail-on perhatian."
    )
    assert "Gagal" in verdict(Severity.ADVICE)
