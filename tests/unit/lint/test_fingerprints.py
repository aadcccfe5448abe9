"""What names a finding over the life of a file."""

import random
import re
from dataclasses import replace

import pytest

from soptool.diagnostics import Diagnostic, Place, Severity, sort_diagnostics
from soptool.lint.fingerprints import fingerprints
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT, MINIMAL

FAULTY = MINIMAL.replace("    waktu: 5 menit\n", "    waktu: 5 minit\n").replace(
    "Jika surat tidak dicatat, maka surat dapat hilang tanpa diketahui.", "Awas."
)
NAMES = {"uji.sop.yaml": "sop/uji.sop.yaml"}
PLACE = Place("uji.sop.yaml", 2, 3, 2, 9)
FOUND = Diagnostic("aturan", Severity.ERROR, "Salah.", PLACE, node="terima", field="waktu")


def found_in(text: str) -> tuple[Diagnostic, ...]:
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    found = loaded.diagnostics
    if loaded.sop and loaded.document:
        found += lint(loaded.sop, loaded.document, CONTEXT, make_selection(CONTEXT))
    return sort_diagnostics(found)


@pytest.mark.parametrize("text", [FAULTY, "judul: A\njudul: B\nnomor: [\n"])
def test_fifty_blank_lines_change_no_fingerprint(text: str):
    before, after = found_in(text), found_in("\n" * 50 + text)
    assert before
    assert [one.place.line + 50 for one in before] == [one.place.line for one in after]
    assert fingerprints(before, NAMES) == fingerprints(after, NAMES)


def test_two_equal_mistakes_have_two_fingerprints():
    found = [one for one in found_in(FAULTY) if one.rule == "waktu-salah-eja"]
    assert len(found) == 2
    assert len(set(fingerprints(found, NAMES))) == 2
    assert len(set(fingerprints([FOUND, FOUND, FOUND], NAMES))) == 3


@pytest.mark.parametrize(
    "other",
    [
        {"rule": "lain"},
        {"node": "periksa"},
        {"field": "output"},
        {"place": PLACE._replace(file="lain.sop.yaml")},
    ],
)
def test_file_rule_step_and_field_tell_findings_apart(other: dict[str, str]):
    first, second = fingerprints([FOUND], NAMES), fingerprints([replace(FOUND, **other)], NAMES)  # type: ignore[arg-type]
    assert first != second


def test_words_severity_and_place_do_not():
    other = replace(
        FOUND,
        message="Lain.",
        hint="Lain.",
        severity=Severity.ADVICE,
        row="9",
        place=Place("uji.sop.yaml", 90, 1, 91, 1),
    )
    assert fingerprints([FOUND], NAMES) == fingerprints([other], NAMES)


def test_each_machine_gives_the_same_whatever_it_calls_the_file():
    there = replace(FOUND, place=PLACE._replace(file="../x/uji.sop.yaml"))
    assert fingerprints([FOUND], NAMES) == fingerprints(
        [there], {"../x/uji.sop.yaml": "sop/uji.sop.yaml"}
    )
    assert fingerprints([FOUND], {}) != fingerprints([FOUND], NAMES)


def test_equal_findings_are_counted_from_the_top_in_whatever_order_they_come():
    found = [replace(FOUND, place=PLACE._replace(line=line)) for line in range(2, 12)]
    expected = dict(zip(found, fingerprints(found, NAMES), strict=True))
    random.Random(1).shuffle(found)
    assert dict(zip(found, fingerprints(found, NAMES), strict=True)) == expected


def test_a_fingerprint_is_short_hexadecimal_even_of_a_name_that_is_no_text():
    (one,) = fingerprints([replace(FOUND, place=PLACE._replace(file="\udcff"))], {})
    assert re.fullmatch("[0-9a-f]{32}", one)
