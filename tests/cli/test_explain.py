"""soptool explain and soptool rules."""

import json
import re

import pytest

from soptool.diagnostics import Severity
from soptool.lint.rules import RULES
from soptool.report.rule_facts import REVISION, excuse_of
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL
from tests.support.rule_examples import judge

ABOUT_REVISIONS = {rule.name for rule in RULES if rule.group == REVISION}


def test_a_rule_is_explained_with_reason_basis_and_examples() -> None:
    outcome = run_soptool("explain", "keputusan-tanpa-cabang")
    assert outcome.code == 0
    assert outcome.out.startswith("keputusan-tanpa-cabang  (alur, galat)\n")
    assert "Simbol belah ketupat berarti memilih" in outcome.out
    assert "Dasar: PermenPAN-RB 35/2012" in outcome.out
    assert "    keputusan: {ya: lanjut}   <- ini" in outcome.out
    assert "Baik:" in outcome.out
    assert "uji" not in outcome.out.lower()
    assert "keputusan: {}" not in outcome.out


def test_what_a_draft_or_a_strict_repository_changes_is_said() -> None:
    assert "Selama SOP masih draf: saran." in run_soptool("explain", "nomor-kosong").out
    page = run_soptool("explain", "pelaksana-samar").out
    assert "Hanya dijalankan bila soptool.yaml berisi `lint: {ketat: true}`." in page
    wording = next(rule for rule in RULES if rule.wording and rule.severity is Severity.WARNING)
    page = run_soptool("explain", wording.name).out
    assert "Dengan `lint: {ketat: true}` di soptool.yaml: galat." in " ".join(page.split())


def test_a_draft_is_not_spoken_of_where_it_changes_nothing() -> None:
    same = [rule for rule in RULES if rule.draft is rule.severity]
    assert same
    for rule in same:
        assert "masih draf" not in run_soptool("explain", rule.name).out


def test_the_level_the_cure_and_the_way_to_ignore_are_said() -> None:
    page = run_soptool("explain", "waktu-salah-eja").out
    assert "Tingkat: saran.\n" in page
    assert "Perbaikan: `soptool lint --fix` memperbaikinya" in page
    assert "Mengabaikan: `# soptool: abaikan waktu-salah-eja -- alasan`" in page
    page = run_soptool("explain", "indentasi-salah").out
    assert "`soptool lint --unsafe-fixes` memperbaikinya" in page
    assert "Mengabaikan: tidak dapat;" in page
    assert "perbaiki sendiri" in run_soptool("explain", "judul-kosong").out


def test_what_is_to_be_copied_is_never_broken_over_two_lines() -> None:
    codes = 0
    for rule in RULES:
        prose = run_soptool("explain", rule.name).out.split("\nTingkat: ")[1]
        assert all(line.count("`") % 2 == 0 for line in prose.splitlines()), rule.name
        codes += prose.count("`")
    assert codes > len(RULES)


def test_what_no_comment_excuses_is_said() -> None:
    page = run_soptool("explain", "pengabaian-keliru").out
    assert "Mengabaikan: di soptool.yaml, `lint: {ignore: [pengabaian-keliru]}`." in page
    page = run_soptool("explain", "perubahan-tanpa-riwayat").out
    assert "Mengabaikan: tidak dapat; `soptool diff` selalu menyebutnya." in page


def test_a_comment_is_advised_just_where_one_is_heeded() -> None:
    """A comment that names a rule which no comment excuses is itself a finding."""
    excuses = "".join(f"# soptool: abaikan {rule.name} -- uji\n" for rule in RULES)
    told = [one.message for one in judge(excuses + MINIMAL) if one.rule == "pengabaian-keliru"]
    refused = {name for message in told for name in re.findall(r"`([a-z0-9-]+)`", message)}
    unadvised = {rule.name for rule in RULES if "# soptool: abaikan" not in excuse_of(rule)}
    assert refused == {name for name in unadvised if name not in ABOUT_REVISIONS}


def test_invisible_characters_in_an_example_are_shown_by_their_code() -> None:
    assert "peralatan:\n" in run_soptool("explain", "tab-sebagai-indentasi").out
    assert "\t" not in run_soptool("explain", "tab-sebagai-indentasi").out


def test_every_rule_can_be_explained() -> None:
    for rule in RULES:
        outcome = run_soptool("explain", rule.name)
        assert outcome.code == 0
        assert outcome.out.startswith(rule.name)


def test_capitals_do_not_matter() -> None:
    for written, name in (("KUNCI-GANDA", "kunci-ganda"), ("Alur", "alur")):
        assert run_soptool("explain", written) == run_soptool("explain", name)
        assert run_soptool("explain", written).code == 0


def test_an_unknown_rule_gives_2_and_suggestions() -> None:
    outcome = run_soptool("explain", "keputusan-tanpa-caban")
    assert (outcome.code, outcome.out) == (2, "")
    assert "`keputusan-tanpa-caban` tidak dikenal" in outcome.err
    assert "Maksud Anda keputusan-tanpa-cabang" in outcome.err


def test_a_group_lists_its_rules() -> None:
    outcome = run_soptool("explain", "alur")
    assert outcome.code == 0
    names = [line.split()[0] for line in outcome.out.splitlines()]
    assert names == [rule.name for rule in RULES if rule.group == "alur"]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("bertujuan", "cabang-bertujuan-sama?"),
        ("ada tujuan", "tujuan-tidak-ada?"),
        ("Tujuan_Tidak_Ada", "tujuan-tidak-ada"),
        ("alurr", "alur?"),
    ],
)
def test_a_rule_is_found_by_a_part_of_its_name(written: str, names: str) -> None:
    outcome = run_soptool("explain", written)
    assert outcome.code == 2
    assert f"Maksud Anda {names}" in outcome.err


def test_for_a_name_like_no_other_only_the_list_is_named() -> None:
    assert "saran: Daftar aturan: soptool rules" in run_soptool("explain", "xyzxyz").err


def test_all_rules_are_listed_one_a_line() -> None:
    lines = run_soptool("rules").out.splitlines()
    assert len(lines) == len(RULES)
    assert lines[0].split()[:3] == ["judul-kosong", "identitas", "galat"]


def test_the_list_as_json_holds_everything_that_is_said() -> None:
    report = json.loads(run_soptool("rules", "--format", "json").out)
    assert report["schema_version"] == 1
    assert [rule["name"] for rule in report["rules"]] == [rule.name for rule in RULES]
    one = next(rule for rule in report["rules"] if rule["name"] == "nomor-kosong")
    assert (one["severity"], one["draft_severity"], one["strict"]) == ("galat", "saran", False)
    assert one["examples"][0] == {"good": False, "text": "nomor:\n", "lines": [1]}
    assert (one["fixable"], one["obligatory"], one["wording"]) == (None, False, False)
    assert {rule["scope"] for rule in report["rules"]} == {"document", "repository", "elsewhere"}
    assert one["page"] == "docs/rules/nomor-kosong.md"
    fixable = {rule["name"]: rule["fixable"] for rule in report["rules"]}
    assert (fixable["waktu-salah-eja"], fixable["indentasi-salah"]) == ("safe", "unsafe")
    obligatory = {rule["name"] for rule in report["rules"] if rule["obligatory"]}
    assert "keputusan-tanpa-cabang" in obligatory
    assert all(rule["title"] and rule["reason"] and rule["basis"] for rule in report["rules"])
