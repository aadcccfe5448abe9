"""Lint of any sound SOP: findings with places inside the text, in order, and a report of them."""

import json

from hypothesis import given
from hypothesis import strategies as st

from soptool.diagnostics import Diagnostic
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.dump import dump
from soptool.model.sop import Sop
from soptool.report.formats import FORMATS, render_report
from soptool.syntax.emit import emit
from tests.properties.strategies import lines, sops
from tests.support.minimal_sop import CONTEXT, MINIMAL
from tests.support.reports import report_of

FILE = "a.sop.yaml"
VALUES = sorted({line.partition(": ")[2] for line in MINIMAL.splitlines() if ": " in line})


def found_in(text: str) -> tuple[Diagnostic, ...]:
    loaded = load(text, FILE, CONTEXT)
    if loaded.sop is None or loaded.document is None:
        return loaded.diagnostics
    return loaded.diagnostics + lint(loaded.sop, loaded.document, CONTEXT, make_selection(CONTEXT))


def assert_reportable(text: str, found: tuple[Diagnostic, ...]) -> None:
    """Each place lies in the text, and every report can be made."""
    rows = text.split("\n")
    for one in found:
        assert 1 <= one.place.line <= len(rows)
        assert 1 <= one.place.column <= len(rows[one.place.line - 1]) + 1
        assert one.message
    report = report_of(found, text)
    reports = {form: render_report(form, report) for form in FORMATS}
    for form, shown in reports.items():
        assert all(one.rule in shown for one in found[:10]), form
    assert len(json.loads(reports["json"])["diagnostics"]) == len(found)


@given(sops(most_steps=20, most_performers=8))
def test_any_sound_sop_is_judged_alike_every_time(sop: Sop) -> None:
    text = emit(dump(sop))
    found = found_in(text)
    assert found == found_in(text)
    assert_reportable(text, found)


@given(st.sampled_from(VALUES), lines())
def test_any_text_in_any_field_is_judged(value: str, written: str) -> None:
    quoted = "'" + written.replace("'", "''") + "'"
    text = MINIMAL.replace(f": {value}\n", f": {quoted}\n")
    assert text != MINIMAL or written == value
    assert_reportable(text, found_in(text))


@given(st.lists(st.sampled_from(MINIMAL.splitlines()), max_size=60))
def test_any_lines_of_a_sop_are_judged(rows: list[str]) -> None:
    text = "\n".join(rows)
    assert_reportable(text, found_in(text))
