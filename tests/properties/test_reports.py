"""Whatever an author writes, a report says just that, once, and nothing else happens."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from soptool.diagnostics import Diagnostic, Place, Related, Severity
from soptool.report.formats import FORMATS, render_report
from soptool.report.lint_report import LintReport, with_advice
from soptool.report.terminal import visible
from tests.support.report_readers import READERS, Entry, parse_command
from tests.support.reports import report_of

HOSTILE = (
    "\x1b[2J\x1b]0;x\x07", "\x9b31m", "\x00", "\x7f", "\r\n", "\n::error::jahat",
    "::error::jahat", "::set-output name=a::b", "##[error]jahat", "##[add-mask]a",
    "##vso[task.complete]", "%0A%0D%25", "%", ":", ",", ";", "=", "<script>alert(1)</script>",
    "]]>", "<!--", "-->", "&amp;", "&#10;", "&", "<", ">", '"', "'", "</details>", "<details>",
    "</code>", "`", "``", "```", "\\", "|", "*", "_", "~~", "# ", "- ", "1. ", "> ", "@all",
    "@octocat", "#1", "!2", "GH-3", "[a](https://b.c)", "![a](b)", "[a](0)", "<https://a.b>",
    "https://a.b", ":smile:", "/close", "{0}", "{{", "}", "$x$", "\u202e", "\u2066", "\u200b",
    "\u2028", "\ufeff", "\ud800", "\udcff", "\uffff", "\U000e0041", "e\u0301", "会议", "😀", " ",
    "  ", "\t", "a", "langkah", "kegiatan",
)  # fmt: skip
PIECES = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=5))
TEXTS = st.lists(PIECES, min_size=1, max_size=4).map("".join).filter(str.strip)
NAMES = TEXTS.filter(lambda text: "\0" not in text and not text.startswith(("=", "/")))


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    """A finding that says hostile things about a hostile file."""
    line = draw(st.integers(1, 5))
    place = Place(draw(NAMES), line, draw(st.integers(1, 9)), line, 12)
    return Diagnostic(
        rule=draw(st.sampled_from(("kegiatan-samar", "kunci-ganda", "aturan-lain"))),
        severity=draw(st.sampled_from(Severity)),
        message=draw(TEXTS),
        place=place,
        hint=draw(st.one_of(st.just(""), TEXTS)),
        related=draw(st.one_of(st.just(()), TEXTS.map(lambda text: (Related(place, text),)))),
        node=draw(st.sampled_from(("", "a", "\x1b"))),
        field=draw(st.sampled_from(("", "waktu", "\x1b"))),
    )


REPORTS = st.builds(
    report_of,
    st.lists(diagnostics(), max_size=4),
    TEXTS,
    failed_run=st.lists(TEXTS, max_size=2).map(tuple),
)


def in_xml(text: str) -> str:
    return visible(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def expected(form: str, found: Diagnostic) -> Entry:
    """What a program of that kind has to read."""
    file, text = found.place.file, with_advice(found)
    match form:
        case "junit":
            where = f"{file}:{found.place.line}:{found.place.column}"
            return Entry(in_xml(file), in_xml(f"{where}: {found.severity.value}: {text}"))
        case "json":
            return Entry(file, found.message)
        case "gitlab":
            return Entry(file, visible(text))
        case "sarif":
            return Entry(file, visible(text).replace("](", "] ("))
        case "github":
            return Entry(visible(file), visible(text))
        case "markdown":
            return Entry(visible(file), visible(found.message))
        case _:
            return Entry(in_xml(file), in_xml(text))


@given(report=REPORTS)
def test_each_finding_is_read_back_once_and_as_it_was_said(report: LintReport):
    for form, read in READERS.items():
        entries = read(render_report(form, report))
        found = [expected(form, one) for one in report.diagnostics]
        if form in ("gitlab", "checkstyle"):  # which begin with why the run was not completed
            failures = [entries.pop(0).text for _ in report.failed_run]
            assert all("Pemeriksaan tidak selesai: " in text for text in failures)
        if form == "github":  # which puts the grave ones first
            entries, found = (sorted(each, key=repr) for each in (entries, found))
        assert entries == found, form


@given(report=REPORTS)
def test_nothing_that_acts_on_a_terminal_or_a_ci_runner_is_printed(report: LintReport):
    for form in FORMATS:
        shown = render_report(form, report)
        assert {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}.isdisjoint(
            unicodedata.category(character) for character in shown if character != "\n"
        ), form
        commands = [line for line in shown.split("\n") if parse_command(line)]
        assert not commands or form == "github"
    lines = render_report("concise", report).split("\n")
    assert len(lines) == len(report.diagnostics) + len(report.failed_run) + 2
