"""What every rule owes: an explanation, a registered name, silence on what is well written."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from soptool.diagnostics import Severity
from soptool.diff.remarks import RevisionRule
from soptool.layout.notices import LayoutRule
from soptool.lint import rules
from soptool.lint.explanation import explain
from soptool.lint.linter import lint
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES, SOUNDNESS
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.findings import ModelRule
from soptool.storage.files import shown
from soptool.storage.settings import Contexts, with_files
from soptool.syntax.names import SyntaxRule
from tests.support.minimal_sop import CONTEXT, MINIMAL, TODAY

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.sop.yaml"))

# Nothing inside one block of a SOP can show these: they are about bytes, whole files, sizes,
# other kinds of files, or pages. Tests of those stages trigger them.
WITHOUT_FENCES = {
    "berkas-terlalu-besar",
    "berkas-bukan-utf8",
    "bom-di-awal-berkas",
    "pemisah-baris-asing",
    "nilai-terlalu-panjang",
    "simpul-terlalu-banyak",
    "berkas-kosong",
    "berkas-bukan-jenisnya",
    "angka-di-luar-batas",
    "bentuk-tidak-sesuai",
    "pola-nomor-salah",
    "ukuran-bertentangan",
    "dasar-profil-salah",
    *(rule.rule for rule in LayoutRule),
    *(rule.rule for rule in RevisionRule),
    "logo-tidak-terbaca",
    "huruf-tidak-ada-di-pdf",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_why_it_exists_on_what_it_rests_and_shows_both_sides(rule: Rule) -> None:
    page = explain(rule)
    assert page.title
    assert len(page.reason) > 40
    assert page.basis
    assert "## " not in page.reason
    shown = {fence.good for fence in page.fences if fence.shown}
    if rule.name in WITHOUT_FENCES:
        assert page.advice
    elif rule.name == "langkah-terlalu-banyak":  # a bad example would be a page long
        assert shown == {True}
    else:
        assert shown == {True, False}


def test_every_rule_object_is_registered_once_under_its_own_name() -> None:
    found: dict[str, Rule] = {}
    for info in walk_packages(rules.__path__, f"{rules.__name__}."):
        module = import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, Rule):
                assert value.name == name.replace("_", "-")
                found[value.name] = value
    names = [rule.name for rule in RULES]
    assert len(names) > 100
    assert sorted(names) == sorted(found)


def test_a_checking_rule_has_a_file_of_its_name_in_the_folder_of_its_block() -> None:
    folder = Path(rules.__file__).parent
    checking = [rule for rule in RULES if not rule.judged_elsewhere]
    assert len(checking) > 70
    for rule in checking:
        path = folder / rule.group.replace("-", "_") / f"{rule.name.replace('-', '_')}.py"
        assert path.is_file(), path


def test_names_are_lower_case_words_with_dashes() -> None:
    assert all(re.fullmatch("[a-z]+(-[a-z0-9]+)+", rule.name) for rule in RULES)


@pytest.mark.parametrize("stage", [SyntaxRule, ModelRule, LayoutRule, RevisionRule])
def test_what_another_stage_reports_has_a_page_with_the_same_severity(
    stage: type[SyntaxRule] | type[ModelRule] | type[LayoutRule] | type[RevisionRule],
) -> None:
    pages = {rule.name: rule.severity for rule in RULES}
    reported = {one.rule: one.severity for one in stage}
    assert reported
    assert {name: pages.get(name) for name in reported} == reported


def test_soundness_is_always_an_error() -> None:
    assert SOUNDNESS
    assert {rule.severity for rule in SOUNDNESS} == {Severity.ERROR}
    assert set(SOUNDNESS) <= set(RULES)


def test_how_an_activity_is_worded_is_never_an_error() -> None:
    wording = [one for one in RULES if one.group == "kegiatan" and one.name != "kegiatan-kosong"]
    assert len(wording) > 10
    assert all(rule.severity is not Severity.ERROR for rule in wording)


def test_there_are_ten_examples() -> None:
    assert len(EXAMPLES) >= 10


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_every_usual_rule_is_silent_on_a_well_written_sop(file: Path) -> None:
    context = Contexts(TODAY).of(file)
    loaded = load(file.read_text(encoding="utf-8"), shown(file), context)
    assert loaded.sop is not None
    assert loaded.document is not None
    context = with_files(context, loaded.sop, file)
    found = lint(loaded.sop, loaded.document, context, make_selection(context))
    assert loaded.diagnostics + found == ()


def test_a_draft_with_empty_blocks_gets_advice_and_no_error() -> None:
    empty = re.sub(
        r"(?m)^(nomor|dasar_hukum|kualifikasi|peringatan):.*(\n  - .*)*", r"\1:", MINIMAL
    )
    for status, severities in (
        ("draf", {Severity.ADVICE}),
        ("berlaku", {Severity.ERROR, Severity.WARNING}),
    ):
        text = empty.replace("status: berlaku", f"status: {status}")
        loaded = load(text, "uji.sop.yaml", CONTEXT)
        assert loaded.sop is not None
        assert loaded.document is not None
        found = lint(loaded.sop, loaded.document, CONTEXT, make_selection(CONTEXT))
        assert {one.rule for one in found} == {
            "nomor-kosong",
            "dasar-hukum-kosong",
            "kualifikasi-kosong",
            "peringatan-kosong",
        }
        assert {one.severity for one in found} == severities


def test_the_examples_of_the_rules_reach_every_branch_of_the_rules(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["tests/rules/test_examples.py", "--cov=soptool.lint.rules", "--cov-branch"]
    command += ["--cov-fail-under=100", "--cov-report=term-missing:skip-covered"]
    environment = {"COVERAGE_FILE": str(tmp_path / "coverage")}
    result = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    assert result.returncode == 0, result.stdout[-3000:]
    assert "Total coverage: 100" in result.stdout
